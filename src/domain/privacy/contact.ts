import { FILLER } from './plain.ts';

/** A Norwegian number as people write it: 91234567, 912 34 567, 22 33 44 55; with +47 or 0047 in any grouping. */
const NORWEGIAN =
  /(?<![\d+.,/:–-])(?:(?:\+|00) ?47[ .-]?[2-9](?:[ .-]?\d){7}|[2-9]\d{7}|[2-9]\d(?: \d\d){3}|[2-9]\d\d \d\d \d{3})(?![\d]|[.,:/–-]\d| \d)/g;
/** Any other country's, with its plus; at least eight digits. */
const FOREIGN = /(?<!\d)\+[1-9]\d(?:[ .-]?\d){6,12}(?!\d)/g;

/** Whether a plain text has a telephone number in it. Dates, years and sums of money are none. */
export const hasPhone = (plain: string): boolean => {
  const text = plain.replaceAll(FILLER, '').replace(/[\u00a0\u2007\u202f]/g, ' ');
  const isPhone = (match: RegExpExecArray) => !isDate(match[0]) && !isMoney(text, match);
  return [...text.matchAll(NORWEGIAN), ...text.matchAll(FOREIGN)].some(isPhone);
};

/** 21032027, 20270321. */
const isDate = (digits: string): boolean =>
  /^(?:[0-3]\d(?:0\d|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d)$/.test(digits);

/** "kr 25000000", "25000000 kr", "+ 15 000 000". */
const isMoney = (text: string, { 0: number, index }: RegExpExecArray): boolean =>
  /(?:kr|nok)\.? ?$/i.test(text.slice(Math.max(0, index - 5), index)) ||
  /^ ?(?:kr|nok|,-|mill|prosent|%)/i.test(text.slice(index + number.length, index + number.length + 9)) ||
  /^\+\d{1,3}(?: \d{3})+$/.test(number);

/** Whether a plain text has an e-mail address in it. Looks around each @, so that the time grows with the text only. */
export const hasEmail = (plain: string): boolean => {
  const text = plain.replaceAll(FILLER, '').replaceAll('\ufe6b', '@');
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (
      /[\p{L}\p{N}_%+-]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      isDomain(text.slice(at + 1, at + 256))
    )
      return true;
  }
  return false;
};

const isDomain = (text: string): boolean => /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2}/u.test(text);
