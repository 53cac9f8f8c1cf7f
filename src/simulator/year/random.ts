/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** True so often of a hundred. */
  percent(share: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(options: readonly [T, ...T[]]): T;
}

/** mulberry32: small, fast, and good enough for people's habits. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    percent: (share) => next() * 100 < share,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (options) => options[Math.floor(next() * options.length)] ?? options[0],
  };
};

/** A seed of its own for each name, so that one municipality's year does not depend on which others are run. */
export const seedFor = (seed: number, name: string): number =>
  [...name].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    seed ^ 0x811c9dc5,
  );
