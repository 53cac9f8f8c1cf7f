import type { Choice, DayOption, Hour, Lane, Problem, Solution, Target } from '../problem/problem.ts';
import { EASY_WEEK, nearCost, patternCost, staleCost } from './pairs.ts';
import { NOTHING, type PlanScore, type ScorePart } from './plan-score.ts';

/** A meeting that a solution places. */
export interface Placed {
  readonly lane: number;
  readonly index: number;
  readonly target: Target;
  readonly choice: Choice;
  readonly option: DayOption;
  readonly hour: Hour;
}

/** The lane's meetings that are placed, in order. */
export const placedIn = ({ lanes }: Problem, solution: Solution, lane: number): readonly Placed[] =>
  (lanes[lane]?.targets ?? []).flatMap((target, index) => {
    const choice = target.choices[solution.choice[lane]?.[index] ?? -1];
    const hour = choice?.option.hours[solution.hour[lane]?.[index] ?? -1];
    return choice && hour ? [{ lane, index, target, choice, option: choice.option, hour }] : [];
  });

/** What a solution costs, part by part. Every cost of the planner is defined here and in `pairs.ts`. */
export const evaluate = (problem: Problem, solution: Solution): PlanScore => {
  const byPart = { ...NOTHING };
  const add = (part: ScorePart, cost: number): void => {
    byPart[part] += cost;
  };
  const lanes = problem.lanes.map((_, lane) => placedIn(problem, solution, lane));
  add('missing', missing(problem, lanes));
  add('lapsed', problem.lapsed);
  problem.lanes.forEach((lane, index) => {
    addLane(lane, lanes[index] ?? [], add);
    add('outOfStep', outOfStep(lane, lanes[index] ?? [], lanes));
  });
  add('fullWeeks', fullWeeks(problem, lanes.flat()));
  return scoreOf(byPart);
};

const scoreOf = (byPart: PlanScore['byPart']): PlanScore => {
  const hard = byPart.missing + byPart.lapsed;
  const medium = byPart.busyPeople + byPart.spareMonth;
  const all = Object.values(byPart).reduce((sum, cost) => sum + cost, 0);
  return { hard, medium, soft: all - hard - medium, byPart };
};

const missing = (problem: Problem, lanes: readonly (readonly Placed[])[]): number =>
  problem.lanes.reduce(
    (sum, { targets }, lane) => sum + targets.length - (lanes[lane]?.length ?? 0),
    problem.impossible,
  );

type Add = (part: ScorePart, cost: number) => void;

const addLane = (lane: Lane, placed: readonly Placed[], add: Add): void => {
  for (const { choice, hour } of placed) {
    for (const [part, cost] of choice.option.parts) add(part, cost);
    add('spacing', choice.spacing);
    add('spareMonth', choice.spareMonth);
    for (const [part, cost] of hour.parts) add(part, cost);
  }
  placed.slice(1).forEach((after, index) => {
    const before = placed[index];
    if (before?.index !== after.index - 1) return;
    if (before.target.fixed && after.target.fixed) return;
    add('pattern', patternCost(lane, before.option, after.option));
    add('spacing', nearCost(lane, before.target.interval, after.option.day - before.option.day));
  });
};

const outOfStep = (lane: Lane, placed: readonly Placed[], lanes: readonly (readonly Placed[])[]): number => {
  const below = lane.below.map((index) => (lanes[index] ?? []).map(({ option }) => option.day));
  return placed
    .filter(({ target }) => !target.fixed)
    .reduce((sum, { option }) => sum + staleCost(lane, below, option.day), 0);
};

const fullWeeks = ({ rosters, classes }: Problem, placed: readonly Placed[]): number => {
  const counts = new Map<string, { readonly fullWeek: number; meetings: number }>();
  for (const { option } of placed) {
    for (const one of rosters[option.roster] ?? []) {
      const key = `${one} ${option.week}`;
      const count = counts.get(key) ?? { fullWeek: classes[one]?.fullWeek ?? 0, meetings: 0 };
      count.meetings += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()].reduce(
    (sum, { fullWeek, meetings }) => sum + fullWeek * Math.max(0, meetings - EASY_WEEK),
    0,
  );
};
