import type { DigitGroup } from './digit-groups.ts';
import { isValidId } from './eleven-digits.ts';
import { type Span, spanOf } from './span.ts';

/**
 * National identity numbers in two parts: a birth date with its century, or six digits, and further on the last
 * five: "født 01.01.1990, personnummer 12345". Only where the check digits are right.
 */
export const inTwoParts = (groups: readonly DigitGroup[], plain: string): readonly Span[] =>
  groups.flatMap((group, index) => {
    const last = groups[index - 1];
    if (group.digits.length !== 5 || !last) return [];
    if (!belongTogether(plain.slice(last.end, group.start))) return [];
    return [index - 1, index - 3].flatMap((first) => {
      const dates = birthDates(groups.slice(Math.max(0, first), index));
      return dates.some((date) => isValidId(date + group.digits)) ? spanOf(groups, first, index + 1) : [];
    });
  });

const FARTHEST = 40;

/** No word between, or one that says what comes: otherwise any date and a sum of money after it could be meant. */
const belongTogether = (between: string): boolean =>
  between.length <= FARTHEST && (!/\p{L}/u.test(between) || /pnr|fnr|nummer|nr/i.test(between));

/** The ways to read the groups as a birth date, DDMMYY. */
const birthDates = (groups: readonly DigitGroup[]): readonly string[] => {
  const [first = '', second = '', third = ''] = groups.map(({ digits }) => digits);
  if (groups.length === 1) return datesInOne(first);
  const lengths = [first, second, third].map(({ length }) => length);
  if (Math.min(...lengths) === 0 || lengths.reduce((sum, length) => sum + length, 0) < 6) return [];
  const date = first.length === 4 ? [third, second, first] : [first, second, third];
  return [date.map((part) => part.padStart(2, '0').slice(-2)).join('')];
};

/** DDMMYY, DDMMYYYY or YYYYMMDD. */
const datesInOne = (digits: string): readonly string[] => {
  if (digits.length === 6) return [digits];
  if (digits.length !== 8) return [];
  return [digits.slice(0, 4) + digits.slice(6), digits.slice(6) + digits.slice(4, 6) + digits.slice(2, 4)];
};
