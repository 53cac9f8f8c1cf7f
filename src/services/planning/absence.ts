import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { findPerson } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import type { Away } from '../../domain/planning/replan/plan-change.ts';
import { Temporal } from '../../domain/time.ts';
import { invalid, notFound } from '../errors.ts';
import { relocateAll } from '../meetings/relocate.ts';
import { dateField, optionalDateField } from '../meetings/when.ts';
import type { BusyInterval } from '../ports/calendar.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, idField, parse, permit, type Scope } from '../scope.ts';
import { type Affected, affectedBy, awayNotice, callVaras } from './affected.ts';
import { printOf } from './follow.ts';

const days = z.object({ person: idField<PersonId>(), from: dateField, to: optionalDateField });
const asked = days.extend({ vara: z.boolean().default(true) });

/** A year; who is away longer has been replaced in the configuration. */
const LONGEST_DAYS = 366;

/**
 * Somebody is away, on whole days: shows the meetings that they were to be at, and the fewest moves that mend those that
 * cannot be held without them. With `vara`, meetings at which somebody stands in for them stay. Why they are away is
 * never asked. Where there are no such meetings the absence is noted at once.
 * @throws Problem Invalid for days that are over, or that run backwards
 */
export const showAbsence = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanMovesNotice | DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const away = readAway(scope, parse(asked, input));
  const affected = await affectedBy(deps, scope, away);
  if (affected.touched.length > 0) return awayNotice(scope, affected);
  await deps.store.write((tx) => note(deps, tx, scope, actor, affected, false));
  return { kind: 'done', what: 'absenceNoted' };
};

const confirmed = asked.extend({ print: z.string().max(40) });

/**
 * Notes the absence and moves the meetings as was shown; those invited to a meeting that moves are told, nobody else. If
 * other moves are needed by now, those are shown and nothing is done.
 */
export const moveForAbsence = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<PlanMovesNotice | DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { print, ...data } = parse(confirmed, input);
  const away = readAway(scope, data);
  const affected = await affectedBy(deps, scope, away);
  const isNoted = await isKnown(deps.store.read, scope, away);
  if (isNoted && affected.follow.moved.length === 0) return { kind: 'done', what: 'meetingsMoved' };
  if (printOf(affected.follow) !== print) return awayNotice(scope, affected);
  await deps.store.write((tx) => note(deps, tx, scope, actor, affected, true));
  return { kind: 'done', what: 'meetingsMoved' };
};

/** Notes the absence and leaves the meetings where they are; who stands in for the person is asked and called instead. */
export const leaveInAbsence = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const affected = await affectedBy(deps, scope, readAway(scope, { ...parse(days, input), vara: true }));
  await deps.store.write((tx) => note(deps, tx, scope, actor, affected, false));
  return { kind: 'done', what: 'absenceNoted' };
};

/** The person is back; what has been moved stays where it is. */
export const endAbsence = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'plan.make');
  const { person } = parse(days.pick({ person: true }), input);
  await deps.store.write(async (tx) => {
    if (await tx.people.endAbsence(scope.organisation.id, person))
      await tx.audit.append(entry(scope, actor, 'absence.end', 'done', undefined, person));
  });
  return { kind: 'done', what: 'absenceEnded' };
};

const readAway = (
  { organisation, today }: Scope,
  { person, from, to = from, vara }: z.infer<typeof asked>,
): Away => {
  if (!findPerson(organisation, person)) throw notFound('person');
  const length = from.until(to, { largestUnit: 'days' }).days;
  if (length < 0 || length > LONGEST_DAYS) throw invalid({ field: 'to', problem: 'notADate' });
  if (Temporal.PlainDate.compare(to, today) < 0) throw invalid({ field: 'to', problem: 'inThePast' });
  const end = to.add({ days: 1 });
  return { kind: 'away', person, from: from.toPlainDateTime(), to: end.toPlainDateTime(), varaComes: vara };
};

const intervalOf = ({ organisation }: Scope, { person, from, to }: Away): BusyInterval => ({
  person,
  start: from.toZonedDateTime(organisation.timeZone).toInstant(),
  end: to.toZonedDateTime(organisation.timeZone).toInstant(),
});

const isKnown = async (read: Repositories, scope: Scope, away: Away): Promise<boolean> => {
  const { person, start, end } = intervalOf(scope, away);
  const known = await read.people.absencesFrom(scope.organisation.id, scope.now);
  return known.some((one) => one.person === person && one.start.equals(start) && one.end.equals(end));
};

const note = async (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  actor: Actor,
  affected: Affected,
  moves: boolean,
): Promise<void> => {
  const { away, years } = affected;
  await tx.people.tellAbsence(scope.organisation.id, intervalOf(scope, away));
  const moved = moves ? affected.follow.moved : [];
  if (moves) {
    for (const { upcoming, follow } of years)
      await relocateAll(deps, tx, scope, actor, upcoming, follow.moved);
  }
  await callVaras(deps, tx, scope, affected, new Set(moved.map(({ to }) => to.key)));
  const detail = { moved: moved.length, meetings: affected.touched.length };
  await tx.audit.append(entry(scope, actor, 'absence.note', 'done', detail, away.person));
};
