import type { Board } from './board.ts';
import { isBroken } from './broken.ts';
import { boundsFor, familyOf, type Matches, matchesOf, placeFamily } from './families.ts';
import { restore, snapshotOf } from './snapshot.ts';
import { type Part, partIn, type Window } from './window.ts';

const ENOUGH = 1e-9;
/** No lane is looked at more often than this; costs go down with every move, so that this is seldom needed. */
const MOST_SWEEPS = 8;

/**
 * Moves one lane's meetings of the window after another to their best places until none can be bettered alone, or with
 * those that follow it. When a lane has moved, those that it touches are looked at again.
 */
export const settle = (
  board: Board,
  lanes: Iterable<number>,
  movable: readonly number[],
  window: Window,
): void => {
  let waiting = new Set(lanes);
  for (let sweep = 0; sweep < MOST_SWEEPS && waiting.size > 0; sweep += 1) {
    const next = new Set<number>();
    for (const lane of movable) {
      if (!waiting.has(lane) || !better(board, lane, window)) continue;
      for (const touched of [lane, ...(board.layouts[lane]?.neighbours ?? [])]) next.add(touched);
    }
    waiting = next;
  }
};

const better = (board: Board, lane: number, window: Window): boolean => {
  const own = partIn(board, lane, window);
  const alone = own.from < own.to && moveIsGain(board, lane, [own]);
  if (board.layouts[lane]?.followers.length === 0) return alone;
  const parts = familyOf(board, lane).map((member) => partIn(board, member, window));
  return moveIsGain(board, lane, parts) || alone;
};

/** A move that gains nothing, or that takes away what other meetings are tied to, is undone. */
const moveIsGain = (board: Board, root: number, parts: readonly Part[]): boolean => {
  const cost = board.cost();
  const before = snapshotOf(
    board,
    parts.map(({ lane }) => lane),
  );
  takeOffAndPlace(board, root, parts, matchesOf(board, parts));
  const isGain = board.cost() < cost - ENOUGH && !parts.some(({ lane }) => leavesBroken(board, lane));
  if (!isGain) restore(board, before);
  return isGain;
};

const leavesBroken = (board: Board, lane: number): boolean =>
  (board.layouts[lane]?.dependents ?? []).some((other) => isBroken(board, other));

const takeOffAndPlace = (board: Board, root: number, parts: readonly Part[], matches: Matches): void => {
  const bounds = parts.map((part) => boundsFor(board, part, parts));
  for (const part of parts) board.clear(part.lane, part);
  placeFamily(board, root, { parts, bounds, matches });
};
