import type { DayNumber } from '../../day-number.ts';
import type { Reach } from '../problem/problem.ts';
import { COMPILE_DAYS, FRESH_DAYS, STALE_DAYS } from '../score/pairs.ts';
import { at, value } from './arrays.ts';
import { type Board, NOWHERE, type Range } from './board.ts';
import { NONE } from './chain.ts';
import type { Desk } from './desk.ts';
import type { Layout } from './layout.ts';

/** Days. Meetings that are farther apart are never in one week. */
const WEEK = 7;

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
  readonly noise?: (lane: number, target: number, day: DayNumber, weekday: number) => number;
}

/**
 * Writes on the lane's desk what the states of the range cost while the other lanes stay as they are: Infinity if one
 * breaks a rule. Of a target that has its place, only the state that it has is possible.
 */
export const writeCosts = (board: Board, layout: Layout, { from, to }: Range, wishes: Wishes): void => {
  const desk = board.desks[layout.index];
  if (!desk) return;
  board.looked += at(layout.first, to) - at(layout.first, from);
  for (let target = from; target < to; target += 1) {
    const taken = board.states[layout.index]?.[target] ?? NONE;
    if (taken === NONE) writeTarget(board, layout, desk, target, wishes);
    else {
      desk.unary.fill(Infinity, at(layout.first, target), at(layout.first, target + 1));
      desk.unary[taken] = 0;
    }
    if (layout.lane.gap < WEEK) writeSeconds(board, layout, desk, target, taken === NONE);
  }
  if (layout.above.length > 0) writeReaders(board, layout, desk, { from, to });
};

/** A week that holds two meetings of the lane. One that has its place is counted where the other's costs are. */
const writeSeconds = (
  { engagements }: Board,
  { first, option }: Layout,
  { weeks, week, second }: Desk,
  target: number,
  isNew: boolean,
): void => {
  for (let state = at(first, target); state < at(first, target + 1); state += 1) {
    const index = at(weeks, at(option, state));
    week[state] = isNew ? index : NONE;
    second[state] = isNew ? value(engagements.secondCosts, index) : 0;
  }
};

const writeTarget = (board: Board, layout: Layout, desk: Desk, target: number, wishes: Wishes): void => {
  const { lane, index, first, day, weekday, tie, option, cost } = layout;
  const { unary } = desk;
  const bounds = wishes.bounds?.get(target);
  const tied = wishes.untied ? undefined : lane.tie;
  for (let state = at(first, target); state < at(first, target + 1); state += 1) {
    const on = at(day, state);
    const id = at(option, state);
    unary[state] = Infinity;
    if (bounds && (on < bounds[0] || on > bounds[1])) continue;
    if (tied && !reaches(tied, on, board.dayOf(tied.lane, at(tie, state)))) continue;
    let sum = value(cost, state) + costOfDay(board, layout, desk, id);
    if (sum === Infinity || !keeps(board, layout, on)) continue;
    if (lane.below.length > 0) sum += board.news.staleOn(index, on);
    if (wishes.followers) sum += wishes.followers(target, on);
    if (wishes.noise) sum += wishes.noise(index, target, on, at(weekday, state));
    unary[state] = sum;
  }
};

/** What the day costs because of the other lanes, its hours with it. What is known of these holds until the day changes. */
const costOfDay = ({ engagements }: Board, { index, options }: Layout, desk: Desk, id: number): number => {
  const version = at(engagements.versions, at(desk.days, id));
  const option = options[id];
  if (at(desk.versions, id) !== version && option) {
    desk.versions[id] = version;
    desk.costs[id] = engagements.hourCost({ lane: index, target: NONE, option, stands: false });
  }
  return value(desk.costs, id) + value(engagements.weekCosts, at(desk.weeks, id));
};

const keeps = (board: Board, { lane }: Layout, day: DayNumber): boolean =>
  lane.keeps.length === 0 || lane.keeps.every((reach) => isKept(board, reach, day));

const writeReaders = ({ news }: Board, layout: Layout, desk: Desk, { from, to }: Range): void => {
  const { index, first, day } = layout;
  const { unread, late, stale } = desk;
  const before = news.readersBefore(index);
  for (let state = at(first, from); state < at(first, to); state += 1) {
    const on = at(day, state) - news.first;
    unread[state] = value(before, on + COMPILE_DAYS);
    late[state] = value(before, on + FRESH_DAYS + 1);
    stale[state] = value(before, on + STALE_DAYS + 1);
  }
  desk.total[0] = value(before, before.length - 1);
};

const reaches = ({ least, most }: Reach, day: DayNumber, other: DayNumber): boolean =>
  other !== NOWHERE && day - other >= least && day - other <= most;

/** Whether some meeting of the other lane lies within reach. */
export const isKept = (board: Board, reach: Reach, day: DayNumber): boolean => {
  const count = board.states[reach.lane]?.length ?? 0;
  for (let target = 0; target < count; target += 1) {
    if (reaches(reach, day, board.dayOf(reach.lane, target))) return true;
  }
  return false;
};
