import type { Problem, Solution } from '../../../src/domain/planning/problem/problem.ts';
import { evaluate } from '../../../src/domain/planning/score/evaluate.ts';
import { type LiveModel, liveModel } from './live-model.ts';
import { columnOf, MISSING, type Take } from './program/meetings.ts';
import { type YearProgram, yearAsProgram } from './program/year-as-program.ts';

export interface Answer {
  /** The cheapest that was found; the plan it began with if none was cheaper. */
  readonly solution: Solution;
  /** Proved to be the cheapest there is. */
  readonly proved: boolean;
  /** No solution costs less, missing meetings counted as `MISSING`. */
  readonly bound: number;
  /** Of the processor. */
  readonly seconds: number;
}

/** Costs closer than this are the same. */
const SAME = 1e-4;

/**
 * Solves the planner's problem exactly, beginning with a plan that is to be beaten. First with fractions allowed: rows
 * that the answer breaks are added, and what can be in no cheaper plan is forbidden, until neither helps. Then in whole
 * numbers.
 */
export const askOracle = async (problem: Problem, start: Solution, seconds: number): Promise<Answer> => {
  const began = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
  const program = yearAsProgram(problem);
  const live = await liveModel(program.model, spent, seconds);
  const found = search(problem, program, live, start, () => spent() < seconds);
  live.close();
  return { ...found, seconds: spent() };
};

const costOf = (problem: Problem, solution: Solution): number => {
  const { hard, medium, soft } = evaluate(problem, solution);
  return (hard - problem.impossible - problem.lapsed) * MISSING + medium + soft;
};

const search = (
  problem: Problem,
  program: YearProgram,
  live: LiveModel,
  start: Solution,
  goesOn: () => boolean,
): Omit<Answer, 'seconds'> => {
  const { paid, columns } = program.model;
  const limit = costOf(problem, start);
  let bound = paid + relax(program, live, limit - paid, goesOn);
  if (bound > limit + SAME) throw new Error(`the program forbids a plan of ${limit}: ${bound}`);
  if (bound > limit - SAME) return { solution: start, proved: true, bound };
  const chosen = new Map(program.takes.map((take) => [columnOf(take), isIn(start, take) ? 1 : 0]));
  while (goesOn()) {
    const whole = columns.flatMap((column, index) => (column.whole ? [index] : []));
    const answer = live.solve(whole, chosen);
    bound = Math.max(bound, Math.min(limit, paid + answer.bound));
    if (!answer.values) break;
    if (program.tightenHours(answer.values) > 0) continue;
    const solution = program.read(answer.values);
    const cost = costOf(problem, solution);
    if (Math.abs(cost - paid - live.objective) > 10 * SAME)
      throw new Error(`the program says ${paid + live.objective} of a plan that costs ${cost}`);
    if (cost > limit + SAME) throw new Error(`the program forbids a plan of ${limit}: ${cost}`);
    return { solution, proved: answer.optimal, bound };
  }
  return { solution: start, proved: false, bound };
};

const MOST_ROUNDS = 40;

/** Returns what every solution costs at least. */
const relax = (
  { takes, tighten }: YearProgram,
  live: LiveModel,
  limit: number,
  goesOn: () => boolean,
): number => {
  live.relax();
  let bound = live.objective;
  const open = new Set(takes.map(columnOf));
  for (let round = 0; round < MOST_ROUNDS && bound < limit - SAME && goesOn(); round += 1) {
    const { reducedCosts, values } = live;
    const dear = [...open].filter((column) => (reducedCosts[column] ?? 0) > limit - bound + SAME);
    for (const column of dear) {
      open.delete(column);
      live.forbid(column);
    }
    if (tighten(values) + dear.length === 0) break;
    live.relax();
    bound = Math.max(bound, live.objective);
  }
  return bound;
};

const isIn = ({ choice, tie }: Solution, take: Take): boolean =>
  choice[take.lane]?.[take.target] === take.choice && tie[take.lane]?.[take.target] === take.tie;
