/** What leaving a meeting out costs: more than any way of placing it. */
const LEFT_OUT = 1e9;

/**
 * The cheapest way to give each target one of the candidates, in order, by dynamic programming over
 * (target, last candidate used). A target that no candidate can serve is left out, so there is always an answer.
 *
 * @param costOf cost of serving the target with the candidate; Infinity if it cannot
 * @param step cost of one candidate directly after another; Infinity if they cannot follow each other
 * @returns for each target its candidate, or undefined; the candidates used are in their given order
 */
export const bestSequence = <C, T>(
  candidates: readonly C[],
  targets: readonly T[],
  costOf: (candidate: C, target: T) => number,
  step: (before: C, after: C) => number,
): readonly (C | undefined)[] => {
  const none = candidates.length;
  const layers: Int32Array[] = [];
  let best = new Float64Array(none + 1).fill(Number.POSITIVE_INFINITY);
  best[none] = 0;
  for (const target of targets) {
    const layer = new Int32Array(none + 1).fill(LEAVE_OUT);
    const next = best.map((cost) => cost + LEFT_OUT);
    candidates.forEach((candidate, index) => {
      const here = costOf(candidate, target);
      if (here === Number.POSITIVE_INFINITY) return;
      const [before, cost] = cheapestBefore(candidates, best, index, step);
      if (cost + here >= (next[index] ?? 0)) return;
      next[index] = cost + here;
      layer[index] = before;
    });
    layers.push(layer);
    best = next;
  }
  return trace(candidates, layers, cheapest(best));
};

/** In a layer: the target is left out, and the last candidate stays what it was. */
const LEAVE_OUT = -1;

/** The best predecessor of a candidate, which may be "nothing yet" (the index after the last). */
const cheapestBefore = <C>(
  candidates: readonly C[],
  best: Float64Array,
  index: number,
  step: (before: C, after: C) => number,
): readonly [number, number] => {
  const after = candidates[index] as C;
  let chosen = candidates.length;
  let least = best[chosen] ?? Number.POSITIVE_INFINITY;
  for (let before = 0; before < index; before += 1) {
    const known = best[before] ?? Number.POSITIVE_INFINITY;
    if (known >= least) continue;
    const cost = known + step(candidates[before] as C, after);
    if (cost < least) {
      least = cost;
      chosen = before;
    }
  }
  return [chosen, least];
};

const cheapest = (costs: Float64Array): number => {
  let chosen = costs.length - 1;
  costs.forEach((cost, index) => {
    if (cost < (costs[chosen] ?? 0)) chosen = index;
  });
  return chosen;
};

const trace = <C>(
  candidates: readonly C[],
  layers: readonly Int32Array[],
  last: number,
): readonly (C | undefined)[] => {
  let current = last;
  return layers
    .toReversed()
    .map((layer) => {
      const before = layer[current] ?? LEAVE_OUT;
      if (before === LEAVE_OUT) return undefined;
      const candidate = candidates[current];
      current = before;
      return candidate;
    })
    .toReversed();
};
