import type { PlanInput, PlanResult } from './plan.ts';
import { buildProblem } from './problem/build-problem.ts';
import { groundOf } from './problem/ground.ts';
import { resultOf, solved } from './result.ts';
import { solve } from './solve/solve.ts';
import { unlike } from './solve/unlike.ts';
import { atOnce, type Steps } from './steps.ts';

/**
 * Plans the year's meetings: poses it as a problem in numbers, searches for the cheapest solution, and says what is good
 * and bad about it. It never refuses: what cannot be placed is said with its reason. The same input (and seed) gives
 * the same plan. Local times in the organisation's zone.
 */
export const planYear = (input: PlanInput): PlanResult => atOnce(planningYear(input));

/** `planYear` in steps, none of them long. */
export function* planningYear(input: PlanInput): Steps<PlanResult> {
  const ground = groundOf(input);
  const posed = buildProblem(ground);
  yield;
  const { problem } = posed;
  const solution = yield* input.differentFrom?.length ? unlike(problem, input) : solve(problem, input);
  yield;
  return resultOf(solved(ground, posed, solution));
}
