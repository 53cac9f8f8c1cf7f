import { minutesBetween } from '../../travel.ts';
import { peopleOf, type Rosters } from './people.ts';
import type { Lane, Problem, Reach, Solution } from './problem.ts';

/** Lanes as a problem: who is in several of them, and how long the way is between them. */
export const assemble = (
  rosters: Rosters,
  lanes: readonly Lane[],
  lost: Pick<Problem, 'impossible' | 'lapsed'> = { impossible: 0, lapsed: 0 },
): Problem => ({ lanes, ...peopleOf(rosters, lanes), travel: travelBetween(lanes), ...lost });

const travelBetween = (lanes: readonly Lane[]): Problem['travel'] => {
  const minutes = lanes.map(({ venue }) => lanes.map((other) => minutesBetween(venue, other.venue)));
  return (lane, other) => minutes[lane]?.[other] ?? 0;
};

/** Several problems as one, their lanes side by side. The rosters are common to them. */
export const joinProblems = (rosters: Rosters, problems: readonly Problem[]): Problem => {
  const firsts = firstLanes(problems);
  const lanes = problems.flatMap((problem, index) =>
    problem.lanes.map((lane) => shifted(lane, firsts[index] ?? 0)),
  );
  return assemble(rosters, lanes, {
    impossible: problems.reduce((sum, { impossible }) => sum + impossible, 0),
    lapsed: problems.reduce((sum, { lapsed }) => sum + lapsed, 0),
  });
};

/** A solution of joined problems as one of each. */
export const splitSolution = (problems: readonly Problem[], solution: Solution): readonly Solution[] => {
  const firsts = firstLanes(problems);
  return problems.map(({ lanes }, index) => {
    const mine = <T>(all: readonly T[]): readonly T[] =>
      all.slice(firsts[index], (firsts[index] ?? 0) + lanes.length);
    return { choice: mine(solution.choice), hour: mine(solution.hour), tie: mine(solution.tie) };
  });
};

/** By problem, where its lanes begin among all. */
const firstLanes = (problems: readonly Problem[]): readonly number[] =>
  problems.map((_, index) => problems.slice(0, index).reduce((sum, { lanes }) => sum + lanes.length, 0));

const shifted = (lane: Lane, by: number): Lane => {
  const move = <T extends Reach>(reach: T): T => ({ ...reach, lane: reach.lane < 0 ? -1 : reach.lane + by });
  return {
    ...lane,
    keeps: lane.keeps.map(move),
    below: lane.below.map((below) => below + by),
    ...(lane.tie && { tie: move(lane.tie) }),
  };
};
