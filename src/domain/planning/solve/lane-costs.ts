import type { DayNumber } from '../../day-number.ts';
import type { LaneTie } from '../problem/problem.ts';
import { staleCost } from '../score/pairs.ts';
import type { Board } from './board.ts';
import type { Layout } from './layout.ts';

/** First and last day that a target may have. */
export type Bounds = readonly [DayNumber, DayNumber];

/** What to ask of the states besides that they keep the rules. */
export interface Wishes {
  /** By target, the days that leave what depends on it where it is. */
  readonly bounds?: ReadonlyMap<number, Bounds>;
  /** What a day costs the meetings that follow it. */
  readonly followers?: (target: number, day: DayNumber) => number;
  /** As if the leader had meetings wherever they are needed. */
  readonly untied?: boolean;
  /** Shakes the costs, so that the search looks elsewhere. */
  readonly noise?: (weekday: number) => number;
}

export interface LaneCosts {
  /** By state, what it costs while the other lanes stay as they are; Infinity if it breaks a rule with them. */
  readonly unary: Float64Array;
  /** By option, the index of the hour; -1 if there is none. */
  readonly hours: Int32Array;
}

export const laneCosts = (board: Board, layout: Layout, wishes: Wishes): LaneCosts => {
  const { lane, size, target, day, weekday, tie, option, cost } = layout;
  const { hours, costs } = optionCosts(board, layout);
  const unary = new Float64Array(size);
  for (let state = 0; state < size; state += 1) {
    const [to, on] = [target[state] ?? 0, day[state] ?? 0];
    if (lane.targets[to]?.fixed) continue;
    const here = costs[option[state] ?? 0] ?? 0;
    const bounds = wishes.bounds?.get(to);
    const outside = bounds !== undefined && (on < bounds[0] || on > bounds[1]);
    const untied = lane.tie && !wishes.untied && !isTied(board, lane.tie, tie[state] ?? -1, on);
    unary[state] =
      outside || untied || here === Infinity
        ? Infinity
        : (cost[state] ?? 0) +
          here +
          (wishes.followers?.(to, on) ?? 0) +
          (wishes.noise?.(weekday[state] ?? 0) ?? 0);
  }
  return { unary, hours };
};

const isTied = (board: Board, { lane, least, most }: LaneTie, leader: number, day: DayNumber): boolean => {
  const other = board.dayOf(lane, leader);
  return other !== undefined && day - other >= least && day - other <= most;
};

/** The hour of each day, and what the day costs because of the other lanes. */
const optionCosts = (
  board: Board,
  { lane, index, options }: Layout,
): { readonly hours: Int32Array; readonly costs: Float64Array } => {
  const kept = lane.keeps.map((reach) => ({ reach, days: board.daysOf(reach.lane) }));
  const below = lane.below.map(board.daysOf);
  const hours = new Int32Array(options.length);
  const costs = new Float64Array(options.length);
  let [week, roster, weekCost] = [-1, -1, 0];
  options.forEach((option, id) => {
    if (option.week !== week || option.roster !== roster) {
      [week, roster] = [option.week, option.roster];
      weekCost = board.weekCost(roster, week);
    }
    const keeps =
      kept.length === 0 ||
      kept.every(({ reach, days }) =>
        days.some((other) => option.day - other >= reach.least && option.day - other <= reach.most),
      );
    const hour = keeps ? board.freeHour(index, option) : -1;
    const stale = below.length > 0 ? staleCost(lane, below, option.day) : 0;
    hours[id] = hour;
    costs[id] = hour < 0 ? Infinity : (option.hours[hour]?.cost ?? 0) + weekCost + stale;
  });
  return { hours, costs };
};
