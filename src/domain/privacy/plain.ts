/** Stands where an invisible character or the second half of a wide digit was: takes up room and means nothing. */
export const FILLER = '\u200b';

/**
 * The text as a reader sees it: every Unicode digit as 0–9, full-width signs as ASCII, invisible characters (zero
 * width, direction marks, soft hyphens, combining marks) as `FILLER`. The length stays the same, so that a position in
 * the plain text is the same position in the original.
 */
export const plainText = (text: string): string =>
  ONLY_LATIN.test(text)
    ? text
    : text
        .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
        .replace(/(?![\t-\r])[\p{Cf}\p{Cc}\p{M}\p{DI}]/gu, (invisible) => FILLER.repeat(invisible.length))
        .replace(/(?![0-9])[\p{Nd}\p{No}]/gu, asciiDigit);

/** Tab to carriage return, and the printable characters of Latin-1 without the soft hyphen and the digits ² ³ ¹. */
const ONLY_LATIN = /^[\t-\r\x20-\x7e\xa0-\xac\xae-\xb1\xb4-\xb8\xba-\xff]*$/;

const asciiDigit = (char: string): string => {
  const digit = digitValue(char);
  return digit === undefined ? char : String(digit).padEnd(char.length, FILLER);
};

const digitValue = (char: string): number | undefined => {
  const codePoint = char.codePointAt(0) ?? 0;
  if (/\p{Nd}/u.test(char)) return decimalValue(codePoint);
  if (codePoint >= 0x2776 && codePoint <= 0x2793) return circledValue(codePoint);
  const digits = char.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 1 ? Number(digits) : undefined;
};

/** Unicode keeps decimal digits in unbroken rows from 0 to 9, and some rows stand back to back. */
const decimalValue = (codePoint: number): number => {
  let zero = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (codePoint - zero) % 10;
};

/** ❶ to ❿ and its two sister rows, which have no compatibility form; ten is not a digit. */
const circledValue = (codePoint: number): number | undefined => {
  const value = ((codePoint - 0x2776) % 10) + 1;
  return value < 10 ? value : undefined;
};
