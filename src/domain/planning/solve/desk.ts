import type { Engagements } from './engagements.ts';
import type { Layout } from './layout.ts';

/** Room to compute in for one lane, laid out once and used again and again, since the search asks so often. */
export interface Desk {
  /** By state. */
  readonly unary: Float64Array;
  readonly best: Float64Array;
  readonly previous: Int32Array;
  readonly order: Int32Array;
  /** By state, the weight of the readers above who meet before anything of it could be compiled, before it is late, and before it is stale. */
  readonly unread: Float64Array;
  readonly late: Float64Array;
  readonly stale: Float64Array;
  /** The weight of all readers: one number, which changes. */
  readonly total: Float64Array;
  /** By state, the week of a meeting that can be the second of its lane in it, and what that costs on top. */
  readonly week: Int32Array;
  readonly second: Float64Array;
  /** By option, where its day and its week are among the engagements; what its hour costs, and the day's version that this is of. */
  readonly days: Int32Array;
  readonly weeks: Int32Array;
  readonly costs: Float64Array;
  readonly versions: Int32Array;
}

export const deskFor = ({ day, options }: Layout, { dayIndex, weekIndex }: Engagements): Desk => ({
  unary: new Float64Array(day.length),
  best: new Float64Array(day.length),
  previous: new Int32Array(day.length),
  order: Int32Array.from(day, (_, state) => state),
  unread: new Float64Array(day.length),
  late: new Float64Array(day.length),
  stale: new Float64Array(day.length),
  total: new Float64Array(1),
  week: new Int32Array(day.length),
  second: new Float64Array(day.length),
  days: Int32Array.from(options, dayIndex),
  weeks: Int32Array.from(options, weekIndex),
  costs: new Float64Array(options.length),
  versions: new Int32Array(options.length).fill(-1),
});
