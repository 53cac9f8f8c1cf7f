import type { Board } from './board.ts';
import { isBroken } from './broken.ts';
import { boundsFor, familyOf, type Matches, placeFamily } from './families.ts';
import { placeLane } from './place-lane.ts';
import { restore, snapshotOf, tiesOf } from './snapshot.ts';

const ENOUGH = 1e-9;
/** No lane is looked at more often than this; costs go down with every move, so that this is seldom needed. */
const MOST_SWEEPS = 8;

/**
 * Moves one lane after another to its best place until none can be bettered alone, or with those that follow it.
 * When a lane has moved, those that it touches are looked at again.
 */
export const settle = (board: Board, lanes: readonly number[], movable: readonly number[]): void => {
  let waiting = new Set(lanes);
  for (let sweep = 0; sweep < MOST_SWEEPS && waiting.size > 0; sweep += 1) {
    const next = new Set<number>();
    for (const lane of movable) {
      if (!waiting.has(lane)) continue;
      const moved = betterLane(board, lane) + betterFamily(board, lane);
      if (moved === 0) continue;
      for (const touched of [lane, ...(board.layouts[lane]?.neighbours ?? [])]) next.add(touched);
    }
    waiting = next;
  }
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
