import type { DayNumber } from '../../day-number.ts';
import type { DayOption, Hour, Problem } from '../problem/problem.ts';
import { EASY_WEEK } from '../score/pairs.ts';

/** Who is where: the meetings of each day, and how many each person has in each week. */
export interface Engagements {
  add(lane: number, target: number, option: DayOption, hour: Hour): void;
  remove(lane: number, target: number, option: DayOption): void;
  /** The index of the cheapest hour of the option at which nobody of the lane's is elsewhere; -1 if there is none. */
  freeHour(lane: number, option: DayOption): number;
  /** What one more meeting of the roster in the week costs. */
  weekCost(roster: number, week: DayNumber): number;
  /** A number that changes with what `freeHour` and `weekCost` say of the week. */
  version(week: DayNumber): number;
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
  const base = firstWeek(problem);
  const days: Entry[][] = [];
  const weeks: Int32Array[] = [];
  const versions: number[] = [];
  let excess = 0;

  const weekOf = (week: DayNumber): Int32Array => {
    const index = (week - base) / 7;
    const counts = weeks[index] ?? new Int32Array(classes.length);
    weeks[index] = counts;
    return counts;
  };

  const count = ({ roster, week }: DayOption, change: 1 | -1): void => {
    const counts = weekOf(week);
    versions[(week - base) / 7] = (versions[(week - base) / 7] ?? 0) + 1;
    for (const one of rosters[roster] ?? []) {
      const before = counts[one] ?? 0;
      counts[one] = before + change;
      if (Math.max(before, before + change) > EASY_WEEK) excess += change * (classes[one]?.fullWeek ?? 0);
    }
  };

  return {
    add(lane, target, option, hour) {
      const entry = { lane, target, roster: option.roster, hour };
      const there = days[option.day - base];
      if (there) there.push(entry);
      else days[option.day - base] = [entry];
      count(option, 1);
    },
    remove(lane, target, option) {
      const there = days[option.day - base];
      const index = there?.findIndex((entry) => entry.lane === lane && entry.target === target) ?? -1;
      if (index >= 0) there?.splice(index, 1);
      count(option, -1);
    },
    freeHour(lane, option) {
      const there = days[option.day - base];
      if (!there || there.length === 0) return 0;
      return option.hours.findIndex((hour) => !clashesAny(problem, lane, option, hour, there));
    },
    weekCost(roster, week) {
      const counts = weekOf(week);
      let sum = 0;
      for (const one of rosters[roster] ?? []) {
        if ((counts[one] ?? 0) >= EASY_WEEK) sum += classes[one]?.fullWeek ?? 0;
      }
      return sum;
    },
    version: (week) => versions[(week - base) / 7] ?? 0,
    cost: () => excess,
  };
};

/** The Monday before all days of the problem. */
const firstWeek = ({ lanes }: Problem): DayNumber => {
  let first = Infinity;
  for (const { targets } of lanes) {
    for (const { choices } of targets) for (const { option } of choices) first = Math.min(first, option.week);
  }
  return first === Infinity ? 0 : first;
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
