import type { Problem, Reach, Solution } from '../problem/problem.ts';
import { type Board, layBoard } from './board.ts';
import { boundsFor, familyOf, followersOf, placeFamily } from './families.ts';
import type { Wishes } from './lane-states.ts';
import { placeLane } from './place-lane.ts';
import { type Random, randomFrom } from './random.ts';
import { restore, snapshotOf } from './snapshot.ts';

export interface SolveOptions {
  readonly seed?: number;
  /** Asked between rounds of improvement; without it the number of rounds is fixed. */
  readonly keepGoing?: () => boolean;
}

/** Rounds of improvement without a clock. */
const ROUNDS = 60;
/** Rounds with a clock that never stops: nothing is found any more. */
const MOST_ROUNDS = 5000;

/**
 * A good solution at once, then a better one in every round that finds it. One lane is always solved exactly against
 * the others; what is searched is how they go together: lanes are taken off together, put back in another order and
 * with shaken costs, and what is not at least as cheap is undone. The same problem and seed give the same solution.
 */
export const solve = (problem: Problem, { seed = 1, keepGoing }: SolveOptions = {}): Solution => {
  const board = layBoard(problem);
  const movable = problem.lanes.flatMap(({ targets }, lane) =>
    targets.some(({ fixed }) => !fixed) ? [lane] : [],
  );
  const roots = problem.lanes.flatMap(({ tie }, lane) => (tie && tie.lane >= 0 ? [] : [lane]));
  for (const root of roots) placeFamily(board, root, []);
  settle(board, movable);
  const random = randomFrom(seed);
  let best = board.cost();
  for (let round = 0; round < MOST_ROUNDS && (keepGoing ? keepGoing() : round < ROUNDS); round += 1) {
    if (movable.length < 2) break;
    const before = snapshotOf(board.solution);
    shake(board, roots, movable, random);
    clearBroken(board, movable);
    settle(board, movable);
    const cost = board.cost();
    if (cost <= best) best = cost;
    else restore(board, before, movable);
  }
  return snapshotOf(board.solution);
};

const ENOUGH = 1e-9;
const MOST_SWEEPS = 6;

/** Moves one lane after another to its best place until none can be bettered alone, or with those that follow it. */
const settle = (board: Board, lanes: readonly number[]): void => {
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const before = board.cost();
    for (const lane of lanes) betterLane(board, lane);
    for (const lane of lanes) {
      if (followersOf(board.problem, lane).length > 0) betterFamily(board, lane);
    }
    if (board.cost() > before - ENOUGH) return;
  }
};

const betterLane = (board: Board, lane: number): void =>
  unlessWorse(board, [lane], () => {
    const bounds = boundsFor(board, lane);
    board.clear(lane);
    placeLane(board, lane, { bounds });
  });

const betterFamily = (board: Board, lane: number): void => {
  const family = familyOf(board.problem, lane);
  unlessWorse(board, family, (before) => {
    for (const member of family) board.clear(member);
    placeFamily(board, lane, before.tie);
  });
};

/** Leaving out a meeting that others depend on breaks their ties without costing anything: that is worse too. */
const unlessWorse = (board: Board, lanes: readonly number[], move: (before: Solution) => void): void => {
  const cost = board.cost();
  const before = snapshotOf(board.solution);
  move(before);
  if (board.cost() > cost + ENOUGH || broken(board)) restore(board, before, lanes);
};

/** Whether some meeting is placed whose anchor is not kept. */
const broken = (board: Board): boolean => board.problem.lanes.some((_, lane) => isBroken(board, lane));

const isBroken = (board: Board, index: number): boolean => {
  const lane = board.problem.lanes[index];
  const { tie, keeps, targets } = lane ?? { keeps: [], targets: [] };
  if (!tie && keeps.length === 0) return false;
  return targets.some(({ fixed }, target) => {
    const day = fixed ? undefined : board.dayOf(index, target);
    if (day === undefined) return false;
    const reaches = (other: number, { least, most }: Reach) => day - other >= least && day - other <= most;
    const led = tie && board.dayOf(tie.lane, board.solution.tie[index]?.[target] ?? -1);
    if (tie && (led === undefined || !reaches(led, tie))) return true;
    return keeps.some((reach) => !board.daysOf(reach.lane).some((other) => reaches(other, reach)));
  });
};

/** Lanes that lost what they were tied to are taken off; `settle` finds them another place. */
const clearBroken = (board: Board, lanes: readonly number[]): void => {
  for (let lost = lanes.filter((lane) => isBroken(board, lane)); lost.length > 0; ) {
    for (const lane of lost) board.clear(lane);
    lost = lanes.filter((lane) => isBroken(board, lane));
  }
};

/** At most so many families are taken off at once. */
const MOST_SHAKEN = 3;
/** The shaken costs differ by so much at most from the true ones. */
const MOST_NOISE = 4;

const shake = (board: Board, roots: readonly number[], movable: readonly number[], random: Random): void => {
  const count = 1 + Math.floor(random() * Math.min(MOST_SHAKEN, roots.length));
  const chosen = [...roots]
    .map((root) => ({ root, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ root }) => root);
  const scale = random() * MOST_NOISE;
  const wishes: Wishes = { noise: () => random() * scale };
  const { tie } = snapshotOf(board.solution);
  const families = chosen.map((root) => familyOf(board.problem, root));
  for (const lane of families.flat()) if (movable.includes(lane)) board.clear(lane);
  for (const root of chosen) placeFamily(board, root, tie, wishes);
};
