import { at, value } from './arrays.ts';
import type { Desk } from './desk.ts';
import { canFollow, followCost } from './follow.ts';
import type { Layout } from './layout.ts';

/** No state: the meeting is left out, or nothing comes before. */
export const NONE = -1;

/** The part of a lane that is placed: targets from `from`, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether no meeting comes before it, and none after it. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** What it costs to leave the target's meeting out. */
  leaveOut(target: number): number;
}

/**
 * The cheapest state for each target, in order, by dynamic programming over what lies on the desk. Leaving meetings out
 * is weighed only where they cannot all be placed, since it costs more than anything else.
 *
 * @returns by target from `from`, the state, or NONE
 */
export const cheapestChain = (layout: Layout, desk: Desk, stretch: Stretch): Int32Array =>
  alongAll(layout, desk, stretch) ?? withGaps(layout, desk, stretch);

const alongAll = (layout: Layout, desk: Desk, stretch: Stretch): Int32Array | undefined => {
  const { first } = layout;
  const { best, previous, unary } = desk;
  const { from, to, opens } = stretch;
  if (from === to) return new Int32Array(0);
  for (let state = at(first, from); state < at(first, from + 1); state += 1) {
    best[state] = value(unary, state) + (opens ? value(desk.unread, state) : 0);
    previous[state] = NONE;
  }
  for (let target = from + 1; target < to; target += 1) stepTo(layout, desk, target);
  let [last, least] = [NONE, Infinity];
  for (let state = at(first, to - 1); state < at(first, to); state += 1) {
    const cost = value(best, state) + endCost(desk, stretch, state);
    if (cost < least) [last, least] = [state, cost];
  }
  return last === NONE ? undefined : trace(layout, stretch, previous, last);
};

/** The cheapest way to each state of the target, from those of the one before. */
const stepTo = ({ first, follow }: Layout, desk: Desk, target: number): void => {
  const { best, previous, order, unary, unread, late, stale, week, second } = desk;
  const kinds = follow.kinds[target] ?? new Uint8Array(0);
  const { prices } = follow;
  const [start, middle, end] = [at(first, target - 1), at(first, target), at(first, target + 1)];
  const count = cheapestFirst(best, order, start, middle);
  for (let state = middle; state < end; state += 1) {
    const own = value(unary, state);
    const row = (state - middle) * (middle - start) - start;
    const read = value(unread, state);
    const more = value(second, state);
    let least = Infinity;
    for (let index = 0; own < Infinity && index < count; index += 1) {
      const before = at(order, start + index);
      const known = value(best, before);
      if (known >= least) break;
      const cost =
        known +
        value(prices, kinds[row + before] ?? 0) +
        (more > 0 && at(week, before) === at(week, state) ? more : 0) +
        (Math.max(0, read - value(late, before)) + Math.max(0, read - value(stale, before))) / 2;
      if (cost >= least) continue;
      least = cost;
      previous[state] = before;
    }
    best[state] = least + own;
  }
};

const endCost = ({ late, stale, total }: Desk, { closes }: Stretch, state: number): number =>
  closes ? value(total, 0) - (value(late, state) + value(stale, state)) / 2 : 0;

/**
 * The states in order of cost, so that the search for a predecessor ends at the first that is dearer than what it has.
 * Sorted by insertion: they are few, and lie almost as they did the last time.
 *
 * @returns how many of them are possible; these come first
 */
const cheapestFirst = (best: Float64Array, order: Int32Array, from: number, to: number): number => {
  let count = 0;
  for (let next = from; next < to; next += 1) {
    const state = at(order, next);
    const cost = value(best, state);
    if (cost < Infinity) count += 1;
    let place = next;
    for (; place > from && value(best, at(order, place - 1)) > cost; place -= 1)
      order[place] = at(order, place - 1);
    order[place] = state;
  }
  return count;
};

/** The same, with any number of meetings left out between two that are placed. */
const withGaps = (layout: Layout, desk: Desk, stretch: Stretch): Int32Array => {
  const { first } = layout;
  const { best, previous, unary, unread, late, stale } = desk;
  const { from, to, opens, leaveOut } = stretch;
  /** What it costs to leave out all targets before this one. */
  const omitted = new Float64Array(to - from + 1);
  for (let target = from; target < to; target += 1) {
    omitted[target - from + 1] = value(omitted, target - from) + leaveOut(target);
  }
  const all = value(omitted, to - from);
  /** By target, the cost of its cheapest state. */
  const leastOf = new Float64Array(to - from).fill(Infinity);
  let [last, least] = [NONE, all + (opens && stretch.closes ? value(desk.total, 0) : 0)];
  for (let target = from; target < to; target += 1) {
    const skipped = value(omitted, target - from);
    for (let state = at(first, target); state < at(first, target + 1); state += 1) {
      best[state] = Infinity;
      previous[state] = NONE;
      const own = value(unary, state);
      if (own === Infinity) continue;
      const read = value(unread, state);
      let cheapest = (opens ? read : 0) + skipped;
      for (let other = target - 1; other >= from; other -= 1) {
        const between = skipped - value(omitted, other - from + 1);
        if (value(leastOf, other - from) + between >= cheapest) continue;
        for (let before = at(first, other); before < at(first, other + 1); before += 1) {
          const known = value(best, before) + between;
          if (known >= cheapest || !canFollow(layout, before, state)) continue;
          const cost =
            known +
            (other === target - 1 ? followCost(layout, before, state) : 0) +
            (Math.max(0, read - value(late, before)) + Math.max(0, read - value(stale, before))) / 2;
          if (cost >= cheapest) continue;
          cheapest = cost;
          previous[state] = before;
        }
      }
      best[state] = cheapest + own;
      leastOf[target - from] = Math.min(value(leastOf, target - from), cheapest + own);
      const total = cheapest + own + endCost(desk, stretch, state) + all - value(omitted, target - from + 1);
      if (total < least) [last, least] = [state, total];
    }
  }
  return trace(layout, stretch, previous, last);
};

const trace = ({ first }: Layout, { from, to }: Stretch, previous: Int32Array, last: number): Int32Array => {
  const states = new Int32Array(to - from).fill(NONE);
  let target = to - 1;
  for (let state = last; state !== NONE; state = at(previous, state)) {
    while (state < at(first, target)) target -= 1;
    states[target - from] = state;
  }
  return states;
};
