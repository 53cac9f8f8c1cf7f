import type { DayNumber } from '../../day-number.ts';
import type { DayOption, Problem } from '../problem/problem.ts';
import { EASY_WEEK } from '../score/pairs.ts';
import { at, value } from './arrays.ts';
import { cheapestHours, type DayHours, isTaken, type Sitting } from './day-hours.ts';

/** Who is where: the meetings of each day at the hours that are best for all of them, and how many each person has in each week. */
export interface Engagements {
  add(sitting: Sitting): void;
  remove(lane: number, target: number, option: DayOption): void;
  /** What the hours of its day cost more with one more meeting; Infinity if there is no hour for it. */
  hourCost(sitting: Sitting): number;
  /** The index of the meeting's hour; -1 if it is not there. */
  hourOf(lane: number, target: number, option: DayOption): number;
  /** Where the option's day is in `versions`, and its roster's week in `weekCosts`. */
  dayIndex(option: DayOption): number;
  weekIndex(option: DayOption): number;
  /** By day, a number that changes with what `hourCost` says of it. */
  readonly versions: Int32Array;
  /** By roster and week, what one more meeting of the roster in the week costs. */
  readonly weekCosts: Float64Array;
  /** And what a second costs on top of that. */
  readonly secondCosts: Float64Array;
  /** What all hours and all weeks that are too full cost. */
  cost(): number;
}

/** The meetings of a day, in order of lane, and their hours. */
interface Day extends DayHours {
  readonly sittings: readonly Sitting[];
}

/** So many meetings, and one more, can always be tried at all their hours. */
const FEW = 2;

const FREE_DAY: Day = { sittings: [], hours: [], cost: 0 };

export const engagementsOf = (problem: Problem): Engagements => {
  const { rosters, classes } = problem;
  const [base, weeks] = weeksOf(problem);
  const rostersWith = classes.map((_, one) =>
    rosters.flatMap((mine, roster) => (mine.includes(one) ? [roster] : [])),
  );
  const days = new Array<Day>(7 * weeks).fill(FREE_DAY);
  const versions = new Int32Array(7 * weeks);
  /** By class and week, how many meetings it has. */
  const counts = new Int32Array(classes.length * weeks);
  const weekCosts = new Float64Array(rosters.length * weeks);
  const secondCosts = new Float64Array(rosters.length * weeks);
  let [hourCosts, excess] = [0, 0];

  const dayIndex = ({ day }: DayOption): number => day - base;
  const weekOf = ({ week }: DayOption): number => (week - base) / 7;
  const dayOf = (option: DayOption): Day => days[dayIndex(option)] ?? FREE_DAY;

  const change = (option: DayOption, next: Day): void => {
    const index = dayIndex(option);
    hourCosts += next.cost - dayOf(option).cost;
    days[index] = next;
    versions[index] = at(versions, index) + 1;
  };

  const count = (option: DayOption, by: 1 | -1): void => {
    const week = weekOf(option);
    for (const one of rosters[option.roster] ?? []) {
      const before = at(counts, one * weeks + week);
      counts[one * weeks + week] = before + by;
      const fuller = Math.max(before, before + by);
      const cost = by * (classes[one]?.fullWeek ?? 0);
      if (fuller > EASY_WEEK) excess += cost;
      for (const roster of rostersWith[one] ?? []) {
        const index = roster * weeks + week;
        if (fuller === EASY_WEEK - 1) add(secondCosts, index, cost);
        if (fuller !== EASY_WEEK) continue;
        add(weekCosts, index, cost);
        add(secondCosts, index, -cost);
      }
    }
  };

  return {
    add(sitting) {
      change(sitting.option, dayWith(problem, dayOf(sitting.option), sitting));
      count(sitting.option, 1);
    },
    remove(lane, target, option) {
      change(option, dayWithout(problem, dayOf(option), placeIn(dayOf(option), lane, target)));
      count(option, -1);
    },
    hourCost(sitting) {
      const day = dayOf(sitting.option);
      if (isEasy(problem, day, sitting)) return sitting.option.hours[0]?.cost ?? Infinity;
      return (cheapestHours(problem, withOneMore(day, sitting))?.cost ?? Infinity) - day.cost;
    },
    hourOf: (lane, target, option) => dayOf(option).hours[placeIn(dayOf(option), lane, target)] ?? -1,
    dayIndex,
    weekIndex: (option) => option.roster * weeks + weekOf(option),
    versions,
    weekCosts,
    secondCosts,
    cost: () => hourCosts + excess,
  };
};

const placeIn = ({ sittings }: Day, lane: number, target: number): number =>
  sittings.findIndex((sitting) => sitting.lane === lane && sitting.target === target);

const withOneMore = ({ sittings }: Day, sitting: Sitting): readonly Sitting[] =>
  sittings.toSpliced(placeFor(sittings, sitting), 0, sitting);

const placeFor = (sittings: readonly Sitting[], { lane }: Sitting): number =>
  sittings.findLastIndex((other) => other.lane <= lane) + 1;

/** Hours for all anew where somebody is in the way; on a day too full for that, the new meeting takes what the others leave. */
const dayWith = (problem: Problem, day: Day, sitting: Sitting): Day => {
  const sittings = withOneMore(day, sitting);
  const found = isEasy(problem, day, sitting) ? undefined : cheapestHours(problem, sittings);
  if (found) return { sittings, ...found };
  const hour = sitting.option.hours.findIndex((_, index) => isFree(problem, day, sitting, index));
  const hours = day.hours.toSpliced(placeFor(day.sittings, sitting), 0, Math.max(0, hour));
  return { sittings, ...keeping(sittings, hours) };
};

const dayWithout = (problem: Problem, day: Day, place: number): Day => {
  const sittings = day.sittings.toSpliced(place, 1);
  if (sittings.length === 0) return FREE_DAY;
  const hours = day.hours.toSpliced(place, 1);
  const found = hours.every((hour) => hour === 0) ? undefined : cheapestHours(problem, sittings);
  return { sittings, ...(found ?? keeping(sittings, hours)) };
};

const keeping = (sittings: readonly Sitting[], hours: readonly number[]): DayHours => ({
  hours,
  cost: sittings.reduce((sum, { option }, index) => sum + (option.hours[hours[index] ?? 0]?.cost ?? 0), 0),
});

/** Whether the meeting's cheapest hour is free, without a doubt that the others can stay at theirs. */
const isEasy = (problem: Problem, day: Day, sitting: Sitting): boolean =>
  day.sittings.length <= FEW
    ? isFree(problem, day, sitting, 0)
    : !day.sittings.some(({ option }) => problem.shares(option.roster, sitting.option.roster));

const isFree = (problem: Problem, { sittings, hours }: Day, sitting: Sitting, nth: number): boolean => {
  const hour = sitting.option.hours[nth];
  return hour !== undefined && !isTaken(problem, [sitting, hour], sittings, hours);
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
