import type { DayNumber } from '../../day-number.ts';
import type { DayOption, Lane } from '../problem/problem.ts';

/** Days the coordinator needs to compile what comes from below, and days after which it is stale, and quite stale. */
export const COMPILE_DAYS = 5;
export const FRESH_DAYS = 28;
export const STALE_DAYS = 42;

/** @param gap days since the last meeting below that could be compiled; Infinity if there was none */
export const staleness = (gap: number): number => {
  if (gap <= FRESH_DAYS) return 0;
  return gap <= STALE_DAYS ? 0.5 : 1;
};

/** The last of the days that is far enough before the day to be compiled. */
const compiledFrom = (days: readonly DayNumber[], day: DayNumber): number =>
  day - (days.findLast((other) => other <= day - COMPILE_DAYS) ?? Number.NEGATIVE_INFINITY);

/** What one stale lane below costs a meeting. */
export const outOfStepWeight = ({ weights, below }: Lane): number => weights.outOfStep / (below.length || 1);

/** Parts of the even distance within which two meetings are too close. */
export const NEAR = [2 / 3, 1 / 3] as const;

/** What it costs a meeting on the day that the lanes below met as they did. */
export const staleCost = (lane: Lane, below: readonly (readonly DayNumber[])[], day: DayNumber): number =>
  outOfStepWeight(lane) * below.reduce((sum, days) => sum + staleness(compiledFrom(days, day)), 0);

export const patternCost = (
  lane: Pick<Lane, 'weights' | 'monthlyPattern'>,
  a: Pick<DayOption, 'weekday' | 'nth'>,
  b: Pick<DayOption, 'weekday' | 'nth'>,
): number => patternOf(lane, a.weekday === b.weekday, a.nth === b.nth);

export const patternOf = (
  { weights, monthlyPattern }: Pick<Lane, 'weights' | 'monthlyPattern'>,
  sameWeekday: boolean,
  sameWeek: boolean,
): number => {
  if (!sameWeekday) return weights.otherWeekdayThanLast;
  return monthlyPattern && !sameWeek ? weights.otherWeekThanLast : 0;
};

/** 0 if the meetings are far enough from each other, 1 if they are too close, 2 if very much so. */
export const nearness = (interval: number, days: number): 0 | 1 | 2 => {
  if (days >= interval * NEAR[0]) return 0;
  return days >= interval * NEAR[1] ? 1 : 2;
};

export const nearCost = ({ weights }: Pick<Lane, 'weights'>, interval: number, days: number): number =>
  nearness(interval, days) * weights.tooClose;

/** Meetings in a week above this are too many. */
export const EASY_WEEK = 2;
