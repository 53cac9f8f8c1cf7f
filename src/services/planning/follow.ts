import type { Meeting } from '../../domain/meeting.ts';
import { type BrokenRule, brokenRules, slotsOf } from '../../domain/planning/check-plan.ts';
import { NO_WORK } from '../../domain/planning/draft.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import { blockedBy } from '../../domain/planning/replan/away.ts';
import type { Move, PlanChange } from '../../domain/planning/replan/plan-change.ts';
import { replanning } from '../../domain/planning/replan/replan.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Deps } from '../ports/deps.ts';
import type { Scope } from '../scope.ts';
import { meetingsAround, toSlot } from './booked-year.ts';
import { type BusyElsewhere, busyThen } from './busy-elsewhere.ts';
import { inTurns } from './in-turns.ts';
import { groundFor } from './propose.ts';

/** What follows from a change: the moves, and what they do not mend. */
export interface Follow {
  readonly slots: readonly Slot[];
  readonly moved: readonly Move[];
  /** Rules that were kept before the change and are not after it, and whom another organisation's draft has. */
  readonly conflicts: readonly Conflict[];
}

type SlotRule = Exclude<BrokenRule, { kind: 'cadence' }>;
type Conflict = SlotRule | BusyElsewhere;

type FollowInput = Parameters<typeof replanning>[0];

/**
 * The planner's answer, without what was amiss before the change: that is not a consequence of it. Rounds alone end the
 * search, so that the moves that are confirmed are those that were shown.
 */
export const followOf = async (input: FollowInput, known: readonly BrokenRule[]): Promise<Follow> => {
  const { slots, moved, unmended } = await inTurns(replanning(input));
  const movedTo = moved.map(({ to }) => to);
  const keys = new Set(movedTo.map(({ key }) => key));
  // A meeting that moves from one clash into another with the same person has not been so before.
  const before = known.filter(
    (rule) => rule.kind !== 'twoPlaces' || !rule.slots.some((key) => keys.has(key)),
  );
  return { slots, moved, conflicts: [...newIn(unmended, before), ...busyThen(input, movedTo)] };
};

/** What follows in several years, as one. */
export const together = (follows: readonly Follow[]): Follow => ({
  slots: follows.flatMap(({ slots }) => slots),
  moved: follows.flatMap(({ moved }) => moved),
  conflicts: follows.flatMap(({ conflicts }) => conflicts),
});

/** What no coordinator can decide: somebody would be in two places. */
export const isImpossible = ({ conflicts }: Follow): boolean =>
  conflicts.some(({ kind }) => kind === 'twoPlaces');

const newIn = (rules: readonly BrokenRule[], known: readonly BrokenRule[]): readonly SlotRule[] => {
  const before = new Set(known.map(ruleName));
  const isNew = (rule: BrokenRule): rule is SlotRule =>
    rule.kind !== 'cadence' && !before.has(ruleName(rule));
  return rules.filter(isNew);
};

const ruleName = (rule: BrokenRule | Conflict): string => JSON.stringify(rule);

/** What is booked and yet to come in a year, by the key the planner knows it under, and what is amiss with it now. */
export interface Upcoming {
  readonly year: number;
  readonly meetings: ReadonlyMap<SlotKey, Meeting>;
  readonly current: readonly Slot[];
  readonly amiss: readonly BrokenRule[];
  readonly ground: Omit<FollowInput, 'current' | 'keep' | 'change'>;
}

export const upcomingIn = async (deps: Deps, scope: Scope, year: number): Promise<Upcoming> => {
  const { organisation, now } = scope;
  const around = await meetingsAround(deps.store.read, organisation, year);
  const meetings = new Map(
    around
      .filter((one) => one.year === year && one.status === 'booked')
      .filter(({ start }) => start.epochMilliseconds > now.epochMilliseconds)
      .map((meeting) => [toSlot(meeting, organisation.timeZone).key, meeting]),
  );
  const current = [...meetings.values()].map((meeting) => toSlot(meeting, organisation.timeZone));
  const { forums: _, usedKeys: __, ...ground } = await groundFor(deps, scope, year, NO_WORK);
  const booked = ground.booked.filter(({ key }) => !meetings.has(key));
  const amiss = brokenRules(organisation, current, { year, booked, elsewhere: ground.elsewhere });
  return { year, meetings, current, amiss, ground: { ...ground, booked } };
};

/**
 * What follows from a change among the booked meetings that are yet to come. What was amiss before stays as it is,
 * unless it lies on a closed day and days are what the change is about, or cannot be held without somebody who is away;
 * `standing` stays there all the same.
 */
export const followIn = (
  { ground, current, amiss }: Upcoming,
  change: PlanChange,
  standing: readonly SlotKey[] = [],
): Promise<Follow> => {
  const stays = (rule: BrokenRule) => rule.kind !== 'forbiddenDay' || standing.includes(rule.slot);
  const known = change.kind === 'exclude' ? amiss.filter(stays) : amiss;
  const keep = known.filter(({ kind }) => kind !== 'child').flatMap(slotsOf);
  const missed = change.kind === 'away' ? blockedBy(ground, current, change) : [];
  const kept = [...keep.filter((key) => !missed.includes(key)), ...standing];
  return followOf({ ...ground, current, keep: kept, change }, known);
};

/** What would not fit any more if one meeting of those yet to come were elsewhere, and no other one moved. */
export const aloneIn = ({ ground, year, current, amiss }: Upcoming, slot: Slot): Follow => {
  const slots = current.map((one) => (one.key === slot.key ? slot : one));
  const { organisation, booked, elsewhere = [] } = ground;
  const rules = brokenRules(organisation, slots, { year, booked, elsewhere });
  return { slots, moved: [], conflicts: newIn(rules, amiss).filter(({ kind }) => kind !== 'child') };
};

/** Tells these moves from any others: what is confirmed is what was shown. */
export const printOf = ({ moved, conflicts }: Follow): string =>
  fingerprint([...moved.map(({ to }) => `${to.key} ${to.start}`), ...conflicts.map(ruleName)]);
