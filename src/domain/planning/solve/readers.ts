import type { DayNumber } from '../../day-number.ts';
import { COMPILE_DAYS, outOfStepWeight, staleness } from '../score/pairs.ts';
import type { Board } from './board.ts';
import type { Layout } from './layout.ts';

/**
 * The meetings of lanes above, which read what this lane's last meeting left to be compiled, and what it costs them
 * that this lane meets as it does. Days are given as indices of the layout's options.
 */
export interface Readers {
  readonly isEmpty: boolean;
  /** What it costs if the lane does not meet at all. */
  readonly total: number;
  /** What it costs that the lane does not meet before the option. */
  unreadBefore(option: number): number;
  /** What it costs that it does not meet after it. */
  unreadAfter(option: number): number;
  /** What it costs that it meets on one option, and on another, and not between them. */
  between(option: number, next: number): number;
}

interface Reader {
  readonly day: DayNumber;
  readonly weight: number;
}

const NOBODY: Readers = {
  isEmpty: true,
  total: 0,
  unreadBefore: () => 0,
  unreadAfter: () => 0,
  between: () => 0,
};

export const readersOf = (board: Board, { above, options }: Layout): Readers => {
  const readers = above.flatMap((lane) => readersIn(board, lane)).toSorted((a, b) => a.day - b.day);
  if (readers.length === 0) return NOBODY;
  const width = readers.length + 1;
  const unread = runningSum(readers, ({ weight }) => weight);
  /** How many of the readers meet before a meeting on the option's day could be compiled. */
  const before = Int32Array.from(
    options,
    ({ day }) => readers.filter((reader) => reader.day < day + COMPILE_DAYS).length,
  );
  const stale = new Float64Array(options.length * width);
  options.forEach(({ day }, option) => {
    const sums = runningSum(readers, (reader, index) =>
      index < (before[option] ?? 0) ? 0 : reader.weight * staleness(reader.day - day),
    );
    stale.set(sums, option * width);
  });
  return {
    isEmpty: false,
    total: unread[readers.length] ?? 0,
    unreadBefore: (option) => unread[before[option] ?? 0] ?? 0,
    unreadAfter: (option) => stale[option * width + readers.length] ?? 0,
    between: (option, next) => stale[option * width + (before[next] ?? 0)] ?? 0,
  };
};

const readersIn = ({ problem, dayOf }: Board, index: number): readonly Reader[] => {
  const lane = problem.lanes[index];
  if (!lane) return [];
  const weight = outOfStepWeight(lane);
  return lane.targets.flatMap(({ fixed }, target) => {
    const day = fixed ? undefined : dayOf(index, target);
    return day === undefined ? [] : [{ day, weight }];
  });
};

/** At each index the sum of what comes before it. */
const runningSum = <T>(items: readonly T[], of: (item: T, index: number) => number): Float64Array => {
  const sums = new Float64Array(items.length + 1);
  items.forEach((item, index) => {
    sums[index + 1] = (sums[index] ?? 0) + of(item, index);
  });
  return sums;
};
