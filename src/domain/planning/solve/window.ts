import type { DayNumber } from '../../day-number.ts';
import { at } from './arrays.ts';
import type { Board, Range } from './board.ts';
import { NONE } from './chain.ts';

/** First and last day of a part of the year. */
export type Window = readonly [DayNumber, DayNumber];

/** Some targets of a lane. */
export interface Part extends Range {
  readonly lane: number;
}

export const WHOLE_YEAR: Window = [-Infinity, Infinity];

/** The lane's meetings that lie in the window, and those without a place that could. */
export const partIn = (board: Board, lane: number, [first, last]: Window): Part => {
  const [layout, own] = [board.layouts[lane], board.states[lane]];
  if (!layout || !own) return { lane, from: 0, to: 0 };
  let [from, to] = [own.length, 0];
  for (let target = 0; target < own.length; target += 1) {
    if (layout.fixed[target] === 1) continue;
    const state = at(own, target);
    const [begin, end] = [at(layout.first, target), at(layout.first, target + 1)];
    if (begin === end) continue;
    const [earliest, latest] =
      state === NONE
        ? [at(layout.day, begin), at(layout.day, end - 1)]
        : [at(layout.day, state), at(layout.day, state)];
    if (latest < first || earliest > last) continue;
    from = Math.min(from, target);
    to = target + 1;
  }
  return { lane, from: Math.min(from, to), to };
};
