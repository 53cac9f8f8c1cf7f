import { type DayNumber, dayNumber, isoWeekday, toDayNumber, toPlainDate } from '../domain/day-number.ts';
import { forbiddenReasonOn } from '../domain/norwegian-days.ts';
import type { DatedDays, Organisation } from '../domain/organisation.ts';
import type { ClosedDays } from './view.ts';

type Day = Pick<ClosedDays, 'kind' | 'occasion' | 'name'>;

/** What the year leaves free of meetings, as runs of days: a weekend between two closed days belongs to the run. */
export const closedDaysOf = ({ calendar }: Organisation, year: number): readonly ClosedDays[] => {
  const last = dayNumber(year, 12, 31);
  const runs: { day: Day; first: DayNumber; last: DayNumber }[] = [];
  for (let number = dayNumber(year, 1, 1); number <= last; number += 1) {
    const day =
      national(number) ??
      configured(calendar.closedDays, 'closed', number) ??
      configured(calendar.schoolHolidays, 'school', number);
    if (!day) continue;
    const run = runs.at(-1);
    if (run?.day.kind === day.kind && onlyWeekendBetween(run.last, number)) {
      run.last = number;
      run.day = { ...day, ...run.day, ...(day.occasion && { occasion: day.occasion }) };
    } else runs.push({ day, first: number, last: number });
  }
  return runs.map((run) => ({ ...run.day, from: toPlainDate(run.first), to: toPlainDate(run.last) }));
};

const national = (number: DayNumber): Day | undefined => {
  const reason = forbiddenReasonOn(number);
  switch (reason) {
    case undefined:
    case 'weekend':
      return undefined;
    case 'easterWeek':
      return { kind: 'closed', occasion: 'easter' };
    case 'summer':
      return { kind: 'closed', occasion: 'summer' };
    case 'romjul':
      return { kind: 'closed', occasion: 'christmas' };
    default:
      return { kind: 'closed' };
  }
};

const configured = (days: readonly DatedDays[], kind: Day['kind'], number: DayNumber): Day | undefined => {
  const found = days.find(({ from, to }) => toDayNumber(from) <= number && number <= toDayNumber(to));
  return found && isoWeekday(number) <= 5 ? { kind, name: found.name } : undefined;
};

const onlyWeekendBetween = (before: DayNumber, after: DayNumber): boolean =>
  after - before === 1 || (after - before <= 3 && isoWeekday(before) >= 5 && isoWeekday(after) === 1);
