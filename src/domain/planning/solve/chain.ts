/** The states that one meeting after another may take; those of target `k` are `first[k]` up to `first[k + 1]`. */
export interface Chain {
  readonly first: Int32Array;
  readonly unary: Float64Array;
  /** What it costs that the state comes first of all, and last of all. */
  readonly begin: Float64Array;
  readonly end: Float64Array;
  /** What it costs that one state comes directly after another; Infinity if it cannot. */
  step(before: number, after: number): number;
  /** What it costs to leave a meeting out. */
  readonly leaveOut: number;
  /** What it costs that there is no meeting at all, apart from leaving them out. */
  readonly empty: number;
}

/** No state: the meeting is left out, or nothing comes before. */
export const NONE = -1;

/**
 * The cheapest state for each target, in order, by dynamic programming. Leaving meetings out is weighed only where
 * they cannot all be placed, since it costs more than anything else.
 *
 * @returns by target the state, or NONE
 */
export const cheapestChain = (chain: Chain): Int32Array => {
  const all = alongAll(chain);
  return all ?? withGaps(chain);
};

const alongAll = ({ first, unary, begin, end, step }: Chain): Int32Array | undefined => {
  const targets = first.length - 1;
  if (targets === 0) return new Int32Array(0);
  const best = unary.map((cost, state) => (state < at(first, 1) ? cost + value(begin, state) : Infinity));
  const from = new Int32Array(unary.length).fill(NONE);
  for (let target = 1; target < targets; target += 1) {
    const befores = cheapestFirst(best, at(first, target - 1), at(first, target));
    for (let state = at(first, target); state < at(first, target + 1); state += 1) {
      let least = Infinity;
      for (const before of befores) {
        const known = value(best, before);
        if (known >= least) break;
        const cost = known + step(before, state);
        if (cost >= least) continue;
        least = cost;
        from[state] = before;
      }
      best[state] = least + value(unary, state);
    }
  }
  const last = cheapestEnd(first, targets, best, end);
  return value(best, last) < Infinity ? trace(targets, from, last, first) : undefined;
};

/** In order of cost, so that the search for a predecessor ends at the first that is dearer than what it has. */
const cheapestFirst = (best: Float64Array, from: number, to: number): Int32Array => {
  const states = new Int32Array(to - from);
  let count = 0;
  for (let state = from; state < to; state += 1) if (value(best, state) < Infinity) states[count++] = state;
  return states.subarray(0, count).sort((a, b) => value(best, a) - value(best, b));
};

const cheapestEnd = (first: Int32Array, targets: number, best: Float64Array, end: Float64Array): number => {
  let chosen = at(first, targets - 1);
  for (let state = chosen; state < at(first, targets); state += 1) {
    if (value(best, state) + value(end, state) < value(best, chosen) + value(end, chosen)) chosen = state;
  }
  return chosen;
};

/** The same, with any number of meetings left out between two that are placed. */
const withGaps = ({ first, unary, begin, end, step, leaveOut, empty }: Chain): Int32Array => {
  const targets = first.length - 1;
  const best = new Float64Array(unary.length).fill(Infinity);
  const from = new Int32Array(unary.length).fill(NONE);
  let [chosen, least] = [NONE, targets * leaveOut + empty];
  const targetOf = new Int32Array(unary.length);
  for (let target = 0; target < targets; target += 1) {
    targetOf.fill(target, at(first, target), at(first, target + 1));
  }
  for (let state = 0; state < unary.length; state += 1) {
    const own = value(unary, state);
    if (own === Infinity) continue;
    const target = at(targetOf, state);
    let cheapest = value(begin, state) + target * leaveOut;
    for (let before = 0; before < at(first, target); before += 1) {
      const known = value(best, before) + (target - at(targetOf, before) - 1) * leaveOut;
      if (known >= cheapest) continue;
      const cost = known + step(before, state);
      if (cost >= cheapest) continue;
      cheapest = cost;
      from[state] = before;
    }
    best[state] = cheapest + own;
    const total = value(best, state) + value(end, state) + (targets - 1 - target) * leaveOut;
    if (total < least) [chosen, least] = [state, total];
  }
  return trace(targets, from, chosen, first);
};

const trace = (targets: number, from: Int32Array, last: number, first: Int32Array): Int32Array => {
  const states = new Int32Array(targets).fill(NONE);
  let target = targets - 1;
  for (let state = last; state !== NONE; state = from[state] ?? NONE) {
    while (state < at(first, target)) target -= 1;
    states[target] = state;
  }
  return states;
};

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0;
const value = (numbers: Float64Array, index: number): number => numbers[index] ?? Infinity;
