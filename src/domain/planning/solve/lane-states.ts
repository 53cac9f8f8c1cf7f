import type { DayNumber } from '../../day-number.ts';
import type { DayOption, Lane, LaneTie } from '../problem/problem.ts';
import { staleCost } from '../score/pairs.ts';
import type { Board } from './board.ts';

/** One way to place one meeting of a lane while the other lanes stay as they are. */
export interface State {
  readonly target: number;
  readonly choice: number;
  readonly hour: number;
  /** The leader's target it belongs to; -1 for none. */
  readonly tie: number;
  readonly option: DayOption;
  readonly cost: number;
}

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
  readonly noise?: () => number;
}

/** By target, in order of day: every way to place the lane's meetings that breaks no rule with the other lanes. */
export const laneStates = (board: Board, index: number, wishes: Wishes): readonly (readonly State[])[] => {
  const lane = board.problem.lanes[index];
  if (!lane) return [];
  const dayCost = costOfDay(board, lane, index);
  return lane.targets.map(({ choices, fixed }, target) => {
    if (fixed) {
      const option = choices[0]?.option;
      return option ? [{ target, choice: 0, hour: 0, tie: -1, option, cost: 0 }] : [];
    }
    const bounds = wishes.bounds?.get(target);
    const states: State[] = [];
    choices.forEach(({ option, cost }, choice) => {
      const { day } = option;
      if (bounds && (day < bounds[0] || day > bounds[1])) return;
      const ties = lane.tie && !wishes.untied ? tiesOf(board, lane.tie, target, day) : NO_TIE;
      if (ties.length === 0) return;
      const here = dayCost(option);
      if (!here) return;
      const followed = wishes.followers?.(target, day) ?? 0;
      const total = cost + here.cost + followed + (wishes.noise?.() ?? 0);
      for (const tie of ties) states.push({ target, choice, hour: here.hour, tie, option, cost: total });
    });
    return states;
  });
};

const NO_TIE: readonly number[] = [-1];

/** The leader's meetings from which the day is within reach. */
const tiesOf = (board: Board, tie: LaneTie, target: number, day: DayNumber): readonly number[] => {
  const reaches = (leader: number): boolean => {
    const other = board.dayOf(tie.lane, leader);
    return other !== undefined && day - other >= tie.least && day - other <= tie.most;
  };
  const of = tie.of[target];
  if (of !== undefined) return reaches(of) ? [of] : [];
  const found: number[] = [];
  const count = board.problem.lanes[tie.lane]?.targets.length ?? 0;
  for (let leader = 0; leader < count; leader += 1) {
    if (!tie.taken.has(leader) && reaches(leader)) found.push(leader);
  }
  return found;
};

/** The hour of a day and what both cost, the same for every target; undefined if the day is out of the question. */
const costOfDay = (
  board: Board,
  lane: Lane,
  index: number,
): ((option: DayOption) => { readonly hour: number; readonly cost: number } | undefined) => {
  const kept = lane.keeps.map((reach) => ({ reach, days: board.daysOf(reach.lane) }));
  const below = lane.below.map(board.daysOf);
  const known = new Map<DayOption, { readonly hour: number; readonly cost: number } | undefined>();
  const compute = (option: DayOption) => {
    const { day, roster, week, hours } = option;
    const keeps = kept.every(({ reach, days }) =>
      days.some((other) => day - other >= reach.least && day - other <= reach.most),
    );
    const hour = keeps ? board.freeHour(index, option) : -1;
    if (hour < 0) return undefined;
    const stale = below.length > 0 ? staleCost(board.problem, lane, below, day) : 0;
    return { hour, cost: (hours[hour]?.cost ?? 0) + board.weekCost(roster, week) + stale };
  };
  return (option) => {
    if (!known.has(option)) known.set(option, compute(option));
    return known.get(option);
  };
};
