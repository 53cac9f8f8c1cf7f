import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { median } from '../figures.ts';
import { type BestKnown, type Cost, costOf, gapOf, shownCost } from './best-known.ts';
import type { Instance } from './instances.ts';

export interface Planned {
  readonly cost: Cost;
  /** Of the processor: what the clock shows on a machine that does nothing else. */
  readonly milliseconds: number;
}

/** What the planner's answer costs, and what it took. */
export const planned = ({ input }: Instance): Planned => {
  const began = process.cpuUsage();
  const { score } = planYear(input);
  const spent = process.cpuUsage(began);
  return { cost: costOf(score), milliseconds: (spent.user + spent.system) / 1000 };
};

/** The first plans of a process are slow, which says nothing of the planner. */
export const warmUp = (all: readonly Instance[]): void => {
  for (const one of all.slice(0, 5)) planned(one);
};

export const timesLine = (milliseconds: readonly number[]): string => {
  const times = milliseconds.toSorted((a, b) => a - b);
  const late = times[Math.floor(times.length * 0.99)] ?? 0;
  return `time for one municipality: median ${median(times).toFixed(0)} ms (wanted 100), 99th percentile ${late.toFixed(0)} ms (wanted 1000), all ${(times.reduce((sum, one) => sum + one, 0) / 1000).toFixed(1)} s`;
};

/** The planner alone, against the least costs known: seconds instead of an hour, to compare two planners. */
export const benchEngine = (all: readonly Instance[], best: BestKnown): void => {
  warmUp(all);
  const lines = all.map((one) => {
    const { cost, milliseconds } = planned(one);
    const known = best.of(one.name);
    const gap = known && gapOf(cost, known);
    best.learn(one.name, cost);
    console.log(
      [
        one.name.padEnd(24),
        `${milliseconds.toFixed(0)} ms`.padStart(8),
        shownCost(cost).padStart(14),
        known ? `${known.proved ? 'proved' : 'best known'} ${shownCost(known)}`.padStart(25) : '',
        gap === undefined ? '' : `${(100 * gap).toFixed(2)} %`.padStart(9),
      ].join(' '),
    );
    return { cost, milliseconds, gap, proved: known?.proved };
  });
  const sum = (of: (cost: Cost) => number): number => lines.reduce((total, { cost }) => total + of(cost), 0);
  console.log(`\nsum of costs: ${sum(({ hard }) => hard)} + ${sum(({ rest }) => rest).toFixed(2)}`);
  const gapsWhere = (proved: boolean): readonly number[] =>
    lines.flatMap((line) => (line.proved === proved ? (line.gap ?? []) : []));
  console.log(gapsLine('proved optimal', gapsWhere(true)));
  console.log(gapsLine('otherwise known', gapsWhere(false)));
  console.log(timesLine(lines.map(({ milliseconds }) => milliseconds)));
};

const gapsLine = (what: string, gaps: readonly number[]): string => {
  const dearer = (than: number): number => gaps.filter((gap) => gap > than).length;
  return `${what}: ${gaps.length}; dearer ${dearer(1e-6)}, by more than 1 % ${dearer(0.01)}, worst ${(100 * Math.max(0, ...gaps)).toFixed(2)} %; cheaper ${gaps.filter((gap) => gap < -1e-6).length}`;
};
