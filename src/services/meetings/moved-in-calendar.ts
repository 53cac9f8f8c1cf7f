import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import type { TimeSpan } from '../../domain/meeting.ts';
import type { Slot } from '../../domain/planning/plan.ts';
import type { Move } from '../../domain/planning/replan/plan-change.ts';
import { toSlot } from '../planning/booked-year.ts';
import { aloneIn, type Follow, followIn, type Upcoming, upcomingIn } from '../planning/follow.ts';
import type { Deps } from '../ports/deps.ts';
import type { MeetingScope } from '../scope.ts';

/** What follows if the bot goes along with a move that was made in the calendar. */
export interface CalendarMove {
  /** Where it would be. */
  readonly slot: Slot;
  readonly upcoming: Upcoming;
  readonly follow: Follow;
  /** The moves of other meetings. */
  readonly others: readonly Move[];
}

/**
 * What follows if the meeting of the scope is where the calendar shows it. Whoever may move other meetings brings along
 * what depends on it; a convener moves the meeting alone. One that has begun has no consequences for the plan.
 */
export const whatFollows = async (
  deps: Deps,
  scope: MeetingScope,
  actor: Actor,
  shown: TimeSpan,
): Promise<CalendarMove> => {
  const { organisation, meeting, today } = scope;
  const slot = toSlot({ ...meeting, start: shown.start, end: shown.end }, organisation.timeZone);
  const { key, start: to, minutes } = slot;
  const planned = await upcomingIn(deps, scope, meeting.year);
  const current = planned.current.map((one) => (one.key === key ? { ...one, minutes } : one));
  const upcoming = { ...planned, current };
  const bringsAlong = !meeting.child && may(actor, 'plan.make', organisation, today);
  const follow = bringsAlong
    ? await followIn(upcoming, { kind: 'move', slot: key, to })
    : aloneIn(upcoming, slot);
  return { slot, upcoming, follow, others: follow.moved.filter(({ from }) => from.key !== key) };
};
