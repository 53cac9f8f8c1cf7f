import type { Problem, Solution } from '../problem/problem.ts';
import type { Steps } from '../steps.ts';
import { type Board, layBoard } from './board.ts';
import { clearBroken } from './broken.ts';
import { familyOf, placeFamily } from './families.ts';
import type { Wishes } from './lane-costs.ts';
import { type Random, randomFrom } from './random.ts';
import { type Settled, settle } from './settle.ts';
import { restore, snapshotOf, tiesOf } from './snapshot.ts';

export interface SolveOptions {
  readonly seed?: number;
  /** Asked between rounds of improvement; ends the search before its rounds are done. */
  readonly keepGoing?: () => boolean;
}

/** Rounds of improvement, and rounds in which nothing is found before it ends sooner. */
const ROUNDS = 60;
const IDLE_ROUNDS = 25;

/**
 * A good solution at once, then a better one in every round that finds it. One lane is always solved exactly against
 * the others; what is searched is how they go together: lanes are taken off together, put back in another order and
 * with shaken costs, and what is not at least as cheap is undone. The same problem and seed give the same solution.
 */
export function* solve(problem: Problem, options: SolveOptions = {}): Steps<Solution> {
  const board = layBoard(problem);
  for (const root of rootsOf(problem)) placeFamily(board, root, []);
  yield;
  yield* improve(board, { ...options, noise: MOST_NOISE });
  return board.solution;
}

/** Lanes that no other leads. */
const rootsOf = ({ lanes }: Problem): readonly number[] =>
  lanes.flatMap(({ tie }, lane) => (tie && tie.lane >= 0 ? [] : [lane]));

interface ImproveOptions extends SolveOptions {
  /** The shaken costs differ by so much at most from the true ones. */
  readonly noise: number;
}

/** Betters what lies on the board, a round in each step. */
export function* improve(
  board: Board,
  { seed = 1, keepGoing = () => true, noise }: ImproveOptions,
): Steps<void> {
  const { problem } = board;
  const movable = problem.lanes.flatMap(({ targets }, lane) =>
    targets.some(({ fixed }) => !fixed) ? [lane] : [],
  );
  clearBroken(board, movable);
  const settled: Settled = new Set();
  settle(board, movable, movable, settled);
  if (movable.length < 2) return;
  const random = randomFrom(seed);
  let [best, idle] = [board.cost(), 0];
  for (let round = 0; round < ROUNDS && idle < IDLE_ROUNDS && keepGoing(); round += 1) {
    yield;
    const before = snapshotOf(board.solution, movable);
    const shaken = shake(board, movable, random, noise);
    clearBroken(board, movable);
    settle(
      board,
      [...shaken, ...shaken.flatMap((lane) => board.layouts[lane]?.neighbours ?? [])],
      movable,
      settled,
    );
    const cost = board.cost();
    idle = cost < best - ENOUGH ? 0 : idle + 1;
    if (cost <= best) best = cost;
    else restore(board, before);
  }
}

/** At most so many families are taken off at once. */
const MOST_SHAKEN = 3;
/** How far costs are shaken: as far as a bridge day, or being half an interval off. */
const MOST_NOISE = 8;
/** Less than this is no gain. */
const ENOUGH = 1e-9;

/** A lane, and what goes with it wherever it goes. */
interface Family {
  readonly root: number;
  readonly lanes: readonly number[];
}

/** Takes some families off and puts them back in another order with shaken costs. Returns the lanes that were taken off. */
const shake = (
  board: Board,
  movable: readonly number[],
  random: Random,
  noise: number,
): readonly number[] => {
  const families = rootsOf(board.problem)
    .map((root) => ({ root, lanes: familyOf(board, root).filter((lane) => movable.includes(lane)) }))
    .filter(({ lanes }) => lanes.length > 0);
  const chosen = choose(board, families, random);
  const scale = random() * noise;
  const weekdays = random() < 0.5 ? scale : 0;
  const matches = tiesOf(board.solution);
  const lanes = chosen.flatMap((family) => family.lanes);
  for (const lane of lanes) board.clear(lane);
  for (const { root } of chosen) {
    const ofWeekday = Array.from({ length: 8 }, () => random() * weekdays);
    const wishes: Wishes = { noise: (weekday) => (ofWeekday[weekday] ?? 0) + random() * scale };
    placeFamily(board, root, matches, wishes);
  }
  return lanes;
};

/** Up to three families, in random order; half of the time those that compile from each other. */
const choose = (board: Board, families: readonly Family[], random: Random): readonly Family[] => {
  const shuffled = families.map((family) => ({ ...family, at: random() })).toSorted((a, b) => a.at - b.at);
  const count = 1 + Math.floor(random() * Math.min(MOST_SHAKEN, families.length));
  const [first, ...others] = shuffled;
  if (!first || random() < 0.5) return shuffled.slice(0, count);
  const compiling = new Set(
    first.lanes.flatMap((lane) => [
      ...(board.layouts[lane]?.above ?? []),
      ...(board.problem.lanes[lane]?.below ?? []),
    ]),
  );
  const related = others.filter(({ lanes }) => lanes.some((lane) => compiling.has(lane)));
  return random() < 0.5 ? [first, ...related] : [...related, first];
};
