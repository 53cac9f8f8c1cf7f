import { inTwoParts } from './birth-and-person-number.ts';
import { type DigitGroup, digitGroups, runsOf } from './digit-groups.ts';
import { hasCheckDigits, hasPlausibleDate, isSharedHelpNumber, isValidId } from './eleven-digits.ts';
import { type Span, spanOf } from './span.ts';

/**
 * Where national identity numbers stand in a plain text: fødselsnummer, D-number, help numbers (H and FH) and synthetic
 * test numbers. In the usual spellings a plausible date is enough, so that a typing error does not let a number
 * through; in any other the check digits must be right as well.
 */
export const findNationalIds = (plain: string): readonly Span[] => {
  const groups = digitGroups(plain);
  const long = groups.filter(({ digits }) => digits.length > 11);
  return [...runsOf(groups).flatMap(inRun), ...long.flatMap(inLongGroup), ...inTwoParts(groups, plain)];
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
    if (isValidId(digits.slice(offset, offset + 11))) return [{ start, end }];
  }
  return [];
};
