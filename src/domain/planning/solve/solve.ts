import type { Problem, Solution } from '../problem/problem.ts';
import type { Steps } from '../steps.ts';
import { type Board, layBoard } from './board.ts';
import { clearBroken } from './broken.ts';
import { familyOf, placeFamily, rootsOf } from './families.ts';
import { randomFrom } from './random.ts';
import { settle } from './settle.ts';
import { shaker } from './shake.ts';
import { isUnchanged, restore, snapshotOf } from './snapshot.ts';
import { partIn, WHOLE_YEAR } from './window.ts';

export interface SolveOptions {
  readonly seed?: number;
  /** Asked between rounds of improvement; ends the search before its rounds are done. */
  readonly keepGoing?: () => boolean;
}

/** Rounds of improvement; and rounds, for each lane, in which nothing is found before it ends sooner. */
const ROUNDS = 400;
const IDLE_ROUNDS = 25;
/** States that are looked at in any case, in all and since something was found: a small problem has more rounds. */
const LEAST_LOOKED = 150_000;
const LEAST_IDLE = 100_000;
/** And what there is at most: a large one has fewer rounds, and one with nothing to look at ends too. */
const MOST_LOOKED = 1_500_000;
const MOST_ROUNDS = 2000;
/** How much dearer the next place to search from may be; less and less towards the end. */
const HEAT = 3;

/**
 * A good solution at once, then a better one in every round that finds it. One lane is always solved exactly against
 * the others; what is searched is how they go together: meetings of a part of the year are taken off together, put back
 * in another order and as if costs were different, and what is much dearer is undone. The same problem and seed give the
 * same solution.
 */
export function* solve(problem: Problem, options: SolveOptions = {}): Steps<Solution> {
  const board = layBoard(problem);
  for (const root of rootsOf(problem)) placeFirst(board, root);
  yield;
  yield* improve(board, { ...options, noise: MOST_NOISE });
  return board.solution();
}

const placeFirst = (board: Board, root: number): void => {
  const parts = familyOf(board, root).map((lane) => partIn(board, lane, WHOLE_YEAR));
  placeFamily(board, root, { parts, bounds: [], matches: [] });
};

interface ImproveOptions extends SolveOptions {
  /** The shaken costs differ by so much at most from the true ones. */
  readonly noise: number;
}

/** Betters what lies on the board, as long as it is asked to. */
export function* improve(
  board: Board,
  { seed = 1, keepGoing = () => true, noise }: ImproveOptions,
): Steps<void> {
  const { problem } = board;
  const movable = problem.lanes.flatMap(({ targets }, lane) =>
    targets.some(({ fixed }) => !fixed) ? [lane] : [],
  );
  clearBroken(board, movable);
  settle(board, movable, movable, WHOLE_YEAR);
  if (movable.length < 2) return;
  const random = randomFrom(seed);
  const shake = shaker(board, movable, random, noise);
  let current = board.cost();
  let best = { cost: current, places: snapshotOf(board, movable) };
  let [idle, found] = [0, board.looked];
  const isIdle = (): boolean => idle >= IDLE_ROUNDS * movable.length && board.looked - found >= LEAST_IDLE;
  const began = board.looked;
  for (let round = 0; keepGoing() && !isIdle(); round += 1) {
    const left = 1 - partDone(round, board.looked - began);
    if (left <= 0) break;
    yield;
    const before = snapshotOf(board, movable);
    const { lanes, window } = shake();
    clearBroken(board, movable);
    settle(board, lanes, lanes, window);
    idle += 1;
    if (isUnchanged(board, before)) continue;
    const touched = lanes
      .flatMap((lane) => board.layouts[lane]?.neighbours ?? [])
      .filter((lane) => !lanes.includes(lane));
    settle(board, touched, movable, window);
    const cost = board.cost();
    if (cost < best.cost - ENOUGH) [idle, found] = [0, board.looked];
    if (cost <= current + HEAT * random() * left) current = cost;
    else restore(board, before);
    if (current < best.cost) best = { cost, places: snapshotOf(board, movable) };
  }
  restore(board, best.places);
}

/** How far costs are shaken: as far as a bridge day, or being half an interval off. */
const MOST_NOISE = 8;
/** Less than this is no gain. */
const ENOUGH = 1e-9;

/** The part of the search that is done. */
const partDone = (rounds: number, looked: number): number =>
  Math.max(Math.min(rounds / ROUNDS, looked / LEAST_LOOKED), rounds / MOST_ROUNDS, looked / MOST_LOOKED);
