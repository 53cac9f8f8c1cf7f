import { type DayNumber, dayNumber } from '../../day-number.ts';
import { forbiddenReasonOn } from '../../norwegian-days.ts';

/** Counts the country's working days of a year. Evenness is measured in them, so that no forum's own days bend it. */
export interface WorkingDays {
  /** Working days of the year before the day; a day outside the year counts as its nearest end. */
  before(day: DayNumber): number;
}

export const workingDays = (year: number): WorkingDays => {
  const first = dayNumber(year, 1, 1);
  const length = dayNumber(year + 1, 1, 1) - first;
  const counts = new Int32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    counts[index + 1] = (counts[index] ?? 0) + (forbiddenReasonOn(first + index) ? 0 : 1);
  }
  return { before: (day) => counts[Math.max(0, Math.min(length, day - first))] ?? 0 };
};
