import type { DayNumber } from '../../day-number.ts';
import type { DayOption, Hour, Problem } from '../problem/problem.ts';
import { EASY_WEEK } from '../score/pairs.ts';
import { at, value } from './arrays.ts';

/** Who is where: the meetings of each day, and how many each person has in each week. */
export interface Engagements {
  add(lane: number, target: number, option: DayOption, hour: Hour): void;
  remove(lane: number, target: number, option: DayOption): void;
  /** The index of the cheapest hour of the option at which nobody of the lane's is elsewhere; -1 if there is none. */
  freeHour(lane: number, option: DayOption): number;
  /** Where the option's day is in `versions`, and its roster's week in `weekCosts`. */
  dayIndex(option: DayOption): number;
  weekIndex(option: DayOption): number;
  /** By day, a number that changes with what `freeHour` says of it. */
  readonly versions: Int32Array;
  /** By roster and week, what one more meeting of the roster in the week costs. */
  readonly weekCosts: Float64Array;
  /** What all weeks that are too full cost. */
  cost(): number;
}

interface Entry {
  readonly lane: number;
  readonly target: number;
  readonly roster: number;
  readonly hour: Hour;
}

export const engagementsOf = (problem: Problem): Engagements => {
  const { rosters, classes } = problem;
  const [base, weeks] = weeksOf(problem);
  const rostersWith = classes.map((_, one) =>
    rosters.flatMap((mine, roster) => (mine.includes(one) ? [roster] : [])),
  );
  const days = Array.from({ length: 7 * weeks }, (): Entry[] => []);
  const versions = new Int32Array(7 * weeks);
  /** By class and week, how many meetings it has. */
  const counts = new Int32Array(classes.length * weeks);
  const weekCosts = new Float64Array(rosters.length * weeks);
  let excess = 0;

  const dayIndex = ({ day }: DayOption): number => day - base;
  const weekOf = ({ week }: DayOption): number => (week - base) / 7;

  const changed = (option: DayOption, change: 1 | -1): void => {
    const [day, week] = [dayIndex(option), weekOf(option)];
    versions[day] = at(versions, day) + 1;
    for (const one of rosters[option.roster] ?? []) {
      const before = at(counts, one * weeks + week);
      const fuller = Math.max(before, before + change);
      counts[one * weeks + week] = before + change;
      if (fuller < EASY_WEEK) continue;
      const cost = change * (classes[one]?.fullWeek ?? 0);
      if (fuller > EASY_WEEK) excess += cost;
      else for (const roster of rostersWith[one] ?? []) add(weekCosts, roster * weeks + week, cost);
    }
  };

  return {
    add(lane, target, option, hour) {
      days[dayIndex(option)]?.push({ lane, target, roster: option.roster, hour });
      changed(option, 1);
    },
    remove(lane, target, option) {
      const there = days[dayIndex(option)] ?? [];
      there.splice(
        there.findIndex((entry) => entry.lane === lane && entry.target === target),
        1,
      );
      changed(option, -1);
    },
    freeHour(lane, option) {
      const there = days[dayIndex(option)] ?? [];
      return there.length === 0
        ? 0
        : option.hours.findIndex((hour) => !clashesAny(problem, lane, option, hour, there));
    },
    dayIndex,
    weekIndex: (option) => option.roster * weeks + weekOf(option),
    versions,
    weekCosts,
    cost: () => excess,
  };
};

const add = (numbers: Float64Array, index: number, more: number): void => {
  numbers[index] = value(numbers, index) + more;
};

/** The first Monday of the problem's days, and how many weeks there are. */
const weeksOf = ({ lanes }: Problem): readonly [DayNumber, number] => {
  let [first, last] = [Infinity, -Infinity];
  for (const { targets } of lanes) {
    for (const { choices } of targets) {
      first = Math.min(first, choices[0]?.option.week ?? first);
      last = Math.max(last, choices.at(-1)?.option.week ?? last);
    }
  }
  return first > last ? [0, 0] : [first, (last - first) / 7 + 1];
};

const clashesAny = (
  problem: Problem,
  lane: number,
  { roster }: DayOption,
  hour: Hour,
  entries: readonly Entry[],
): boolean => {
  for (const other of entries) {
    if (other.lane === lane || !problem.shares(roster, other.roster)) continue;
    const way = problem.travel(lane, other.lane);
    if (hour.start < other.hour.end + way && other.hour.start < hour.end + way) return true;
  }
  return false;
};
