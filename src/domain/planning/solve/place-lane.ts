import { at } from './arrays.ts';
import { type Board, LEFT_OUT, type Range } from './board.ts';
import { cheapestChain, NONE } from './chain.ts';
import { type Wishes, writeCosts } from './lane-costs.ts';

/** More than leaving out everything else: a meeting that has its place keeps it. */
const KEPT = 1e9;

/**
 * Places the lane's targets of the range that have no place, as cheaply as everything else on the board allows: the
 * shortest path through their states. Nothing else moves.
 */
export const placeLane = (board: Board, index: number, range: Range, wishes: Wishes = {}): void => {
  const [layout, own, desk] = [board.layouts[index], board.states[index], board.desks[index]];
  if (!layout || !own || !desk) return;
  const { from, to } = withNext(own, range);
  writeCosts(board, layout, { from, to }, wishes);
  const chosen = cheapestChain(layout, desk, {
    from,
    to,
    opens: at(own, from) === NONE,
    closes: at(own, to - 1) === NONE,
    leaveOut: (target) => (at(own, target) === NONE ? LEFT_OUT : KEPT),
  });
  for (const state of chosen) {
    if (state === NONE || at(own, at(layout.target, state)) !== NONE) continue;
    board.put(index, state);
  }
};

/** The range, and on both sides all up to the next meeting that has its place. */
const withNext = (own: Int32Array, range: Range): Range => {
  let { from, to } = range;
  while (from > 0 && (from === range.from || at(own, from) === NONE)) from -= 1;
  while (to < own.length && (to === range.to || at(own, to - 1) === NONE)) to += 1;
  return { from, to };
};
