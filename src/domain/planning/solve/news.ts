import type { DayNumber } from '../../day-number.ts';
import type { Problem } from '../problem/problem.ts';
import { COMPILE_DAYS, outOfStepWeight, STALE_DAYS, staleness } from '../score/pairs.ts';
import { at, value } from './arrays.ts';
import type { Layout } from './layout.ts';

/**
 * What lanes leave to be compiled, and what the lanes above read. Kept as tables by day that are made again when a lane
 * has moved, so that the search looks a cost up instead of going through all meetings for each.
 */
export interface News {
  /** The lane's meetings are no longer where they were. */
  moved(lane: number): void;
  /** What it costs a meeting of the lane on the day that the lanes below met as they did. */
  staleOn(lane: number, day: DayNumber): number;
  /** The day that tables by day begin with. */
  readonly first: DayNumber;
  /** By day, the weight of the meetings of lanes above that are before it and compile from the lane. It goes on until all is stale. */
  readersBefore(lane: number): Float64Array;
}

/** So long ago that it is no news at all. */
const LONG_AGO = -1_000_000;

/** @param states by lane and target, the state that is taken; negative for none */
export const newsOf = (
  { lanes }: Problem,
  layouts: readonly Layout[],
  states: readonly Int32Array[],
): News => {
  const [first, length] = daysOf(layouts);
  const below = lanes.map((lane) => Int32Array.from(lane.below));
  const weight = Float64Array.from(lanes, outOfStepWeight);
  const isRead = layouts.map(({ above }) => above.length > 0);
  const latest = isRead.map((read) => new Int32Array(read ? length : 0));
  const readers = isRead.map((read) => new Float64Array(read ? length + STALE_DAYS + 2 : 0));
  const latestIsOld = new Uint8Array(lanes.length).fill(1);
  const readersAreOld = new Uint8Array(lanes.length).fill(1);

  /** By day, the lane's latest meeting on it or before. */
  const latestOf = (lane: number): Int32Array => {
    const table = latest[lane] ?? new Int32Array(0);
    const layout = layouts[lane];
    if (latestIsOld[lane] === 0 || !layout) return table;
    latestIsOld[lane] = 0;
    table.fill(LONG_AGO);
    for (const state of states[lane] ?? []) {
      if (state >= 0) table[at(layout.day, state) - first] = at(layout.day, state);
    }
    for (let day = 1; day < table.length; day += 1) {
      if (table[day] === LONG_AGO) table[day] = table[day - 1] ?? LONG_AGO;
    }
    return table;
  };

  const readersBefore = (lane: number): Float64Array => {
    const table = readers[lane] ?? new Float64Array(0);
    if (readersAreOld[lane] === 0) return table;
    readersAreOld[lane] = 0;
    table.fill(0);
    for (const above of layouts[lane]?.above ?? []) {
      const layout = layouts[above];
      for (const state of states[above] ?? []) {
        if (!layout || state < 0 || layout.fixed[at(layout.target, state)] === 1) continue;
        const next = at(layout.day, state) - first + 1;
        table[next] = value(table, next) + value(weight, above);
      }
    }
    for (let day = 1; day < table.length; day += 1) table[day] = value(table, day) + value(table, day - 1);
    return table;
  };

  return {
    moved(lane) {
      latestIsOld[lane] = 1;
      for (const one of below[lane] ?? []) readersAreOld[one] = 1;
    },
    staleOn(lane, day) {
      const compiled = day - COMPILE_DAYS - first;
      let sum = 0;
      for (const one of below[lane] ?? []) {
        sum += compiled < 0 ? 1 : staleness(day - at(latestOf(one), compiled));
      }
      return sum * value(weight, lane);
    },
    first,
    readersBefore,
  };
};

/** The first of all days, and how many there are to the last. */
const daysOf = (layouts: readonly Layout[]): readonly [DayNumber, number] => {
  let [first, last] = [Infinity, -Infinity];
  for (const { options } of layouts) {
    first = Math.min(first, options[0]?.day ?? first);
    last = Math.max(last, options.at(-1)?.day ?? last);
  }
  return first > last ? [0, 0] : [first, last - first + 1];
};
