import type { Reach } from '../problem/problem.ts';
import { at } from './arrays.ts';
import type { Board } from './board.ts';
import { NONE } from './chain.ts';
import { isKept } from './lane-costs.ts';

/** Whether some meeting of the lane is placed whose anchor is not kept. */
export const isBroken = (board: Board, index: number): boolean => {
  const [layout, own] = [board.layouts[index], board.states[index]];
  if (!layout || !own || (!layout.lane.tie && layout.lane.keeps.length === 0)) return false;
  const { tie, keeps } = layout.lane;
  return own.some((state, target) => {
    if (state === NONE || layout.fixed[target] === 1) return false;
    const day = at(layout.day, state);
    const isLoose = tie && !isWithin(tie, day - board.dayOf(tie.lane, at(layout.tie, state)));
    return isLoose || !keeps.every((reach) => isKept(board, reach, day));
  });
};

const isWithin = ({ least, most }: Reach, days: number): boolean => days >= least && days <= most;

/** Lanes that lost what they were tied to are taken off; they are to find another place. */
export const clearBroken = (board: Board, lanes: readonly number[]): void => {
  let lost = lanes.filter((lane) => isBroken(board, lane));
  while (lost.length > 0) {
    for (const lane of lost) board.clear(lane);
    lost = lanes.filter((lane) => isBroken(board, lane));
  }
};
