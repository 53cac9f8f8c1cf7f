import type { Insertable, Selectable } from 'kysely';
import type { Summary } from '../domain/summary.ts';
import { Temporal } from '../domain/time.ts';
import type { FieldCipher, FieldPlace } from './cipher.ts';
import { present } from './rows.ts';
import type { SummaryTable } from './tables/trends.ts';
import type { Written } from './written.ts';

/** What stands in the summary, in one ciphertext; the columns beside it are what the database must find it by. */
type Body = Omit<Summary, 'id' | 'organisation' | 'forum' | 'meeting' | 'status' | 'approvedBy' | 'version'>;

type Period = Summary['period'];

const placeOf = (id: string): FieldPlace => ({ column: 'summaries.body', row: id });

const periodOf = ({ from, to }: Written<Period>): Period => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});

const readBody = (json: string): Body => {
  const { period, comparedWith, ...rest }: Written<Body> = JSON.parse(json);
  return {
    ...rest,
    period: periodOf(period),
    ...(comparedWith && { comparedWith: periodOf(comparedWith) }),
  };
};

export const summaryRow = (summary: Summary, cipher: FieldCipher): Insertable<SummaryTable> => {
  const { id, organisation, forum, meeting, status, approvedBy, version, ...body } = summary;
  return {
    id,
    organisation,
    forum,
    meeting,
    period_to: summary.period.to.toString(),
    body: cipher.seal(placeOf(id), JSON.stringify(body satisfies Body)),
    status,
    approved_by: approvedBy ?? null,
    version,
  };
};

export const summaryOf = (row: Selectable<SummaryTable>, cipher: FieldCipher): Summary => ({
  id: row.id,
  organisation: row.organisation,
  forum: row.forum,
  meeting: row.meeting,
  status: row.status,
  version: row.version,
  ...present({ approvedBy: row.approved_by }),
  ...readBody(cipher.open(placeOf(row.id), row.body)),
});
