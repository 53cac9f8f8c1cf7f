import fc from 'fast-check';

/** Weights of the two check digits, as Skatteetaten publishes them. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

/** The nine digits with their two check digits; undefined where the rule has no such number. `rest` 1–3 from 2032. */
const withCheckDigits = (nine: string, rest: number): string | undefined => {
  const first = (11 + rest - remainder(nine, FIRST)) % 11;
  const second = (11 - remainder(`${nine}${first}`, SECOND)) % 11;
  return first < 10 && second < 10 ? `${nine}${first}${second}` : undefined;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Kinds of number: what is added to the day (D-number) and the month (help and synthetic numbers). */
export const KINDS = [
  ['fødselsnummer', 0, 0],
  ['D-number', 40, 0],
  ['H-number', 0, 40],
  ['D- and H-number', 40, 40],
  ['synthetic number, month + 80', 0, 80],
  ['synthetic D-number, month + 80', 40, 80],
  ['synthetic number, month + 65', 0, 65],
] as const;

/** A made-up number of the kind, valid by the rule with that rest; it is made anew in every run and never kept. */
export const numberOf = (dayOffset: number, monthOffset: number, rest: number): fc.Arbitrary<string> =>
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      individual: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ day, month, year, individual }) =>
      withCheckDigits(
        `${two(day + dayOffset)}${two(month + monthOffset)}${two(year)}${String(individual).padStart(3, '0')}`,
        rest,
      ),
    )
    .filter((number) => number !== undefined);

export const anyNumber: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 3 }))
  .chain(([[, day, month], rest]) => numberOf(day, month, rest));

/** One and the same synthetic number (month + 80) for tables: nobody has it or will get it. */
export const SYNTHETIC = ((): string => {
  for (let individual = 500; individual < 1000; individual += 1) {
    const number = withCheckDigits(`138212${individual}`, 0);
    if (number) return number;
  }
  throw new Error('no such number');
})();
