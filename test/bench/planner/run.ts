import { join } from 'node:path';
import type { PlanInput } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { loadOrganisations } from '../../../src/settings/load.ts';
import { median } from '../figures.ts';
import { type Comparison, compare } from './compare.ts';
import { measureRegion } from './region.ts';
import { town } from './towns.ts';

/**
 * The planner against an exact solver, on the municipalities of `config` and on invented ones.
 * `--quick` takes a sample; `--towns N`, `--seconds N` (for the oracle, per municipality) and `--seed N` as they say.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const quick = process.argv.includes('--quick');
const seed = option('seed', 1);
const seconds = option('seconds', quick ? 4 : 10);
const towns = option('towns', quick ? 20 : 200);

const real = loadOrganisations(join(import.meta.dirname, '../../../config')).map(
  ({ organisation }): PlanInput => ({ organisation, year: 2027, booked: [] }),
);
const invented = Array.from({ length: towns }, (_, index) => town(seed * 1000 + index));
const inputs = [...real, ...invented];
for (const input of inputs.slice(0, 5)) planYear(input);

const all: Comparison[] = [];
for (const input of inputs) {
  const one = await compare(input, seconds);
  all.push(one);
  console.log(one.line);
}

const proved = all.filter((one) => one.proved);
const unproved = all.filter((one) => !one.proved && one.gap !== undefined);
const within = (share: number): number => proved.filter(({ gap = 0 }) => gap <= share).length;
const worst = proved.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0))[0];
const times = all.map((one) => one.milliseconds).toSorted((a, b) => a - b);
const lost = unproved.filter(({ gap = 0 }) => gap > 1e-9);
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
const region = measureRegion(quick ? 30 : 180);

console.log(
  `\nseed ${seed}; ${real.length} municipalities of config, ${towns} invented; oracle ${seconds} s each`,
);
console.log(`proved optimal by the oracle: ${proved.length} of ${all.length}`);
console.log(
  `  within 1 % of it: ${percent(within(0.01) / proved.length)} (wanted 95 %); equal: ${percent(within(1e-6) / proved.length)}`,
);
console.log(`  worst: ${percent(worst?.gap ?? 0)} (${worst?.name}; wanted at most 5 %)`);
console.log(
  `not proved, but something found: ${unproved.length}; the planner is worse in ${lost.length} (wanted 0)`,
);
console.log(
  `time for one municipality: median ${median(times).toFixed(0)} ms (wanted 100), 99th percentile ${(times[Math.floor(times.length * 0.99)] ?? 0).toFixed(0)} ms (wanted 1000)`,
);
console.log(region.line);
const met =
  within(0.01) >= 0.95 * proved.length && (worst?.gap ?? 0) <= 0.05 && lost.length === 0 && region.met;
process.exitCode = met ? 0 : 1;
