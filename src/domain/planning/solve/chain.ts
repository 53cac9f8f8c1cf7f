/** The states that one meeting after another may take; those of target `k` are `first[k]` up to `first[k + 1]`. */
export interface Chain {
  readonly first: readonly number[];
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
  const best = new Float64Array(unary.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(unary.length).fill(NONE);
  for (let target = 0; target < targets; target += 1) {
    let feasible = false;
    for (let state = at(first, target); state < at(first, target + 1); state += 1) {
      const own = value(unary, state);
      if (own === Number.POSITIVE_INFINITY) continue;
      let least = target === 0 ? value(begin, state) : Number.POSITIVE_INFINITY;
      for (
        let before = target === 0 ? state : at(first, target - 1);
        before < at(first, target);
        before += 1
      ) {
        const known = value(best, before);
        if (known >= least) continue;
        const cost = known + step(before, state);
        if (cost >= least) continue;
        least = cost;
        from[state] = before;
      }
      best[state] = least + own;
      feasible ||= least < Number.POSITIVE_INFINITY;
    }
    if (!feasible) return undefined;
  }
  return targets === 0
    ? new Int32Array(0)
    : trace(targets, from, cheapestEnd(first, targets, best, end), first);
};

const cheapestEnd = (
  first: readonly number[],
  targets: number,
  best: Float64Array,
  end: Float64Array,
): number => {
  let chosen = at(first, targets - 1);
  for (let state = chosen; state < at(first, targets); state += 1) {
    if (value(best, state) + value(end, state) < value(best, chosen) + value(end, chosen)) chosen = state;
  }
  return chosen;
};

/** The same, with any number of meetings left out between two that are placed. */
const withGaps = ({ first, unary, begin, end, step, leaveOut, empty }: Chain): Int32Array => {
  const targets = first.length - 1;
  const best = new Float64Array(unary.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(unary.length).fill(NONE);
  let [chosen, least] = [NONE, targets * leaveOut + empty];
  const targetOf = first.slice(1).flatMap((next, target) => Array(next - at(first, target)).fill(target));
  for (let state = 0; state < unary.length; state += 1) {
    const own = value(unary, state);
    if (own === Number.POSITIVE_INFINITY) continue;
    const target: number = targetOf[state];
    let cheapest = value(begin, state) + target * leaveOut;
    for (let before = 0; before < at(first, target); before += 1) {
      const known = value(best, before) + (target - targetOf[before] - 1) * leaveOut;
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

const trace = (targets: number, from: Int32Array, last: number, first: readonly number[]): Int32Array => {
  const states = new Int32Array(targets).fill(NONE);
  let target = targets - 1;
  for (let state = last; state !== NONE; state = from[state] ?? NONE) {
    while (state < at(first, target)) target -= 1;
    states[target] = state;
  }
  return states;
};

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;
const value = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;
