import { z } from 'zod';
import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import type { Temporal } from '../../domain/time.ts';
import { conflict } from '../errors.ts';
import { toSlot } from '../planning/booked-year.ts';
import { followIn, isImpossible, printOf, upcomingIn } from '../planning/follow.ts';
import { movesNotice } from '../planning/moves-notice.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { meetingView } from '../views.ts';
import { movedTo, relocate, relocateAll } from './relocate.ts';
import { requireDay, requireFree } from './require-free.ts';
import { requireUpcoming } from './require-upcoming.ts';
import { dateField, localField, timeField } from './when.ts';

const schema = z.object({ meeting: idField<MeetingId>(), date: dateField, time: timeField.optional() });

/**
 * Moves a meeting to another date, at the same time of day if none is given; everybody invited is told. Where other
 * meetings depend on it, the coordinator is shown first what would follow, and nothing is changed yet.
 * @throws Problem Conflict (`forbiddenDay`, `doubleBooked`, `meetingCancelled`, `meetingOver`)
 */
export const moveMeeting = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
): Promise<DoneNotice | PlanMovesNotice> => {
  const { meeting: id, date, time } = parse(schema, input);
  const scope = await permitMeeting(deps, actor, 'meeting.change', id);
  const { organisation, meeting, today } = scope;
  requireUpcoming(scope);
  const wasAt = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  const moved = movedTo(scope, date.toPlainDateTime(time ?? wasAt.toPlainTime()));
  if (moved.start.equals(meeting.start)) return done(scope, meeting);
  const mayMoveOthers = may(actor, 'plan.make', organisation, today);
  const proposal = mayMoveOthers ? await whatFollows(deps, scope, moved) : undefined;
  if (proposal) return proposal;
  await deps.store.write(async (tx) => {
    await requireFree(deps, tx, scope, moved);
    await relocate(deps, tx, scope, actor, moved);
  });
  return done(scope, { ...moved, version: meeting.version + 1 });
};

/** The moves that go with it, if any others do or something would not fit any more. */
const whatFollows = async (
  deps: Deps,
  scope: MeetingScope,
  moved: Meeting,
): Promise<PlanMovesNotice | undefined> => {
  const { organisation, meeting } = scope;
  const to = localStart(scope, moved);
  requireDay(scope, meeting.forum, to, meeting.child !== undefined);
  const { slot, follow } = await followMove(deps, scope, to);
  if (follow.moved.every(({ to: { key } }) => key === slot) && follow.conflicts.length === 0)
    return undefined;
  if (isImpossible(follow)) throw conflict('doubleBooked');
  return movesNotice(organisation, 'move', follow, {
    kind: 'meeting',
    meeting: meeting.id,
    to: to.toString(),
    print: printOf(follow),
  });
};

const confirmed = z.object({
  meeting: idField<MeetingId>(),
  to: localField,
  print: z.string().max(40),
});

/**
 * Moves a meeting and what follows from it, as was shown; those invited to a meeting that moves are told, nobody else.
 * @throws Problem Conflict `changedMeanwhile` if other moves would be needed by now
 */
export const moveMeetingAlong = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { meeting: id, to, print } = parse(confirmed, input);
  const scope = await permitMeeting(deps, actor, 'plan.make', id);
  requireUpcoming(scope);
  if (localStart(scope, scope.meeting).equals(to)) return { kind: 'done', what: 'meetingsMoved' };
  requireDay(scope, scope.meeting.forum, to, scope.meeting.child !== undefined);
  const { upcoming, follow } = await followMove(deps, scope, to);
  if (printOf(follow) !== print) throw conflict('changedMeanwhile');
  await deps.store.write((tx) => relocateAll(deps, tx, scope, actor, upcoming, follow.moved));
  return { kind: 'done', what: 'meetingsMoved' };
};

const followMove = async (deps: Deps, scope: MeetingScope, to: Temporal.PlainDateTime) => {
  const { meeting, organisation } = scope;
  const upcoming = await upcomingIn(deps, scope, meeting.year);
  const slot = toSlot(meeting, organisation.timeZone).key;
  return { upcoming, slot, follow: await followIn(upcoming, { kind: 'move', slot, to }) };
};

const localStart = ({ organisation }: MeetingScope, { start }: Meeting): Temporal.PlainDateTime =>
  start.toZonedDateTimeISO(organisation.timeZone).toPlainDateTime();

const done = ({ organisation }: MeetingScope, meeting: Meeting): DoneNotice => ({
  kind: 'done',
  what: 'meetingMoved',
  meeting: meetingView(organisation, meeting),
});
