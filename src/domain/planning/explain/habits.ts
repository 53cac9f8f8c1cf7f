import { WEEKDAYS, type Weekday } from '../../cadence.ts';
import { clockOf } from '../times.ts';
import type { PlanReason } from './plan-reason.ts';
import { movable, type Told } from './told.ts';

/** So many of a forum's meetings make a habit. */
const HABIT = 0.75;
const FEWEST = 3;

const weekdayOf = ({ placed }: Told): Weekday => WEEKDAYS[placed.option.weekday - 1] ?? 'monday';

/** The most frequent of the values, and how often it occurs. */
const mostFrequent = <T>(values: readonly T[]): readonly [value: T | undefined, times: number] => {
  const groups = [...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length);
  return [groups[0]?.[0], groups[0]?.[1].length ?? 0];
};

/** Good: mostly one weekday, perhaps also one week of the month. */
export const regularDay = (told: readonly Told[]): readonly PlanReason[] => {
  const [first] = told;
  const [weekday, meetings] = mostFrequent(told.map(weekdayOf));
  if (!first || !weekday || told.length < FEWEST || meetings < HABIT * told.length) return [];
  // What the cadence says itself is nothing that the plan does well.
  if (first.forum.cadence.some(({ rule }) => rule.kind === 'everyWeeks' && rule.weekday)) return [];
  const [week, times] = mostFrequent(told.map(({ placed }) => placed.option.nth));
  const same = { kind: 'regularDay', good: true, forum: first.forum.id, weekday, of: told.length } as const;
  return week !== undefined && times >= HABIT * told.length
    ? [{ ...same, week, meetings: Math.min(meetings, times) }]
    : [{ ...same, meetings }];
};

const timeOf = ({ placed }: Told): string => clockOf(placed.hour.start);

/** Good: always the same hour. */
export const regularHour = (told: readonly Told[]): readonly PlanReason[] => {
  const [first] = told;
  const [start, meetings] = mostFrequent(told.map(timeOf));
  if (!first || !start || told.length < FEWEST || meetings < told.length) return [];
  return [{ kind: 'regularHour', good: true, forum: first.forum.id, start, meetings }];
};

/** Exceptions from the usual day and hour; a forum without a habit has none. */
export const otherThanUsual = (told: readonly Told[]): readonly PlanReason[] => {
  const [habit, often] = mostFrequent(told.map(weekdayOf));
  const usual = told[0]?.forum.sitting.preferredWeekday ?? (often >= HABIT * told.length ? habit : undefined);
  const [hour, times] = mostFrequent(told.map(timeOf));
  return told
    .filter(movable)
    .flatMap((one): readonly PlanReason[] => [
      ...(usual && weekdayOf(one) !== usual
        ? [{ kind: 'otherWeekday', good: false, slot: one.key, usual } as const]
        : []),
      ...(hour && times >= HABIT * told.length && timeOf(one) !== hour
        ? [{ kind: 'otherHour', good: false, slot: one.key, usual: hour } as const]
        : []),
    ]);
};
