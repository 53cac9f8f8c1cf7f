import { type Cadence, WEEKDAYS } from '../cadence.ts';
import { civilDate, type DayNumber, isoWeekday } from '../day-number.ts';
import type { Forum } from '../organisation.ts';
import type { ForumSoftReason } from './forum-calendar.ts';

/**
 * What the planner weighs, all in one unit: a meeting half an interval from where it would be evenly placed costs 5.
 * Only wishes stand here; what is forbidden never becomes a candidate.
 */
export const WEIGHTS = {
  /** Times the square of the distance from the even place, in intervals. */
  uneven: 20,
  /** Times the square of the part of the interval that is missing between two meetings. */
  tooClose: 20,
  /** A second meeting in a month, for a forum that meets monthly. */
  sameMonth: 10,
  notUsualWeekday: 3,
  /** A fixed weekday is easier to remember. */
  otherWeekdayThanLast: 1.5,
  mondayOrFriday: 0.5,
  /** Not at the forum's own time, because somebody is busy then. */
  otherTime: 1,
  /** For each meeting above two that somebody already has in the week. */
  fullWeek: 2,
  /** So close after the forums below that the coordinator cannot compile, or so late that it is stale. */
  outOfStep: 4,
  /** A forum anchored to this one would have no day to meet. */
  leavesNoDayForOthers: 25,
  bridgeDay: 12,
  lastWeek: 6,
  planningDay: 12,
  /** The ordfører sits in the styrende forums and in the council. */
  councilDay: 10,
} as const;

export const softDayCost = (reasons: readonly ForumSoftReason[], forum: Forum): number =>
  reasons.reduce((sum, reason) => sum + SOFT[reason](forum), 0);

const SOFT: Readonly<Record<ForumSoftReason, (forum: Forum) => number>> = {
  bridgeDay: () => WEIGHTS.bridgeDay,
  lastWeekBeforeSummer: () => WEIGHTS.lastWeek,
  lastWeekBeforeChristmas: () => WEIGHTS.lastWeek,
  planningDay: () => WEIGHTS.planningDay,
  councilDay: ({ level }) => (level === 'styrende' ? WEIGHTS.councilDay : 0),
};

export const weekdayCost = (day: DayNumber, { sitting }: Forum): number => {
  const weekday = isoWeekday(day);
  if (sitting.preferredWeekday) {
    return WEEKDAYS[weekday - 1] === sitting.preferredWeekday ? 0 : WEIGHTS.notUsualWeekday;
  }
  return weekday === 1 || weekday === 5 ? WEIGHTS.mondayOrFriday : 0;
};

export const fullWeekCost = (meetings: number): number => Math.max(0, meetings - 2) * WEIGHTS.fullWeek;

/** Days the coordinator needs to compile what comes from below, and days after which it is no longer fresh. */
const COMPILE_DAYS = 5;
const FRESH_DAYS = 28;

/** @param gap days since the forum below met; Infinity if it has not yet, which is as bad as stale */
export const stepCost = (gap: number): number => {
  if (gap < COMPILE_DAYS) return (WEIGHTS.outOfStep * (COMPILE_DAYS - gap)) / COMPILE_DAYS;
  return WEIGHTS.outOfStep * Math.min(1, Math.max(0, gap - FRESH_DAYS) / FRESH_DAYS);
};

/** @param distance from the even place, in intervals */
export const unevenCost = (distance: number): number => WEIGHTS.uneven * distance ** 2;

export interface Sitting {
  readonly day: DayNumber;
  readonly position: number;
}

/** What it costs that two meetings follow each other; `interval` is the even distance between their positions. */
export const followCost = (before: Sitting, after: Sitting, rule: Cadence, interval: number): number => {
  const missing = Math.max(0, 1 - (after.position - before.position) / interval);
  return (
    WEIGHTS.tooClose * missing ** 2 +
    (isoWeekday(before.day) === isoWeekday(after.day) ? 0 : WEIGHTS.otherWeekdayThanLast) +
    (rule.kind === 'monthly' && sameMonth(before.day, after.day) ? WEIGHTS.sameMonth : 0)
  );
};

const sameMonth = (a: DayNumber, b: DayNumber): boolean =>
  b - a < 31 && civilDate(a).month === civilDate(b).month;
