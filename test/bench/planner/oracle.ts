import { createRequire } from 'node:module';
import type highsLoader from 'highs';
import type { Problem, Solution } from '../../../src/domain/planning/problem/problem.ts';
import { emptySolution } from '../../../src/domain/planning/solve/board.ts';
import { leftOut } from './left-out.ts';
import type { Expression } from './linear-model.ts';
import { type Included, type Take, type YearProgram, yearAsProgram } from './year-as-program.ts';

/** The package's types describe its CommonJS door. */
const loadHighs: typeof highsLoader.default = createRequire(import.meta.url)('highs');

export interface Answer {
  /** Undefined if it found nothing in time. */
  readonly solution: Solution | undefined;
  /** Proved to be the cheapest there is. */
  readonly proved: boolean;
  readonly seconds: number;
}

/**
 * Solves the planner's problem exactly. Of distances, full weeks and hours the program has only what an answer was found
 * to pay for: without the rest it is a relaxation, so that an answer that pays for nothing more is the optimum.
 */
export const askOracle = async (problem: Problem, seconds: number): Promise<Answer> => {
  const began = performance.now();
  const spent = (): number => (performance.now() - began) / 1000;
  let included: Included = { contended: [], distances: new Set(), weeks: new Set() };
  while (spent() < seconds) {
    const program = yearAsProgram(problem, included);
    const { values, proved } = await run(program, seconds - spent());
    if (!values) break;
    const solution = read(problem, program, values);
    const more = leftOut(problem, solution, included);
    if (!more) return { solution, proved, seconds: spent() };
    included = more;
  }
  return { solution: undefined, proved: false, seconds: spent() };
};

type Values = ReadonlyMap<string, number>;

const run = async (
  { model }: YearProgram,
  seconds: number,
): Promise<{ readonly values: Values | undefined; readonly proved: boolean }> => {
  const highs = await loadHighs();
  const result = highs.solve(model.text(), {
    time_limit: Math.max(0.1, seconds),
    mip_rel_gap: 1e-6,
    output_flag: false,
  });
  const columns = Object.entries(result.Columns).map(([name, column]): [string, number] => [
    name,
    'Primal' in column ? Number(column.Primal) : Number.NaN,
  ]);
  const usable = columns.length > 0 && columns.every(([, value]) => Number.isFinite(value));
  return { values: usable ? new Map(columns) : undefined, proved: result.Status === 'Optimal' };
};

const amount = (values: Values, { terms, constant }: Expression): number =>
  terms.reduce((sum, [name, factor]) => sum + factor * (values.get(name) ?? 0), constant);

const read = (problem: Problem, { takes, hours }: YearProgram, values: Values): Solution => {
  const solution = emptySolution(problem);
  for (const take of takes) {
    if (amount(values, take.taken) < 0.5) continue;
    const chosen = hours.get(`${take.lane} ${take.day}`) ?? [];
    const hour = chosen.findIndex((at) => amount(values, at) > 0.5);
    write(solution, take, Math.max(0, hour));
  }
  return solution;
};

const write = ({ choice, hour, tie }: Solution, take: Take, at: number): void => {
  choice[take.lane]?.fill(take.choice, take.target, take.target + 1);
  hour[take.lane]?.fill(at, take.target, take.target + 1);
  tie[take.lane]?.fill(take.tie, take.target, take.target + 1);
};
