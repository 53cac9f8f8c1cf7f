import type { Reach } from '../problem/problem.ts';
import type { Board } from './board.ts';

/** Whether some meeting of the lane is placed whose anchor is not kept. */
export const isBroken = (board: Board, index: number): boolean => {
  const lane = board.problem.lanes[index];
  if (!lane || (!lane.tie && lane.keeps.length === 0)) return false;
  const { tie, keeps, targets } = lane;
  return targets.some(({ fixed }, target) => {
    const day = fixed ? undefined : board.dayOf(index, target);
    if (day === undefined) return false;
    const reaches = (other: number, { least, most }: Reach) => day - other >= least && day - other <= most;
    const led = tie && board.dayOf(tie.lane, board.solution.tie[index]?.[target] ?? -1);
    if (tie && (led === undefined || !reaches(led, tie))) return true;
    return keeps.some((reach) => !board.daysOf(reach.lane).some((other) => reaches(other, reach)));
  });
};

/** Lanes that lost what they were tied to are taken off; they are to find another place. */
export const clearBroken = (board: Board, lanes: readonly number[]): void => {
  let lost = lanes.filter((lane) => isBroken(board, lane));
  while (lost.length > 0) {
    for (const lane of lost) board.clear(lane);
    lost = lanes.filter((lane) => isBroken(board, lane));
  }
};
