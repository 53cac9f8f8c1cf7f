import type { Insertable, Selectable, Updateable } from 'kysely';
import type { AgendaItem, SakNumber } from '../domain/agenda.ts';
import type { AgendaRepository } from '../services/ports/agenda.ts';
import type { FieldCipher, FieldPlace, Sealed } from './cipher.ts';
import { instant, millis, present } from './rows.ts';
import type { AgendaItemTable } from './tables/agenda.ts';

type Field = 'title' | 'text' | 'reason';

const placeOf = (field: Field, id: string): FieldPlace => ({ column: `agenda_items.${field}`, row: id });

export const agendaRow = (item: AgendaItem, cipher: FieldCipher): Insertable<AgendaItemTable> => ({
  id: item.id,
  organisation: item.organisation,
  forum: item.forum,
  meeting: item.meeting,
  submitted_by: item.submittedBy,
  submitted_at: millis(item.submittedAt),
  title: cipher.seal(placeOf('title', item.id), item.title),
  text: cipher.seal(placeOf('text', item.id), item.text),
  reason: item.reason === undefined ? null : cipher.seal(placeOf('reason', item.id), item.reason),
  kind: item.kind,
  status: item.status,
  number: item.number?.number ?? null,
  number_year: item.number?.year ?? null,
  openness: JSON.stringify(item.openness),
  version: item.version,
});

const numberOf = (row: Selectable<AgendaItemTable>): SakNumber | undefined =>
  row.number === null || row.number_year === null ? undefined : { number: row.number, year: row.number_year };

export const agendaItemOf = (row: Selectable<AgendaItemTable>, cipher: FieldCipher): AgendaItem => {
  const open = (field: Field, text: Sealed): string => cipher.open(placeOf(field, row.id), text);
  return {
    id: row.id,
    organisation: row.organisation,
    forum: row.forum,
    meeting: row.meeting,
    submittedBy: row.submitted_by,
    submittedAt: instant(row.submitted_at),
    title: open('title', row.title),
    text: open('text', row.text),
    kind: row.kind,
    status: row.status,
    openness: JSON.parse(row.openness),
    version: row.version,
    ...present({ reason: row.reason && open('reason', row.reason), number: numberOf(row) }),
  };
};

type Changes = Parameters<AgendaRepository['change']>[1];

export const agendaChanges = (
  { id }: AgendaItem,
  changes: Changes,
  cipher: FieldCipher,
): Updateable<AgendaItemTable> => {
  const sealed = (field: Field) => {
    const text = changes[field];
    return text !== undefined && { [field]: cipher.seal(placeOf(field, id), text) };
  };
  return {
    ...sealed('title'),
    ...sealed('text'),
    ...sealed('reason'),
    ...present({ kind: changes.kind, status: changes.status, meeting: changes.meeting }),
    ...(changes.number && { number: changes.number.number, number_year: changes.number.year }),
  };
};
