import type { BestKnown } from './best-known.ts';
import { type Comparison, compare } from './compare.ts';
import { timesLine, warmUp } from './engine.ts';
import type { Instance } from './instances.ts';

const WITHIN = 0.01;
const WORST = 0.05;
const SHARE = 0.95;
const NOTHING = 1e-6;

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

/** Compares every instance, prints a line for each and what they come to; whether all is as it is wanted. */
export const holdAgainstOracle = async (
  instances: readonly Instance[],
  seconds: number,
  best: BestKnown,
): Promise<boolean> => {
  warmUp(instances);
  const all: Comparison[] = [];
  for (const instance of instances) {
    const one = await compare(instance, seconds, best);
    all.push(one);
    console.log(one.line);
  }
  const met = [
    provedLines(all.filter(({ proved }) => proved)),
    openLines(all.filter(({ proved }) => !proved)),
  ];
  console.log(timesLine(all.map(({ milliseconds }) => milliseconds)));
  return met.every((one) => one);
};

const provedLines = (proved: readonly Comparison[]): boolean => {
  const share = (most: number): number =>
    proved.filter(({ gap }) => gap <= most).length / Math.max(1, proved.length);
  const worst = proved.toSorted((a, b) => b.gap - a.gap)[0];
  console.log(`\nproved optimal by the oracle: ${proved.length}`);
  console.log(
    `  the planner is within 1 % of it in ${percent(share(WITHIN))} (wanted ${percent(SHARE)}), equal in ${percent(share(NOTHING))}`,
  );
  if (worst) console.log(`  worst: ${percent(worst.gap)} (${worst.name}; wanted at most ${percent(WORST)})`);
  return proved.length === 0 || (share(WITHIN) >= SHARE && (worst?.gap ?? 0) <= WORST);
};

const openLines = (open: readonly Comparison[]): boolean => {
  const lost = open.filter(({ gap }) => gap > NOTHING);
  const bounded = open.flatMap(({ atMost }) => atMost ?? []).toSorted((a, b) => a - b);
  console.log(`out of time: ${open.length}; it found something cheaper in ${lost.length} (wanted 0)`);
  if (bounded.length > 0) {
    const middle = bounded[Math.floor(bounded.length / 2)] ?? 0;
    console.log(`  the planner is within ${percent(middle)} of the optimum in half of them`);
  }
  return lost.length === 0;
};
