import { Temporal } from './time.ts';

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar. The planner weighs tens of thousands of days,
 * and a number costs nothing where a Temporal object costs a microsecond; dates stay at the edges.
 */
export type DayNumber = number;

/** Day number of a civil date. Source: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export const dayNumber = (year: number, month: number, day: number): DayNumber => {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The inverse of `dayNumber`. */
export const civilDate = (number: DayNumber): CivilDate => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};

export const toDayNumber = ({ year, month, day }: CivilDate): DayNumber => dayNumber(year, month, day);

export const toPlainDate = (number: DayNumber): Temporal.PlainDate => {
  const { year, month, day } = civilDate(number);
  return new Temporal.PlainDate(year, month, day);
};

/** ISO weekday: Monday is 1, Sunday 7. */
export const isoWeekday = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The Monday of the ISO week; two days are in the same week exactly when this is the same. */
export const mondayOf = (number: DayNumber): DayNumber => number - isoWeekday(number) + 1;
