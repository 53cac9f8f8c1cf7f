import { FILLER } from './plain.ts';

/** What stands between two groups of digits: one separator, several, or something that sets them apart. */
type Gap = 'one' | 'several' | 'apart';

/** Digits with nothing but fillers between them. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands before the group. */
  readonly gap: Gap;
}

/** The groups of digits in a plain text, in order. */
export const digitGroups = (plain: string): readonly DigitGroup[] => {
  const groups: DigitGroup[] = [];
  const text = keepApart(plain);
  let previousEnd: number | undefined;
  for (const match of text.matchAll(/[0-9](?:\u200b*[0-9])*/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = previousEnd === undefined ? 'apart' : gapOf(text.slice(previousEnd, start));
    groups.push({ digits: match[0].replaceAll(FILLER, ''), start, end, gap });
    previousEnd = end;
  }
  return groups;
};

/** Groups that may belong to one number: nothing sets them apart. */
export const runsOf = (groups: readonly DigitGroup[]): readonly (readonly DigitGroup[])[] => {
  const runs: DigitGroup[][] = [];
  for (const group of groups) {
    if (group.gap === 'apart') runs.push([group]);
    else runs.at(-1)?.push(group);
  }
  return runs;
};

/** Dates of meetings, not of birth: 2020 and later. */
const DAY_MONTH = String.raw`(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])`;
const DATE = String.raw`(?<![\d.,:/–-])(?:${DAY_MONTH}\.20[2-9]\d|20[2-9]\d-\d\d-\d\d)(?!\d)`;
const AMOUNT = String.raw`\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,2}(?!\d)`;
const AMOUNTS = String.raw`${AMOUNT}\s?[-–]\s?${AMOUNT}`;
const CURRENCY = String.raw`\s?(?:kr|nok|,-|mill)`;
const FROM_DATE = new RegExp(String.raw`(${DATE})(?!\s?[-–]?\s?\d{5}(?!\d))(?:\s|[-–](?=\d{1,2}\.))`, 'g');
const TO_DATE = new RegExp(String.raw`\s(?=${DATE})`, 'g');
const SUMS = new RegExp(String.raw`(?:kr|nok)\.?\s?${AMOUNTS}|${AMOUNTS}(?=${CURRENCY})`, 'gi');
const SUM = new RegExp(String.raw`(?<!\d|\d{6}[\s–-])\d{4,7}(?=${CURRENCY})`, 'gi');

/** A date and the time after it, or two sums of money, often have eleven digits: an `x` sets them apart. */
const keepApart = (plain: string): string =>
  plain
    .replace(FROM_DATE, '$1x')
    .replace(TO_DATE, 'x')
    .replace(SUMS, (money) => money.replace(/[-–]/, 'x'))
    .replace(SUM, (money) => 'x'.repeat(money.length));

/** One sign of any kind may stand inside a number; a new line or several only if they are no list ("10, 12"). */
const gapOf = (between: string): Gap => {
  if (between.length === 1 && ' .-/'.includes(between)) return 'one';
  const gap = between.replaceAll(FILLER, '');
  if (/^[^\p{L}\p{N}\n\r]$/u.test(gap)) return 'one';
  return /^(?:(?![,;:!?])[\s\p{P}\p{S}])+$/u.test(gap) ? 'several' : 'apart';
};
