import { type DigitGroup, digitGroups, runsOf } from './digit-groups.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where national identity numbers stand in a plain text: fødselsnummer, D-number, help numbers (H and FH) and synthetic
 * test numbers. In the usual spellings a plausible date is enough, so that a typing error does not let a number through; in any other the
 * check digits must be right as well.
 */
export const findNationalIds = (plain: string): readonly Span[] => {
  const groups = digitGroups(plain);
  const long = groups.filter(({ digits }) => digits.length > 11);
  return [...runsOf(groups).flatMap(inRun), ...long.flatMap(inLongGroup), ...dateAndPersonNumber(groups)];
};

/** DDMMYYIIIKK as people write it: in one, 6 + 5, 6 + 3 + 2, or with the date taken apart. */
const USUAL_SPELLINGS: ReadonlySet<string> = new Set(['11', '6 5', '6 3 2', '2 2 2 5', '2 2 2 3 2']);

/** So few groups in a row are one number and perhaps a few others, not a table: any grouping of eleven counts. */
const SHORT_RUN = 16;

const inRun = (run: readonly DigitGroup[]): readonly Span[] => {
  const digits = run.map((group) => group.digits).join('');
  const offsets = offsetsOf(run);
  const spans: Span[] = [];
  for (let first = 0, after = 0; first < run.length; first += 1) {
    const offset = offsets[first] ?? 0;
    while ((offsets[after] ?? digits.length) < offset + 11 && after < run.length) after += 1;
    if ((offsets[after] ?? digits.length) !== offset + 11) continue;
    if (isId(digits.slice(offset, offset + 11), run, first, after)) spans.push(...spanOf(run, first, after));
  }
  return spans;
};

/** How many digits stand before each group. */
const offsetsOf = (run: readonly DigitGroup[]): readonly number[] => {
  let offset = 0;
  return run.map(({ digits }) => {
    offset += digits.length;
    return offset - digits.length;
  });
};

/** Whether eleven digits, the groups from `first` up to `after`, are a national identity number. */
const isId = (digits: string, run: readonly DigitGroup[], first: number, after: number): boolean => {
  if (!hasPlausibleDate(digits) && !isSharedHelpNumber(digits)) return false;
  if (after - first <= 5 && USUAL_SPELLINGS.has(spellingOf(run.slice(first, after)))) return true;
  return hasCheckDigits(digits) && (run.length <= SHORT_RUN || standsAlone(run, first, after));
};

const spellingOf = (groups: readonly DigitGroup[]): string =>
  groups.map(({ digits }) => digits.length).join(' ');

/** The gaps on both sides are wider than every gap inside. */
const standsAlone = (run: readonly DigitGroup[], first: number, after: number): boolean =>
  run.slice(first + 1, after).every(({ gap }) => gap === 'one') &&
  run[first]?.gap !== 'one' &&
  run[after]?.gap !== 'one';

/** Two numbers written together, or a digit too many. */
const inLongGroup = ({ digits, start, end }: DigitGroup): readonly Span[] => {
  for (let offset = 0; offset <= digits.length - 11; offset += 1) {
    if (isValid(digits.slice(offset, offset + 11))) return [{ start, end }];
  }
  return [];
};

/** "født 1.1.1990, personnummer 12345": a birth date and the last five digits, at most so many characters apart. */
const FARTHEST = 40;

const dateAndPersonNumber = (groups: readonly DigitGroup[]): readonly Span[] =>
  groups.flatMap((group, index) => {
    const last = groups[index - 1];
    if (group.digits.length !== 5 || !last || group.start - last.end > FARTHEST) return [];
    return [index - 1, index - 3].flatMap((first) => {
      const dates = birthDates(groups.slice(Math.max(0, first), index));
      return dates.some((date) => isValid(date + group.digits)) ? spanOf(groups, first, index + 1) : [];
    });
  });

/** The ways to read the groups as a birth date, DDMMYY. */
const birthDates = (groups: readonly DigitGroup[]): readonly string[] => {
  const [first = '', month = '', last = ''] = groups.map(({ digits }) => digits);
  if (groups.length === 1 && first.length === 6) return [first];
  if (groups.length === 1 && first.length === 8) {
    return [first.slice(0, 4) + first.slice(6), first.slice(6) + first.slice(4, 6) + first.slice(2, 4)];
  }
  if (groups.length !== 3 || month.length > 2) return [];
  const twoDigits = (part: string) => part.padStart(2, '0').slice(-2);
  const isYearFirst = first.length === 4;
  return [(isYearFirst ? [last, month, first] : [first, month, last]).map(twoDigits).join('')];
};

const isValid = (digits: string): boolean => hasPlausibleDate(digits) && hasCheckDigits(digits);

/** Added to the month: H-number and Dolly 40, synthetic numbers 65 and 80. A D-number adds 40 to the day. */
const MONTH_OFFSETS = [0, 40, 65, 80];

const hasPlausibleDate = (digits: string): boolean => {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  const isDay = day >= 1 && day <= 31 && Number(digits[0]) < 8;
  return isDay && MONTH_OFFSETS.some((offset) => month > offset && month <= offset + 12);
};

/** FH-number (felles hjelpenummer): no date, first digit 8 or 9, check digits as usual. */
const isSharedHelpNumber = (digits: string): boolean => /^[89]/.test(digits) && hasCheckDigits(digits);

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Numbers given out from 2032 on may leave 0, 1, 2 or 3 in the first check; older ones leave 0, and so does the second check for all
 * (https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/).
 */
const hasCheckDigits = (digits: string): boolean =>
  weighted(digits, FIRST_WEIGHTS) % 11 <= 3 && weighted(digits, SECOND_WEIGHTS) % 11 === 0;

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

const spanOf = (groups: readonly DigitGroup[], from: number, to: number): readonly Span[] => {
  const first = groups[from];
  const last = groups[to - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};
