import type { BestKnown } from './best-known.ts';
import { type Comparison, compare } from './compare.ts';
import { timesLine, warmUp } from './engine.ts';
import type { Instance } from './instances.ts';
import { measureRegion } from './region.ts';

/** Compares every instance, prints a line for each and what they come to; whether all is as it is wanted. */
export const holdAgainstOracle = async (
  instances: readonly Instance[],
  seconds: number,
  best: BestKnown,
  municipalities: number,
): Promise<boolean> => {
  warmUp(instances);
  const all: Comparison[] = [];
  for (const instance of instances) {
    const one = await compare(instance, seconds, best);
    all.push(one);
    console.log(one.line);
  }
  const proved = all.filter((one) => one.proved);
  const unproved = all.filter((one) => !one.proved && one.gap !== undefined);
  const within = (share: number): number => proved.filter(({ gap = 0 }) => gap <= share).length;
  const worst = proved.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
  const lost = unproved.filter(({ gap = 0 }) => gap > 1e-9);
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const region = measureRegion(municipalities);
  console.log(`\n${all.length} municipalities; oracle ${seconds} s each`);
  console.log(`proved optimal by the oracle: ${proved.length}`);
  console.log(
    `  within 1 % of it: ${percent(within(0.01) / proved.length)} (wanted 95 %); equal: ${percent(within(1e-6) / proved.length)}`,
  );
  console.log(`  worst: ${percent(worst?.gap ?? 0)} (${worst?.name}; wanted at most 5 %)`);
  console.log(
    `not proved, but something found: ${unproved.length}; the planner is worse in ${lost.length} (wanted 0)`,
  );
  console.log(timesLine(all.map(({ milliseconds }) => milliseconds)));
  console.log(region.line);
  return within(0.01) >= 0.95 * proved.length && (worst?.gap ?? 0) <= 0.05 && lost.length === 0 && region.met;
};
