import type { DayNumber } from '../../day-number.ts';
import type { Choice, DayOption, Hour, Problem, Solution } from '../problem/problem.ts';
import { EASY_WEEK, followCost, staleCost } from '../score/pairs.ts';
import { type Layout, layOut } from './layout.ts';

/** Leaving a meeting out costs more than any way of placing it. */
export const LEFT_OUT = 100_000;

/** A solution being worked on, with what every lane needs to know of the others: who is where, and whose week is full. */
export interface Board {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly layouts: readonly Layout[];
  put(lane: number, target: number, choice: number, hour: number, tie: number): void;
  /** Takes all of the lane's meetings off, apart from those that stand. */
  clear(lane: number): void;
  /** The day of the meeting, if it is placed. */
  dayOf(lane: number, target: number): DayNumber | undefined;
  /** The lane's days, in order. */
  daysOf(lane: number): readonly DayNumber[];
  /** The index of the cheapest hour of the option at which nobody of the lane's is elsewhere; -1 if there is none. */
  freeHour(lane: number, option: DayOption): number;
  /** What one more meeting of the roster in the week costs. */
  weekCost(roster: number, week: DayNumber): number;
  /** A number that is the same whenever the lane's meetings are where they are now. */
  mark(lane: number): number;
  /** What everything on the board costs; the same as `evaluate` says, with `LEFT_OUT` for each missing meeting. */
  cost(): number;
}

interface Entry {
  readonly lane: number;
  readonly target: number;
  readonly roster: number;
  readonly hour: Hour;
}

const blank = ({ lanes }: Problem): readonly Int32Array[] =>
  lanes.map(({ targets }) => new Int32Array(targets.length).fill(-1));

export const emptySolution = (problem: Problem): Solution => ({
  choice: blank(problem),
  hour: blank(problem),
  tie: blank(problem),
});

/** A board with the meetings on it that stand. */
export const layBoard = (problem: Problem): Board => {
  const { lanes, classes, rosters } = problem;
  const solution = emptySolution(problem);
  const days = new Map<DayNumber, Entry[]>();
  const weeks = new Map<DayNumber, Int32Array>();
  const marks = new Int32Array(lanes.length);
  let [missing, placed, excess] = [0, 0, 0];
  for (const { targets } of lanes) missing += targets.length;

  const choiceOf = (lane: number, target: number): Choice | undefined =>
    lanes[lane]?.targets[target]?.choices[solution.choice[lane]?.[target] ?? -1];

  const count = ({ roster, week }: DayOption, change: 1 | -1): void => {
    const counts = weeks.get(week) ?? new Int32Array(classes.length);
    weeks.set(week, counts);
    for (const one of rosters[roster] ?? []) {
      const before = counts[one] ?? 0;
      counts[one] = before + change;
      if (Math.max(before, before + change) > EASY_WEEK) excess += change * (classes[one]?.fullWeek ?? 0);
    }
  };

  const board: Board = {
    problem,
    solution,
    layouts: lanes.map((lane, index) => layOut(problem, lane, index)),
    put(lane, target, index, hourIndex, tie) {
      const choice = lanes[lane]?.targets[target]?.choices[index];
      const hour = choice?.option.hours[hourIndex];
      if (!choice || !hour) return;
      write(solution, lane, target, [index, hourIndex, tie]);
      const entries = days.get(choice.option.day) ?? [];
      days.set(choice.option.day, entries);
      entries.push({ lane, target, roster: choice.option.roster, hour });
      count(choice.option, 1);
      placed += choice.cost + hour.cost;
      missing -= 1;
      marks[lane] = (marks[lane] ?? 0) ^ markOf(target, index, hourIndex, tie);
    },
    clear(lane) {
      lanes[lane]?.targets.forEach(({ fixed }, target) => {
        const choice = choiceOf(lane, target);
        if (fixed || !choice) return;
        const hour = choice.option.hours[solution.hour[lane]?.[target] ?? -1];
        const entries = days.get(choice.option.day) ?? [];
        entries.splice(
          entries.findIndex((entry) => entry.lane === lane && entry.target === target),
          1,
        );
        count(choice.option, -1);
        placed -= choice.cost + (hour?.cost ?? 0);
        missing += 1;
        const [index, at, tie] = [solution.choice, solution.hour, solution.tie].map(
          (all) => all[lane]?.[target],
        );
        marks[lane] = (marks[lane] ?? 0) ^ markOf(target, index ?? -1, at ?? -1, tie ?? -1);
        write(solution, lane, target, [-1, -1, -1]);
      });
    },
    dayOf: (lane, target) => choiceOf(lane, target)?.option.day,
    daysOf(lane) {
      const found: DayNumber[] = [];
      for (let target = 0; target < (lanes[lane]?.targets.length ?? 0); target += 1) {
        const choice = choiceOf(lane, target);
        if (choice) found.push(choice.option.day);
      }
      return found;
    },
    freeHour(lane, option) {
      const entries = days.get(option.day);
      if (!entries || entries.length === 0) return 0;
      return option.hours.findIndex(
        (hour) => !entries.some((entry) => clashes(problem, lane, option, hour, entry)),
      );
    },
    weekCost(roster, week) {
      const counts = weeks.get(week);
      if (!counts) return 0;
      let cost = 0;
      for (const one of rosters[roster] ?? []) {
        if ((counts[one] ?? 0) >= EASY_WEEK) cost += classes[one]?.fullWeek ?? 0;
      }
      return cost;
    },
    mark: (lane) => marks[lane] ?? 0,
    cost() {
      let total = LEFT_OUT * missing + placed + excess;
      lanes.forEach((lane, index) => {
        lane.targets.forEach((target, k) => {
          const here = choiceOf(index, k);
          if (!here) return;
          const next = lane.targets[k + 1];
          const after = choiceOf(index, k + 1);
          if (next && after) total += followCost(lane, [target, here.option], [next, after.option]);
        });
      });
      return total + staleTotal(board);
    },
  };
  lanes.forEach(({ targets }, lane) => {
    targets.forEach(({ fixed }, target) => {
      if (fixed) board.put(lane, target, 0, 0, -1);
    });
  });
  return board;
};

/** Scatters the numbers of a state over 32 bits, so that the marks of different states differ. */
const markOf = (target: number, choice: number, hour: number, tie: number): number => {
  let mixed = Math.imul(target + 1, 0x9e3779b1) ^ Math.imul(choice + 7, 0x85ebca6b);
  mixed ^= Math.imul(hour + 3, 0xc2b2ae35) ^ Math.imul(tie + 5, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

const staleTotal = (board: Board): number =>
  board.problem.lanes.reduce((sum, lane, index) => {
    if (lane.below.length === 0) return sum;
    const below = lane.below.map(board.daysOf);
    return lane.targets.reduce((total, { fixed }, target) => {
      const day = fixed ? undefined : board.dayOf(index, target);
      return day === undefined ? total : total + staleCost(lane, below, day);
    }, sum);
  }, 0);

const write = (
  { choice, hour, tie }: Solution,
  lane: number,
  target: number,
  [chosen, at, belongs]: readonly [number, number, number],
): void => {
  const [choices, hours, ties] = [choice[lane], hour[lane], tie[lane]];
  if (!choices || !hours || !ties) return;
  choices[target] = chosen;
  hours[target] = at;
  ties[target] = belongs;
};

const clashes = (
  problem: Problem,
  lane: number,
  { roster }: DayOption,
  hour: Hour,
  other: Entry,
): boolean => {
  if (other.lane === lane || !problem.shares(roster, other.roster)) return false;
  const way = problem.travel(lane, other.lane);
  return hour.start < other.hour.end + way && other.hour.start < hour.end + way;
};
