import { civilDate, type DayNumber, mondayOf } from '../day-number.ts';
import type { Candidate, Sieved, Task } from './candidates.ts';
import { unevenCost } from './costs.ts';
import { meetingWeeks } from './periods.ts';
import { dayOf } from './table.ts';
import type { Tie } from './ties.ts';

/** Where one meeting should ideally be, and the days it must not leave. Positions as in `Candidate`. */
export interface Target {
  readonly ideal: number;
  /** The even distance to the next meeting. */
  readonly interval: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** The tie it is there for, when the forum has one meeting for each. */
  readonly tie?: Tie;
}

export const fitCost = (candidate: Candidate, target: Target): number => {
  if (candidate.day < target.first || candidate.day > target.last) return Number.POSITIVE_INFINITY;
  if (target.tie && target.tie !== candidate.tie) return Number.POSITIVE_INFINITY;
  return candidate.cost + unevenCost((candidate.position - target.ideal) / target.interval);
};

/** The targets of the meetings still wanted in the period, in order. */
export const targetsFor = (task: Task, { tied, candidates }: Sieved, wanted: number): readonly Target[] => {
  const days = [...new Set(tied.map(({ day }) => day))];
  if (task.period.rule.kind === 'everyWeeks') return weekTargets(task, days).slice(0, wanted);
  if (task.period.rule.kind === 'followsAnchor') return tieTargets(task, days).slice(0, wanted);
  const monthly = task.period.rule.kind === 'monthly' ? monthTargets(task, days, candidates, wanted) : [];
  return monthly.length === wanted ? monthly : evenTargets(task, days, wanted);
};

/**
 * One meeting in each month that has none, the months with most days first: when only ten are wanted it is
 * the half of August that is passed over.
 */
const monthTargets = (
  { table, forum }: Task,
  days: readonly DayNumber[],
  candidates: readonly Candidate[],
  wanted: number,
): readonly Target[] => {
  const standing = new Set(table.meetingsOf(forum.id).map((slot) => monthOf(dayOf(slot))));
  return [...Map.groupBy(candidates, ({ day }) => monthOf(day))]
    .filter(([month]) => !standing.has(month))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, wanted)
    .toSorted(([a], [b]) => a - b)
    .map(([, month]) => within(days, month[0]?.day ?? 0, month.at(-1)?.day ?? 0));
};

/** Months counted from year 0, so that they can be compared across years. */
const monthOf = (day: DayNumber): number => {
  const { year, month } = civilDate(day);
  return year * 12 + month;
};

/**
 * Evenly spread over the days on which the forum can meet; meetings that already stand have each taken
 * the place that is nearest to them.
 */
const evenTargets = (
  { table, forum, period }: Task,
  days: readonly DayNumber[],
  wanted: number,
): readonly Target[] => {
  const { from, to } = period;
  const standing = table
    .meetingsOf(forum.id)
    .map(dayOf)
    .filter((day) => day >= from && day <= to);
  const count = wanted + standing.length;
  const interval = days.length / count;
  const ideals = Array.from({ length: count }, (_, index) => (index + 0.5) * interval - 0.5);
  return standing
    .map((day) => days.filter((other) => other < day).length)
    .reduce(withoutNearest, ideals)
    .map((ideal) => ({ ideal, interval, first: from, last: to }));
};

const withoutNearest = (ideals: readonly number[], taken: number): number[] => {
  const distances = ideals.map((ideal) => Math.abs(ideal - taken));
  return ideals.toSpliced(distances.indexOf(Math.min(...distances)), 1);
};

/** One meeting in every N of the weeks in which the forum can meet. */
const weekTargets = ({ table, forum, period }: Task, days: readonly DayNumber[]): readonly Target[] => {
  const { rule, from, to } = period;
  const weeks = rule.kind === 'everyWeeks' ? rule.weeks : 1;
  const mondays = meetingWeeks(table.calendarOf(forum), rule, [from, to]);
  const standing = new Set(table.meetingsOf(forum.id).map((slot) => mondayOf(dayOf(slot))));
  return Array.from({ length: Math.ceil(mondays.length / weeks) }, (_, index) =>
    mondays.slice(index * weeks, (index + 1) * weeks),
  )
    .filter((group) => !group.some((monday) => standing.has(monday)))
    .map((group) => within(days, group[0] ?? from, (group.at(-1) ?? to) + 6));
};

/** One meeting for each meeting of the forum it follows. */
const tieTargets = ({ ties = [] }: Task, days: readonly DayNumber[]): readonly Target[] =>
  ties.map((tie) => ({ ...within(days, tie.first, tie.last), tie }));

const within = (days: readonly DayNumber[], first: DayNumber, last: DayNumber): Target => {
  const positions = days.flatMap((day, position) => (day >= first && day <= last ? [position] : []));
  const low = positions[0] ?? 0;
  const high = positions.at(-1) ?? low;
  return { ideal: (low + high) / 2, interval: high - low + 1, first, last };
};
