import { civilDate, type DayNumber, dayNumber, isoWeekday, mondayOf, toDayNumber } from './day-number.ts';
import type { Temporal } from './time.ts';

/** Why nobody in the country should be called to a meeting on a day. */
export type ForbiddenReason = 'publicHoliday' | 'eve' | 'easterWeek' | 'romjul' | 'summer' | 'weekend';

/** Why a day is better left alone if another will do. */
export type SoftReason = 'bridgeDay' | 'lastWeekBeforeSummer' | 'lastWeekBeforeChristmas';

/**
 * The reason the day is closed, the strongest first: a holiday on a Sunday is a `publicHoliday`. `weekend` is the
 * only reason that a forum's own weekdays may override. Public holidays: lov om helligdager and lov om 1 og 17 mai.
 */
export const forbiddenReason = (date: Temporal.PlainDate): ForbiddenReason | undefined =>
  forbiddenReasonOn(toDayNumber(date));

export const softReasons = (date: Temporal.PlainDate): readonly SoftReason[] =>
  softReasonsOn(toDayNumber(date));

export const forbiddenReasonOn = (day: DayNumber): ForbiddenReason | undefined =>
  daysAround(day).forbidden.get(day) ?? (isWeekend(day) ? 'weekend' : undefined);

export const softReasonsOn = (day: DayNumber): readonly SoftReason[] => daysAround(day).soft.get(day) ?? [];

/**
 * A day on which people read what they are sent: Monday to Friday, no public holiday, nor the days around Easter and
 * Christmas. Summer counts: what concerns a meeting in August cannot all be done in June.
 */
export const isWorkday = (date: Temporal.PlainDate): boolean => {
  const reason = forbiddenReason(date);
  return date.dayOfWeek <= 5 && (reason === undefined || reason === 'summer');
};

/** Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher). */
export const easterSunday = (year: number): DayNumber => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
};

interface YearDays {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly forbidden: ReadonlyMap<DayNumber, ForbiddenReason>;
  readonly soft: ReadonlyMap<DayNumber, readonly SoftReason[]>;
}

const years = new Map<number, YearDays>();
let latest: YearDays | undefined;

/** The planner asks about one year thousands of times in a row, so the year asked about last is looked at first. */
const daysAround = (day: DayNumber): YearDays => {
  if (!latest || day < latest.first || day > latest.last) latest = daysOf(civilDate(day).year);
  return latest;
};

const daysOf = (year: number): YearDays => {
  const known = years.get(year);
  if (known) return known;
  const forbidden = forbiddenDays(year);
  const days = {
    first: dayNumber(year, 1, 1),
    last: dayNumber(year, 12, 31),
    forbidden,
    soft: softDays(year, forbidden),
  };
  years.set(year, days);
  return days;
};

const isWeekend = (day: DayNumber): boolean => isoWeekday(day) > 5;

const range = (first: DayNumber, last: DayNumber): DayNumber[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Days from Easter Sunday: skjærtorsdag, langfredag, Easter, Kristi himmelfartsdag, pinse. */
const MOVABLE_HOLIDAYS = [-3, -2, 0, 1, 39, 49, 50] as const;
const FIXED_HOLIDAYS = [
  [1, 1],
  [5, 1],
  [5, 17],
  [12, 25],
  [12, 26],
] as const;

const publicHolidays = (year: number): DayNumber[] => [
  ...FIXED_HOLIDAYS.map(([month, day]) => dayNumber(year, month, day)),
  ...MOVABLE_HOLIDAYS.map((offset) => easterSunday(year) + offset),
];

/** Later entries win, so the strongest reason stands last. Easter week counts from Monday to påskeaften. */
const forbiddenDays = (year: number): ReadonlyMap<DayNumber, ForbiddenReason> => {
  const easter = easterSunday(year);
  const all = (days: readonly DayNumber[], reason: ForbiddenReason): [DayNumber, ForbiddenReason][] =>
    days.map((day) => [day, reason]);
  return new Map([
    ...all(range(dayNumber(year, 7, 1), dayNumber(year, 8, 15)), 'summer'),
    ...all(range(easter - 6, easter - 1), 'easterWeek'),
    ...all(range(dayNumber(year, 12, 27), dayNumber(year, 12, 30)), 'romjul'),
    ...all([dayNumber(year, 12, 24), dayNumber(year, 12, 31)], 'eve'),
    ...all(publicHolidays(year), 'publicHoliday'),
  ]);
};

const softDays = (
  year: number,
  forbidden: ReadonlyMap<DayNumber, ForbiddenReason>,
): ReadonlyMap<DayNumber, readonly SoftReason[]> => {
  const soft = new Map<DayNumber, SoftReason[]>();
  const mark = (days: readonly DayNumber[], reason: SoftReason): void => {
    for (const day of days) {
      if (!forbidden.has(day) && !isWeekend(day)) soft.set(day, [...(soft.get(day) ?? []), reason]);
    }
  };
  mark(bridgeDays(year, forbidden), 'bridgeDay');
  mark(range(lastFullWeekBefore(dayNumber(year, 6, 24)), dayNumber(year, 6, 30)), 'lastWeekBeforeSummer');
  mark(
    range(lastFullWeekBefore(dayNumber(year, 12, 23)), dayNumber(year, 12, 23)),
    'lastWeekBeforeChristmas',
  );
  return soft;
};

/** Inneklemte dager: a working day between two days off. */
const bridgeDays = (year: number, forbidden: ReadonlyMap<DayNumber, ForbiddenReason>): DayNumber[] => {
  const isOff = (day: DayNumber): boolean => {
    const reason = forbidden.get(day);
    return isWeekend(day) || reason === 'publicHoliday' || reason === 'eve';
  };
  return range(dayNumber(year, 1, 2), dayNumber(year, 12, 30)).filter(
    (day) => isOff(day - 1) && isOff(day + 1),
  );
};

/**
 * Monday of the last week whose Friday comes before the day. The few working days left after that week are no
 * better for a meeting, so they count with it.
 */
const lastFullWeekBefore = (day: DayNumber): DayNumber => {
  const monday = mondayOf(day);
  return monday + 4 < day ? monday : monday - 7;
};
