/** Every way in which a request may go wrong on the real service. */
export const FAULT_KINDS = [
  'throttledInSeconds',
  'throttledInDecimals',
  'throttledUntilDate',
  'throttledWithoutWord',
  'serverError',
  'unavailable',
  'gatewayTimeout',
  'unauthorised',
  'droppedBefore',
  /** Done, and then the answer is lost in one of three ways. */
  'droppedAfter',
  'errorAfter',
  'slow',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** The probability of each kind, for every request. */
export type Faults = Readonly<Partial<Record<FaultKind, number>>>;

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** What goes wrong with this request: the first kind whose dice fall so. */
export const drawFault = (faults: Faults, random: () => number): FaultKind | undefined =>
  FAULT_KINDS.find((kind) => random() < (faults[kind] ?? 0));
