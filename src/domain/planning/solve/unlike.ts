import { toDayNumber } from '../../day-number.ts';
import type { PlanInput } from '../plan.ts';
import type { Problem, Solution } from '../problem/problem.ts';
import type { Steps } from '../steps.ts';
import { type SolveOptions, solve } from './solve.ts';

/** At least this part of the meetings that can be moved is on another date than in each of the earlier plans. */
const DIFFERENT = 1 / 3;
/** What it costs to take a date again, tried one after another until the plan is different enough. */
const PRICES = [3, 10, 40, 160, 1000];

/** A good plan that is really different from earlier ones: taking one of their dates again has a price. */
export function* unlike(problem: Problem, { differentFrom = [], ...options }: PlanInput): Steps<Solution> {
  const taken = differentFrom.map(
    (slots) => new Set(slots.map(({ forum, start }) => `${forum} ${toDayNumber(start)}`)),
  );
  let solution = yield* solve(problem, searchOf(options));
  for (const price of PRICES) {
    if (taken.every((dates) => isDifferent(problem, solution, dates))) break;
    solution = yield* solve(priced(problem, taken, price), searchOf(options));
  }
  return solution;
}

const searchOf = ({ seed, keepGoing }: SolveOptions): SolveOptions => ({
  ...(seed !== undefined && { seed }),
  ...(keepGoing && { keepGoing }),
});

/** The same problem, in which a date of an earlier plan costs more. */
const priced = (problem: Problem, taken: readonly ReadonlySet<string>[], price: number): Problem => ({
  ...problem,
  lanes: problem.lanes.map((lane) => ({
    ...lane,
    targets: lane.targets.map((target) => ({
      ...target,
      choices: target.choices.map((choice) => {
        const again = taken.filter((dates) => dates.has(`${lane.forum} ${choice.option.day}`)).length;
        return again === 0 || target.fixed ? choice : { ...choice, cost: choice.cost + again * price };
      }),
    })),
  })),
});

/** A meeting with a single choice cannot be moved. */
const isDifferent = ({ lanes }: Problem, { choice }: Solution, dates: ReadonlySet<string>): boolean => {
  let [movable, again] = [0, 0];
  lanes.forEach(({ forum, targets }, lane) => {
    targets.forEach(({ fixed, choices }, target) => {
      const day = choices[choice[lane]?.[target] ?? -1]?.option.day;
      if (fixed || day === undefined || choices.length < 2) return;
      movable += 1;
      if (dates.has(`${forum} ${day}`)) again += 1;
    });
  });
  return movable - again >= movable * DIFFERENT;
};
