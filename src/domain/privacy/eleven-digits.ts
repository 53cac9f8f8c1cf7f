/** Added to the month: H-number and Nav's test persons 40, synthetic numbers 65 and 80. A D-number adds 40 to the day. */
const MONTH_OFFSETS = [0, 40, 65, 80];

/** Whether eleven digits begin with what can be a birth date, DDMMYY, in any kind of number. */
export const hasPlausibleDate = (digits: string): boolean => {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  const isDay = day >= 1 && day <= 31 && Number(digits[0]) < 8;
  return isDay && MONTH_OFFSETS.some((offset) => month > offset && month <= offset + 12);
};

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether the last two of eleven digits check the others. Numbers given out from 2032 on may leave a rest of 0 to 3 in
 * the first check; older ones leave 0 there, and all leave 0 in the second
 * (https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/).
 */
export const hasCheckDigits = (digits: string): boolean =>
  weighted(digits, FIRST_WEIGHTS) % 11 <= 3 && weighted(digits, SECOND_WEIGHTS) % 11 === 0;

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** A number that could be given to somebody: date and check digits are right. */
export const isValidId = (digits: string): boolean => hasPlausibleDate(digits) && hasCheckDigits(digits);

/** FH-number (felles hjelpenummer): no date, first digit 8 or 9, check digits as usual. */
export const isSharedHelpNumber = (digits: string): boolean => /^[89]/.test(digits) && hasCheckDigits(digits);
