import { identitiesIn } from '../identity.ts';
import { withCommonWeeks } from './common-weeks.ts';
import type { PlanInput, PlanResult } from './plan.ts';
import { joinProblems, splitSolution } from './problem/assemble.ts';
import { buildProblem } from './problem/build-problem.ts';
import { groundOf, newCommons } from './problem/ground.ts';
import { resultOf, solved } from './result.ts';
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
  const joint = atOnce(solve(joinProblems(first.rosters, problems), options));
  const lying = splitSolution(problems, joint).flatMap((solution, index) => {
    const one = posed[index];
    return one ? [solved(one.ground, one, solution)] : [];
  });
  return withCommonWeeks(inputs, lying.map(resultOf));
};

/** Whoever is engaged according to one organisation's calendars is so in the others too. */
const withEverybodysTime = (inputs: readonly OneOfSeveral[]): readonly OneOfSeveral[] => {
  const known = inputs.flatMap((input) => {
    const identityOf = identitiesIn(input.organisation);
    return (input.busy ?? []).map((time) => ({ from: input, who: identityOf(time.person), time }));
  });
  return inputs.map((input) => {
    const identityOf = identitiesIn(input.organisation);
    const people = new Map(input.organisation.people.map(({ id }) => [identityOf(id), id]));
    const elsewhere = known.flatMap(({ from, who, time }) => {
      const person = people.get(who);
      return from !== input && person ? [{ ...time, person }] : [];
    });
    return { ...input, busy: [...(input.busy ?? []), ...elsewhere] };
  });
};
