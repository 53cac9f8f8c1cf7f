import type { DayNumber } from '../../day-number.ts';
import { type Board, LEFT_OUT } from './board.ts';
import { type Bounds, laneCosts, type Wishes } from './lane-costs.ts';
import { placeLane } from './place-lane.ts';

/** The lane and all that follow it, directly or not. */
export const familyOf = (board: Board, lane: number): readonly number[] => [
  lane,
  ...(board.layouts[lane]?.followers ?? []).flatMap((follower) => familyOf(board, follower)),
];

/** Places a cleared lane where those that follow it find good days too, and then these. */
export const placeFamily = (board: Board, lane: number, matches: Matches, wishes: Wishes = {}): void => {
  const followers = board.layouts[lane]?.followers ?? [];
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
  const layout = board.layouts[follower];
  const tie = layout?.lane.tie;
  if (!layout || !tie) return () => 0;
  const { unary } = laneCosts(board, layout, { untied: true });
  const mine = followedBy(board, follower, matches);
  return (target, day) => {
    const index = mine.indexOf(target);
    if (index < 0) return 0;
    let least = LEFT_OUT;
    for (let state = layout.first[index] ?? 0; state < (layout.first[index + 1] ?? 0); state += 1) {
      const gap = (layout.day[state] ?? 0) - day;
      if (gap >= tie.least && gap <= tie.most) least = Math.min(least, unary[state] ?? LEFT_OUT);
    }
    return least;
  };
};

/** By the follower's target, the leader's target that it belongs to, or most likely will; -1 for none. */
const followedBy = (board: Board, follower: number, matches: Matches): readonly number[] => {
  const { targets = [], tie } = board.problem.lanes[follower] ?? {};
  return targets.map((_, index) => {
    const matched = matches[follower]?.[index] ?? -1;
    return matched < 0 ? (tie?.leaders[index]?.[0] ?? -1) : matched;
  });
};

/** By target of the lane, the days on which those that depend on it can stay where they are. */
export const boundsFor = (board: Board, lane: number): ReadonlyMap<number, Bounds> => {
  const bounds = new Map<number, Bounds>();
  const bind = (target: number, first: DayNumber, last: DayNumber): void => {
    const [low, high] = bounds.get(target) ?? [-Infinity, Infinity];
    bounds.set(target, [Math.max(low, first), Math.min(high, last)]);
  };
  for (const other of board.layouts[lane]?.dependents ?? []) {
    const { targets = [], tie, keeps = [] } = board.problem.lanes[other] ?? {};
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
  }
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
