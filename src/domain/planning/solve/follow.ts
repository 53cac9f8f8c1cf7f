import type { Lane } from '../problem/problem.ts';
import { nearness, patternOf } from '../score/pairs.ts';
import { at, value } from './arrays.ts';
import type { Layout } from './layout.ts';

/**
 * What it costs that one state directly follows another, as a table: the search asks for it far more often than for
 * anything else, and there are few different prices.
 */
export interface Follow {
  /** By target a row for each of its states, with the kind of each state of the target before. */
  readonly kinds: readonly Uint8Array[];
  /** By kind. What cannot be is Infinity to who looks for a place, */
  readonly prices: Float64Array;
  /** and costs no more than anything else where it is so all the same. */
  readonly costs: Float64Array;
}

/** A kind is how near the two are, times three, plus how unlike their days; and so much more if they cannot be. */
const UNLIKE = 3;
const IMPOSSIBLE = 9;

type States = Omit<Layout, 'follow'>;

export const followOf = (states: States): Follow => {
  const costs = Float64Array.from({ length: 2 * IMPOSSIBLE }, (_, kind) =>
    costOf(states.lane, kind % IMPOSSIBLE),
  );
  return {
    kinds: states.lane.targets.map((_, target) => kindsOf(states, target)),
    prices: costs.map((cost, kind) => (kind < IMPOSSIBLE ? cost : Infinity)),
    costs,
  };
};

const costOf = (lane: Lane, kind: number): number =>
  Math.floor(kind / UNLIKE) * lane.weights.tooClose + patternOf(lane, kind % UNLIKE < 2, kind % UNLIKE === 0);

/** What it costs that the one is where it is, and the other, of the next target, too. */
export const followCost = ({ first, target, follow }: Layout, before: number, after: number): number => {
  const to = at(target, after);
  const [start, middle] = [at(first, to - 1), at(first, to)];
  return value(follow.costs, follow.kinds[to]?.[(after - middle) * (middle - start) + before - start] ?? 0);
};

/** Whether one state can come after another at all. */
export const canFollow = (
  { lane, target, fixed, tie, day }: States,
  before: number,
  after: number,
): boolean => {
  const stand = fixed[at(target, before)] === 1 && fixed[at(target, after)] === 1;
  if (!stand && at(day, after) - at(day, before) < lane.gap) return false;
  return at(tie, before) < 0 || at(tie, after) < 0 || at(tie, after) > at(tie, before);
};

const kindsOf = (states: States, target: number): Uint8Array => {
  const { first } = states;
  if (target === 0) return new Uint8Array(0);
  const [start, middle, end] = [at(first, target - 1), at(first, target), at(first, target + 1)];
  const kinds = new Uint8Array((end - middle) * (middle - start));
  let index = 0;
  for (let after = middle; after < end; after += 1) {
    for (let before = start; before < middle; before += 1) {
      kinds[index] = kindOf(states, before, after) + (canFollow(states, before, after) ? 0 : IMPOSSIBLE);
      index += 1;
    }
  }
  return kinds;
};

/** Two that both stand are nobody's fault. */
const kindOf = (
  { target, fixed, interval, weekday, nth, day }: States,
  before: number,
  after: number,
): number => {
  const from = at(target, before);
  if (fixed[from] === 1 && fixed[from + 1] === 1) return 0;
  const near = nearness(value(interval, from), at(day, after) - at(day, before));
  if (at(weekday, before) !== at(weekday, after)) return near * UNLIKE + 2;
  return near * UNLIKE + (at(nth, before) === at(nth, after) ? 0 : 1);
};
