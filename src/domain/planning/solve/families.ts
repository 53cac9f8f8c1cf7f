import type { DayNumber } from '../../day-number.ts';
import type { Problem } from '../problem/problem.ts';
import { type Board, LEFT_OUT } from './board.ts';
import { type Bounds, laneStates, type Wishes } from './lane-states.ts';
import { placeLane } from './place-lane.ts';

/** The lanes that are tied to the lane. */
export const followersOf = ({ lanes }: Problem, lane: number): readonly number[] =>
  lanes.flatMap(({ tie }, index) => (tie?.lane === lane ? [index] : []));

/** The lane and all that follow it, directly or not. */
export const familyOf = (problem: Problem, lane: number): readonly number[] => [
  lane,
  ...followersOf(problem, lane).flatMap((follower) => familyOf(problem, follower)),
];

/** Places a cleared lane where those that follow it find good days too, and then these. */
export const placeFamily = (board: Board, lane: number, matches: Matches, wishes: Wishes = {}): void => {
  const followers = followersOf(board.problem, lane);
  const costs = followers.map((follower) => followerCost(board, follower, matches));
  placeLane(board, lane, {
    ...wishes,
    ...(followers.length > 0 && {
      followers: (target: number, day: DayNumber) =>
        costs.reduce((sum, costOf) => sum + costOf(target, day), 0),
    }),
  });
  for (const follower of followers) placeFamily(board, follower, matches, wishes);
};

/** By lane and target, the leader's target that it belonged to last. */
export type Matches = readonly Int32Array[];

/** What it costs the follower at least that its leader's target is on the day. */
const followerCost = (
  board: Board,
  follower: number,
  matches: Matches,
): ((target: number, day: DayNumber) => number) => {
  const lane = board.problem.lanes[follower];
  const tie = lane?.tie;
  if (!lane || !tie) return () => 0;
  const states = laneStates(board, follower, { untied: true });
  const inOrder = lane.targets.length === board.problem.lanes[tie.lane]?.targets.length;
  const mine = lane.targets.map(({ fixed }, index) => {
    if (fixed) return -1;
    const matched = tie.of[index] ?? matches[follower]?.[index] ?? -1;
    return matched < 0 && inOrder ? index : matched;
  });
  return (target, day) => {
    const index = mine.indexOf(target);
    if (index < 0) return 0;
    let least = LEFT_OUT;
    for (const { option, cost } of states[index] ?? []) {
      const gap = option.day - day;
      if (gap >= tie.least && gap <= tie.most && cost < least) least = cost;
    }
    return least;
  };
};

/** By target of the lane, the days on which those that depend on it can stay where they are. */
export const boundsFor = (board: Board, lane: number): ReadonlyMap<number, Bounds> => {
  const bounds = new Map<number, Bounds>();
  const bind = (target: number, first: DayNumber, last: DayNumber): void => {
    const [low, high] = bounds.get(target) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    bounds.set(target, [Math.max(low, first), Math.min(high, last)]);
  };
  const { lanes } = board.problem;
  lanes.forEach(({ targets, tie, keeps }, other) => {
    targets.forEach(({ fixed }, index) => {
      const day = fixed ? undefined : board.dayOf(other, index);
      if (day === undefined) return;
      const leader = board.solution.tie[other]?.[index] ?? -1;
      if (tie?.lane === lane && leader >= 0) bind(leader, day - tie.most, day - tie.least);
      for (const reach of keeps) {
        if (reach.lane !== lane) continue;
        const kept = keptBy(board, lane, day - reach.most, day - reach.least);
        if (kept !== undefined) bind(kept, day - reach.most, day - reach.least);
      }
    });
  });
  return bounds;
};

/** The first target of the lane whose meeting lies between the days. */
const keptBy = (board: Board, lane: number, first: DayNumber, last: DayNumber): number | undefined => {
  const targets = board.problem.lanes[lane]?.targets ?? [];
  const found = targets.findIndex((_, target) => {
    const day = board.dayOf(lane, target);
    return day !== undefined && day >= first && day <= last;
  });
  return found < 0 ? undefined : found;
};
