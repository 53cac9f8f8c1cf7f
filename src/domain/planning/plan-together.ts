import { identitiesIn, peopleByIdentity } from '../identity.ts';
import { withCommonWeeks } from './common-weeks.ts';
import type { PlanInput, PlanResult } from './plan.ts';
import { joinProblems, splitSolution } from './problem/assemble.ts';
import { buildProblem } from './problem/build-problem.ts';
import { groundOf, newCommons } from './problem/ground.ts';
import type { Problem, Solution } from './problem/problem.ts';
import { resultOf, solved } from './result.ts';
import { evaluate } from './score/evaluate.ts';
import { LEFT_OUT } from './solve/board.ts';
import { type SolveOptions, solve } from './solve/solve.ts';
import { atOnce } from './steps.ts';

/** One of the organisations that are planned together; how to search is said once for all of them. */
export type OneOfSeveral = Omit<PlanInput, 'differentFrom' | keyof SolveOptions>;

/**
 * Plans one year of several organisations that share people, known by their addresses: nobody is in two places, has too
 * little time for the way, or more meetings in a week than they can take. Each keeps its own calendar, weights and
 * forums. All must be of one year and one time zone. A result for each, whose score is of its own meetings.
 */
export const planTogether = (
  inputs: readonly OneOfSeveral[],
  options: SolveOptions = {},
): readonly PlanResult[] => {
  const commons = newCommons();
  const grounds = withEverybodysTime(inputs).map((input) => groundOf(input, commons));
  const [first] = grounds;
  if (!first) return [];
  const posed = grounds.map((ground) => ({ ground, ...buildProblem(ground) }));
  const problems = posed.map(({ problem }) => problem);
  const joint = cheapest(joinProblems(first.rosters, problems), inputs.length > 1 ? TRIES : 1, options);
  const lying = splitSolution(problems, joint).flatMap((solution, index) => {
    const one = posed[index];
    return one ? [solved(one.ground, one, solution)] : [];
  });
  return withCommonWeeks(inputs, lying.map(resultOf));
};

/** Searches for a plan of several organisations: there is more to choose from, and nobody waits for it in a chat. */
const TRIES = 4;

const cheapest = (problem: Problem, tries: number, { seed = 1, ...options }: SolveOptions): Solution => {
  let best = atOnce(solve(problem, { ...options, seed }));
  for (let nth = 1; nth < tries; nth += 1) {
    const next = atOnce(solve(problem, { ...options, seed: seed + nth }));
    if (costOf(problem, next) < costOf(problem, best)) best = next;
  }
  return best;
};

const costOf = (problem: Problem, solution: Solution): number => {
  const { hard, medium, soft } = evaluate(problem, solution);
  return LEFT_OUT * hard + medium + soft;
};

/** Whoever is engaged according to one organisation's calendars is so in the others too. */
const withEverybodysTime = (inputs: readonly OneOfSeveral[]): readonly OneOfSeveral[] => {
  const known = inputs.flatMap((input) => {
    const identityOf = identitiesIn(input.organisation);
    return (input.busy ?? []).map((time) => ({ from: input, who: identityOf(time.person), time }));
  });
  return inputs.map((input) => {
    const people = peopleByIdentity(input.organisation);
    const elsewhere = known.flatMap(({ from, who, time }) => {
      const person = people.get(who);
      return from !== input && person ? [{ ...time, person }] : [];
    });
    return { ...input, busy: [...(input.busy ?? []), ...elsewhere] };
  });
};
