import { civilDate, type DayNumber, mondayOf } from '../../day-number.ts';
import type { Forum } from '../../organisation.ts';
import { openRounds, type Period } from '../periods.ts';
import { dayOf } from '../table.ts';
import type { Ground } from './ground.ts';

/** The days that a meeting must not leave, and the one where it would best be. */
export interface Span {
  readonly ideal: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Where one wanted meeting should ideally be. */
export interface Aim extends Span {
  readonly period: Period;
  /** Days to the next meeting if all were evenly spread; 0 where nearness does not matter. */
  readonly interval: number;
  /** What it costs not to be at the ideal place. */
  spacing(day: DayNumber): number;
  /** A month that the forum would rather pass over. */
  readonly spare?: boolean;
}

/** How far from its even place a meeting may lie, in intervals; wider where too few days are left. */
export type Width = number;

/** The aims of so many meetings in the period. Those of `followsAnchor` come from the other forum. */
export const aimsFor = (
  ground: Ground,
  forum: Forum,
  period: Period,
  wanted: number,
  width: Width,
): readonly Aim[] => {
  if (period.rule.kind === 'everyWeeks') return weekAims(ground, forum, period).slice(0, wanted);
  const monthly = period.rule.kind === 'monthly' ? monthAims(ground, forum, period, wanted) : [];
  return monthly.length === wanted ? monthly : evenAims(ground, forum, period, wanted, width);
};

/** A meeting that is two intervals away is simply wrong; it cannot become worse. */
const FARTHEST = 2;

const spacingFrom = (
  { workingDays, weights }: Ground,
  ideal: number,
  interval: number,
): ((day: DayNumber) => number) => {
  return (day) => {
    const distance = (workingDays.before(day) - ideal) / interval;
    return weights.uneven * Math.min(FARTHEST ** 2, distance ** 2);
  };
};

/** Calendar days of so many working days. */
const calendarDays = (working: number): number => (working * 7) / 5;

/** Evenly spread; meetings that already stand have each taken the place that is nearest to them. */
const evenAims = (
  ground: Ground,
  forum: Forum,
  period: Period,
  wanted: number,
  width: Width,
): readonly Aim[] => {
  const { workingDays } = ground;
  const start = workingDays.before(period.from);
  const standing = standingDays(ground, forum, period);
  const interval = Math.max(1, workingDays.before(period.to + 1) - start) / (wanted + standing.length);
  const ideals = Array.from(
    { length: wanted + standing.length },
    (_, index) => start + (index + 0.5) * interval - 0.5,
  );
  return standing
    .map((day) => workingDays.before(day))
    .reduce(withoutNearest, ideals)
    .map((ideal) => ({
      period,
      ideal: dayAt(ground, period, ideal),
      first: dayAt(ground, period, ideal - width * interval),
      last: dayAt(ground, period, ideal + width * interval),
      interval: calendarDays(interval),
      spacing: spacingFrom(ground, ideal, interval),
    }));
};

const standingDays = ({ table }: Ground, forum: Forum, { from, to }: Period): readonly DayNumber[] =>
  table
    .meetingsOf(forum.id)
    .map(dayOf)
    .filter((day) => day >= from && day <= to);

const withoutNearest = (ideals: readonly number[], taken: number): number[] => {
  const distances = ideals.map((ideal) => Math.abs(ideal - taken));
  return ideals.toSpliced(distances.indexOf(Math.min(...distances)), 1);
};

/** The day of the period at which so many working days of the year have passed. */
const dayAt = ({ workingDays }: Ground, { from, to }: Period, working: number): DayNumber => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (workingDays.before(middle + 1) > working) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * One meeting in each month that has none, the months with most working days first: when only ten are wanted it is
 * the half of August that is passed over, unless another month is closed to the forum.
 */
const monthAims = (ground: Ground, forum: Forum, period: Period, wanted: number): readonly Aim[] => {
  const calendar = ground.table.calendarOf(forum);
  const standing = new Set(standingDays(ground, forum, period).map(monthOf));
  const days = Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index);
  const months = [...Map.groupBy(days, monthOf)]
    .filter(([month]) => !standing.has(month))
    .map(([month, all]) => ({
      month,
      first: all[0] ?? period.from,
      last: all.at(-1) ?? period.to,
      working: workingIn(ground, all[0] ?? 0, all.at(-1) ?? 0),
      open: all.some((day) => calendar.isAllowed(day, period.rule)),
    }))
    .filter(({ working }) => working > 0)
    .toSorted((a, b) => b.working - a.working);
  const usual = new Set(months.slice(0, wanted).map(({ month }) => month));
  return months
    .toSorted((a, b) => Number(b.open) - Number(a.open))
    .slice(0, wanted)
    .toSorted((a, b) => a.month - b.month)
    .map(({ month, first, last, working }) => {
      const ideal = ground.workingDays.before(first) + (working - 1) / 2;
      return {
        period,
        ideal: dayAt(ground, period, ideal),
        first,
        last,
        interval: calendarDays(MONTH),
        spacing: spacingFrom(ground, ideal, MONTH),
        ...(!usual.has(month) && { spare: true }),
      };
    });
};

/** Working days. */
const MONTH = 21;

const workingIn = ({ workingDays }: Ground, first: DayNumber, last: DayNumber): number =>
  workingDays.before(last + 1) - workingDays.before(first);

/** Months counted from year 0, so that they can be compared across years. */
const monthOf = (day: DayNumber): number => {
  const { year, month } = civilDate(day);
  return year * 12 + month;
};

/** One meeting in every round of the forum's rhythm, in its first week if it will do. */
const weekAims = (ground: Ground, forum: Forum, period: Period): readonly Aim[] => {
  const { rule, from, to } = period;
  const { table } = ground;
  const weeks = rule.kind === 'everyWeeks' ? rule.weeks : 1;
  const calendars = { calendar: table.calendarOf(forum), national: table.nationalCalendarOf(forum) };
  const standing = new Set(standingDays(ground, forum, period).map(mondayOf));
  return openRounds(calendars, rule, [from, to])
    .filter((group) => !group.some((monday) => standing.has(monday)))
    .map((group) => {
      const monday = group[0] ?? from;
      return {
        period,
        ideal: monday + 2,
        first: Math.max(from, monday),
        last: Math.min(to, (group.at(-1) ?? to) + 6),
        interval: weeks * 7,
        spacing: (day) => ground.weights.uneven * ((mondayOf(day) - monday) / (7 * weeks)) ** 2,
      };
    });
};
