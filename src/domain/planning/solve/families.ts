import type { DayNumber } from '../../day-number.ts';
import type { Problem } from '../problem/problem.ts';
import { at, value } from './arrays.ts';
import { type Board, LEFT_OUT, NOWHERE } from './board.ts';
import { NONE } from './chain.ts';
import { type Bounds, type Wishes, writeCosts } from './lane-costs.ts';
import type { Layout } from './layout.ts';
import { placeLane } from './place-lane.ts';
import type { Part } from './window.ts';

/** Lanes that no other leads. */
export const rootsOf = ({ lanes }: Problem): readonly number[] =>
  lanes.flatMap(({ tie }, lane) => (tie && tie.lane >= 0 ? [] : [lane]));

/** The lane and all that follow it, directly or not. */
export const familyOf = (board: Board, lane: number): readonly number[] => [
  lane,
  ...(board.layouts[lane]?.followers ?? []).flatMap((follower) => familyOf(board, follower)),
];

/** By lane (of those that are tied) and target, the leader's target that it belonged to last; NONE for none. */
export type Matches = readonly Int32Array[];

export const matchesOf = ({ layouts, states }: Board, parts: readonly Part[]): Matches => {
  const matches: Int32Array[] = [];
  for (const { lane } of parts) {
    const { tie } = layouts[lane] ?? {};
    if (tie && layouts[lane]?.lane.tie) {
      matches[lane] = Int32Array.from(states[lane] ?? [], (state) =>
        state === NONE ? NONE : at(tie, state),
      );
    }
  }
  return matches;
};

/** What a family is placed by: which targets of which lanes were taken off, what must not be left, and what was before. */
export interface Move {
  readonly parts: readonly Part[];
  readonly bounds: readonly (ReadonlyMap<number, Bounds> | undefined)[];
  readonly matches: Matches;
}

/** Places the cleared targets of a lane where those that follow it find good days too, and then these. */
export const placeFamily = (board: Board, lane: number, move: Move, wishes: Wishes = {}): void => {
  const index = move.parts.findIndex((part) => part.lane === lane);
  const [part, bounds] = [move.parts[index], move.bounds[index]];
  const followers = (board.layouts[lane]?.followers ?? []).filter((follower) =>
    move.parts.some((one) => one.lane === follower && one.from < one.to),
  );
  if (part && part.from < part.to) {
    const costs = followers.map((follower) => followerCost(board, follower, move));
    placeLane(board, lane, part, {
      ...wishes,
      ...(bounds && { bounds }),
      ...(followers.length > 0 && {
        followers: (target: number, day: DayNumber) =>
          costs.reduce((sum, costOf) => sum + costOf(target, day), 0),
      }),
    });
  }
  for (const follower of board.layouts[lane]?.followers ?? []) placeFamily(board, follower, move, wishes);
};

/** What it costs the follower at least that its leader's target is on the day. */
const followerCost = (
  board: Board,
  follower: number,
  { parts, matches }: Move,
): ((target: number, day: DayNumber) => number) => {
  const layout = board.layouts[follower];
  const part = parts.find(({ lane }) => lane === follower);
  const tie = layout?.lane.tie;
  if (!layout || !tie || !part) return () => 0;
  writeCosts(board, layout, part, { untied: true });
  const first = layout.options[0]?.day ?? 0;
  const costs = costsByLeader(board, layout, part, matches[follower]);
  return (target, day) => {
    const mine = costs.get(target);
    if (!mine) return 0;
    let least = LEFT_OUT;
    for (let gap = tie.least; gap <= tie.most; gap += 1)
      least = Math.min(least, value(mine, day + gap - first));
    return least;
  };
};

/**
 * By the leader's target and day from the follower's first, the least that a meeting costs there: the one that belonged
 * to it last, or one that has no place.
 */
const costsByLeader = (
  board: Board,
  layout: Layout,
  { from, to }: Part,
  matches: Int32Array | undefined,
): ReadonlyMap<number, Float64Array> => {
  const { index, first, tie, day, options } = layout;
  const { unary } = board.desks[index] ?? {};
  const start = options[0]?.day ?? 0;
  const costs = new Map<number, Float64Array>();
  for (let target = from; unary && target < to; target += 1) {
    if (board.states[index]?.[target] !== NONE) continue;
    const matched = matches?.[target] ?? NONE;
    for (let state = at(first, target); state < at(first, target + 1); state += 1) {
      const leader = at(tie, state);
      if (matched !== NONE && leader !== matched) continue;
      const row =
        costs.get(leader) ?? new Float64Array((options.at(-1)?.day ?? start) - start + 1).fill(Infinity);
      costs.set(leader, row);
      const on = at(day, state) - start;
      row[on] = Math.min(value(row, on), value(unary, state));
    }
  }
  return costs;
};

/** By target of the part, the days on which those that depend on it, and are not of the parts, can stay where they are. */
export const boundsFor = (
  board: Board,
  { lane, from, to }: Part,
  parts: readonly Part[],
): ReadonlyMap<number, Bounds> | undefined => {
  const dependents = board.layouts[lane]?.dependents ?? [];
  if (dependents.length === 0) return undefined;
  const bounds = new Map<number, Bounds>();
  const bind = (target: number, first: DayNumber, last: DayNumber): void => {
    const [low, high] = bounds.get(target) ?? [-Infinity, Infinity];
    bounds.set(target, [Math.max(low, first), Math.min(high, last)]);
  };
  for (const other of dependents) {
    const layout = board.layouts[other];
    const { tie, keeps = [] } = layout?.lane ?? {};
    board.states[other]?.forEach((state, index) => {
      const goesAlong = parts.some((part) => part.lane === other && index >= part.from && index < part.to);
      if (!layout || state === NONE || layout.fixed[index] === 1 || goesAlong) return;
      const day = at(layout.day, state);
      const leader = at(layout.tie, state);
      if (tie?.lane === lane && leader >= from && leader < to) bind(leader, day - tie.most, day - tie.least);
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
  const count = board.states[lane]?.length ?? 0;
  for (let target = 0; target < count; target += 1) {
    const day = board.dayOf(lane, target);
    if (day !== NOWHERE && day >= first && day <= last) return target;
  }
  return undefined;
};
