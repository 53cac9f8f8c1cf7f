import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { TrendFormNotice } from '../../domain/notices/trend.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, personOf } from '../scope.ts';
import { reportScope, requireOpenPeriod, trendFormNotice } from './show-form.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** A member has nothing new to report: an answer like any other. Reports already given stay. */
export const reportNothing = async (deps: Deps, actor: Actor, input: unknown): Promise<TrendFormNotice> => {
  const scope = await reportScope(deps, actor, parse(schema, input).meeting);
  await requireOpenPeriod(deps.store.read, scope);
  const { organisation, meeting, now } = scope;
  const person = personOf(actor);
  await deps.store.write(async (tx) => {
    const reports = await tx.trends.ofPerson(organisation.id, meeting.id, person);
    const answers = await tx.trends.answers(meeting.id);
    // Reports that came along from a meeting that was not held are no answer yet.
    if (reports.length > 0 && answers.some((answer) => answer.person === person)) return;
    const answer = reports.length > 0 ? 'reports' : 'nothing';
    await tx.trends.recordAnswer({ meeting: meeting.id, person, answer, at: now });
    await tx.audit.append(entry(scope, actor, 'trend.none', 'done', undefined, meeting.id));
  });
  return trendFormNotice(deps, scope, person);
};
