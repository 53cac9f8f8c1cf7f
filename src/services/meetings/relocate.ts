import type { Actor } from '../../domain/actor.ts';
import { stepsFor } from '../../domain/due.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { clashingSlots } from '../../domain/planning/clashes.ts';
import type { Slot } from '../../domain/planning/plan.ts';
import type { Move } from '../../domain/planning/replan/plan-change.ts';
import type { Temporal } from '../../domain/time.ts';
import { conflict } from '../errors.ts';
import { toSlot } from '../planning/booked-year.ts';
import { holdTimes, isElsewhere } from '../planning/busy-elsewhere.ts';
import { putOnPurpose } from '../planning/decisions.ts';
import type { Upcoming } from '../planning/follow.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, forumOf, type MeetingScope, type Scope } from '../scope.ts';
import { type Told, tellInvited } from './invited.ts';
import { openMeetings } from './open-meetings.ts';

/** The meeting of the scope at another local time, as long as before. */
export const movedTo = ({ organisation, meeting }: MeetingScope, to: Temporal.PlainDateTime): Meeting => {
  const start = to.toZonedDateTime(organisation.timeZone);
  const minutes = meeting.start.until(meeting.end).total('minutes');
  return { ...meeting, start: start.toInstant(), end: start.add({ minutes }).toInstant() };
};

/** Within the caller's transaction: moves the meeting of the scope, lets its later steps be done anew, and tells those invited. */
export const relocate = async (
  deps: Deps,
  tx: Repositories,
  scope: MeetingScope,
  actor: Actor,
  moved: Meeting,
  told: Told = 'byUs',
): Promise<void> => {
  const { organisation, meeting, now } = scope;
  const done = await tx.meetings.stepsDone([meeting.id]);
  // Nobody has been asked for items: they have the time from now until the meeting, however short that is.
  const booked = done.get(meeting.id)?.has('prompt') ? {} : { bookedAt: now };
  if (!(await tx.meetings.change(meeting, { start: moved.start, end: moved.end, ...booked }))) {
    throw conflict('changedMeanwhile');
  }
  await tx.meetings.forgetSteps(meeting.id, stepsAhead(scope, { ...moved, ...booked }, now));
  await putOnPurpose(deps, tx, scope, actor, moved.year, [toSlot(moved, organisation.timeZone)]);
  const previousStart = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  await tellInvited(deps, tx, scope, 'moved', previousStart, told);
  const detail = { from: String(meeting.start), to: String(moved.start) };
  await tx.audit.append(entry(scope, actor, 'meeting.move', 'done', detail, meeting.id));
};

/**
 * Within the caller's transaction: all the moves, or none.
 * @throws Problem Conflict `changedMeanwhile` if something has come in the way since the moves were worked out
 */
export const relocateAll = async (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  actor: Actor,
  upcoming: Upcoming,
  moves: readonly Move[],
): Promise<void> => {
  const slots = moves.map(({ to }) => to);
  await holdSlots(deps, tx, scope, upcoming, slots);
  if (await isElsewhere(deps, tx, scope.organisation, slots)) throw conflict('changedMeanwhile');
  for (const { from, to } of moves) {
    const meeting = upcoming.meetings.get(from.key);
    if (!meeting) throw conflict('changedMeanwhile');
    const of: MeetingScope = { ...scope, meeting, forum: forumOf(scope.organisation, meeting.forum) };
    await relocate(deps, tx, of, actor, movedTo(of, to.start));
  }
};

/**
 * Within the caller's transaction: until it ends nobody else takes these times. What was known when they were worked
 * out is dealt with; what has been added or moved since may be in the way.
 * @throws Problem Conflict `changedMeanwhile`
 */
export const holdSlots = async (
  deps: Pick<Deps, 'directory'>,
  tx: Repositories,
  { organisation }: Scope,
  known: Upcoming,
  slots: readonly Slot[],
): Promise<void> => {
  await holdTimes(deps, tx, organisation);
  const versions = new Map([...known.meetings.values()].map(({ id, version }) => [id, version]));
  const newcomers = (await openMeetings(tx, organisation))
    .filter(({ id, version }) => versions.get(id) !== version)
    .map((meeting) => toSlot(meeting, organisation.timeZone))
    .filter(({ key }) => !slots.some((slot) => slot.key === key));
  if (clashingSlots(organisation, slots, newcomers).length > 0) throw conflict('changedMeanwhile');
};

/** What lies ahead of the moved meeting is done anew; what would be in the past stays done. */
const stepsAhead = ({ forum, organisation }: MeetingScope, moved: Meeting, now: Temporal.Instant) =>
  stepsFor(moved, forum, organisation.timeZone)
    .filter(({ at }) => at.epochMilliseconds > now.epochMilliseconds)
    .map(({ step }) => step);
