import type { Board } from './board.ts';
import { isBroken } from './broken.ts';
import { boundsFor, familyOf, type Matches, placeFamily } from './families.ts';
import { placeLane } from './place-lane.ts';
import { restore, snapshotOf, tiesOf } from './snapshot.ts';

const ENOUGH = 1e-9;
/** No lane is looked at more often than this; costs go down with every move, so that this is seldom needed. */
const MOST_SWEEPS = 8;

/** States of the board in which a lane (or its family) was found to be as good as the others allow. */
export type Settled = Set<string>;

/**
 * Moves one lane after another to its best place until none can be bettered alone, or with those that follow it.
 * When a lane has moved, those that it touches are looked at again; what was tried before in the same state is not.
 */
export const settle = (
  board: Board,
  lanes: readonly number[],
  movable: readonly number[],
  settled: Settled,
): void => {
  let waiting = new Set(lanes);
  for (let sweep = 0; sweep < MOST_SWEEPS && waiting.size > 0; sweep += 1) {
    const next = new Set<number>();
    for (const lane of movable) {
      if (!waiting.has(lane) || !better(board, lane, settled)) continue;
      for (const touched of [lane, ...(board.layouts[lane]?.neighbours ?? [])]) next.add(touched);
    }
    waiting = next;
  }
};

const better = (board: Board, lane: number, settled: Settled): boolean => {
  const state = stateOf(board, lane);
  if (settled.has(state)) return false;
  const gain = betterLane(board, lane) + betterFamily(board, lane);
  settled.add(gain > 0 ? stateOf(board, lane) : state);
  return gain > 0;
};

/** Everything that the best place of the lane and of its family depends on. */
const stateOf = (board: Board, lane: number): string => {
  const family = familyOf(board, lane);
  const touched = new Set(family.flatMap((one) => [one, ...(board.layouts[one]?.neighbours ?? [])]));
  return `${lane} ${[...touched].map(board.mark).join()}`;
};

const betterLane = (board: Board, lane: number): number =>
  unlessWorse(board, [lane], () => {
    const bounds = boundsFor(board, lane);
    board.clear(lane);
    placeLane(board, lane, { bounds });
  });

const betterFamily = (board: Board, lane: number): number => {
  if (board.layouts[lane]?.followers.length === 0) return 0;
  const family = familyOf(board, lane);
  return unlessWorse(board, family, (matches) => {
    for (const member of family) board.clear(member);
    placeFamily(board, lane, matches);
  });
};

/** What is gained; a move that gains nothing, or that takes away what other meetings are tied to, is undone. */
const unlessWorse = (board: Board, lanes: readonly number[], move: (matches: Matches) => void): number => {
  const cost = board.cost();
  const before = snapshotOf(board.solution, lanes);
  move(tiesOf(board.solution));
  const gain = cost - board.cost();
  const dependents = lanes.flatMap((lane) => board.layouts[lane]?.dependents ?? []);
  if (gain > ENOUGH && !dependents.some((lane) => isBroken(board, lane))) return gain;
  restore(board, before);
  return 0;
};
