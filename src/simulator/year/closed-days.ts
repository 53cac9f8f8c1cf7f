import { Temporal } from '../../domain/time.ts';

/**
 * Norwegian days, reckoned apart from the program's own calendar (another Easter rule, another structure), so that a
 * mistake there is seen here.
 */
export const isPublicHoliday = (date: Temporal.PlainDate): boolean => {
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];
  if (fixed.includes(date.toString().slice(5))) return true;
  const sinceEaster = easter(date.year).until(date, { largestUnit: 'days' }).days;
  return [-3, -2, 0, 1, 39, 49, 50].includes(sinceEaster);
};

/** Days on which people should be left alone: weekends, public holidays, Christmas Eve and New Year's Eve. */
export const isDayOff = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek > 5 || isPublicHoliday(date) || ['12-24', '12-31'].includes(date.toString().slice(5));

/** Days on which the bot leaves people alone: days off, the week before Easter, and the days around Christmas. */
export const isQuiet = (date: Temporal.PlainDate): boolean => {
  const day = date.toString().slice(5);
  return isDayOff(date) || (isClosedForAll(date) && (day < '07-01' || day > '08-15'));
};

/** Days that no forum meets on, weekends aside: holidays, Easter week, July to mid-August, the days of Christmas. */
export const isClosedForAll = (date: Temporal.PlainDate): boolean => {
  const day = date.toString().slice(5);
  const sinceEaster = easter(date.year).until(date, { largestUnit: 'days' }).days;
  return (
    isPublicHoliday(date) ||
    (day >= '07-01' && day <= '08-15') ||
    day >= '12-24' ||
    (sinceEaster >= -6 && sinceEaster <= 1)
  );
};

/** Oudin's rule for Easter Sunday. */
const easter = (year: number): Temporal.PlainDate => {
  const floor = Math.floor;
  const century = floor(year / 100);
  const golden = year % 19;
  const k = floor((century - 17) / 25);
  const first = (century - floor(century / 4) - floor((century - k) / 3) + 19 * golden + 15) % 30;
  const moon = first - floor(first / 28) * (1 - floor(29 / (first + 1)) * floor((21 - golden) / 11));
  const weekday = (year + floor(year / 4) + moon + 2 - century + floor(century / 4)) % 7;
  const offset = moon - weekday;
  const month = 3 + floor((offset + 40) / 44);
  return Temporal.PlainDate.from({ year, month, day: offset + 28 - 31 * floor(month / 4) });
};
