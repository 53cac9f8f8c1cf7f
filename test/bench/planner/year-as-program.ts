import type { DayNumber } from '../../../src/domain/day-number.ts';
import type { Lane, Problem, Target } from '../../../src/domain/planning/problem/problem.ts';
import {
  COMPILE_DAYS,
  EASY_WEEK,
  FRESH_DAYS,
  NEAR,
  outOfStepWeight,
  STALE_DAYS,
} from '../../../src/domain/planning/score/pairs.ts';
import {
  constant,
  type Expression,
  type LinearModel,
  linearModel,
  minus,
  plus,
  times,
  variable,
  ZERO,
} from './linear-model.ts';

/** What a missing meeting costs here: more than any way of placing it, little enough for the solver's arithmetic. */
const MISSING = 5000;

/** One way to place one meeting, as a variable that is 1 if it is taken. */
export interface Take {
  readonly lane: number;
  readonly target: number;
  readonly choice: number;
  readonly tie: number;
  readonly day: DayNumber;
  readonly taken: Expression;
}

/**
 * What of the problem is in the program. A program without some of it is a relaxation: an answer to it that pays for
 * nothing that was left out is an answer to the whole.
 */
export interface Included {
  readonly contended: readonly Contended[];
  /** "lane target": the meeting's distance to the next of its lane. */
  readonly distances: ReadonlySet<string>;
  /** "class week": how many meetings it has. */
  readonly weeks: ReadonlySet<string>;
}

/** Two lanes whose meetings on a day may stand in each other's way: there the hours are part of the program. */
export interface Contended {
  readonly day: DayNumber;
  readonly lanes: readonly [number, number];
}

export interface YearProgram {
  readonly model: LinearModel;
  readonly takes: readonly Take[];
  /** By "lane day", the variables of its hours, where they are contended. */
  readonly hours: ReadonlyMap<string, readonly Expression[]>;
}

/** The planner's problem as a mixed-integer program with the same choices and the same costs. */
export const yearAsProgram = (problem: Problem, included: Included): YearProgram => {
  const model = linearModel();
  const takes = problem.lanes.flatMap((lane, index) => takesOf(model, lane, index));
  const byLane = problem.lanes.map((_, lane) => takes.filter((take) => take.lane === lane));
  const year: Year = { problem, model, byLane, sums: byLane.map((mine) => daySums(mine)) };
  problem.lanes.forEach((lane, index) => {
    placeOnce(year, lane, index);
    follow(year, lane, index, included.distances);
    keepTies(year, lane, index);
    keepOthers(year, lane, index);
    readBelow(year, lane, index);
  });
  countWeeks(year, included.weeks);
  return { model, takes, hours: shareHours(year, included.contended) };
};

interface Year {
  readonly problem: Problem;
  readonly model: LinearModel;
  readonly byLane: readonly (readonly Take[])[];
  /** By lane, the sum of what is taken from one day to another, both included. */
  readonly sums: readonly ((from: DayNumber, to: DayNumber) => Expression)[];
}

const takesOf = (model: LinearModel, { targets, tie }: Lane, lane: number): readonly Take[] =>
  targets.flatMap(({ choices, fixed }, target) =>
    choices.flatMap(({ option, cost }, choice) => {
      const ties = fixed || !tie ? [-1] : (tie.leaders[target] ?? []);
      return ties.map((one): Take => {
        const taken = fixed ? constant(1) : variable(model.fresh('binary'));
        if (!fixed) model.cost(times(taken, cost + (option.hours[0]?.cost ?? 0)));
        return { lane, target, choice, tie: one, day: option.day, taken };
      });
    }),
  );

const total = (takes: readonly Take[]): Expression => plus(...takes.map(({ taken }) => taken));

const daySums = (takes: readonly Take[]): ((from: DayNumber, to: DayNumber) => Expression) => {
  const days = Map.groupBy(takes, ({ day }) => day);
  return (from, to) => {
    const found: Expression[] = [];
    for (const [day, mine] of days) if (day >= from && day <= to) found.push(total(mine));
    return plus(...found);
  };
};

const ofTarget = ({ byLane }: Year, lane: number, target: number): readonly Take[] =>
  (byLane[lane] ?? []).filter((take) => take.target === target);

/** Each meeting at most once; if not at all, it is missing. */
const placeOnce = (year: Year, { targets }: Lane, lane: number): void => {
  targets.forEach(({ fixed }, target) => {
    if (fixed) return;
    const missing = variable(year.model.fresh('continuous'));
    year.model.equal(plus(total(ofTarget(year, lane, target)), missing), constant(1));
    year.model.cost(times(missing, MISSING));
  });
};

/** Cumulative sums as variables of their own, which keeps the rows that use them short. */
const upTo = (model: LinearModel, takes: readonly Take[]): ((day: DayNumber) => Expression) => {
  const days = [...Map.groupBy(takes, ({ day }) => day)].toSorted(([a], [b]) => a - b);
  const sums: { readonly day: DayNumber; readonly sum: Expression }[] = [];
  for (const [day, mine] of days) {
    const sum = variable(model.fresh('continuous'));
    model.equal(sum, plus(sums.at(-1)?.sum ?? ZERO, total(mine)));
    sums.push({ day, sum });
  }
  return (day) => sums.findLast((one) => one.day <= day)?.sum ?? ZERO;
};

const follow = (year: Year, lane: Lane, index: number, distances: ReadonlySet<string>): void => {
  lane.targets.slice(1).forEach((second, before) => {
    const first = lane.targets[before];
    if (!first || (first.fixed && second.fixed)) return;
    const [a, b] = [ofTarget(year, index, before), ofTarget(year, index, before + 1)];
    payPattern(year, lane, { a, b });
    if (!distances.has(`${index} ${before}`)) return;
    const pair: Pair = { a, b, upToA: upTo(year.model, a), upToB: upTo(year.model, b) };
    keepGap(year, lane, pair);
    payNearness(year, lane, first, pair);
  });
};

interface Pair {
  readonly a: readonly Take[];
  readonly b: readonly Take[];
  upToA(day: DayNumber): Expression;
  upToB(day: DayNumber): Expression;
}

/** For each day: the first is on it or later, and the second less than so many days after it. */
const closerThan = ({ a, b, upToA, upToB }: Pair, days: number): readonly Expression[] => {
  const earliest = Math.min(...b.map(({ day }) => day));
  return [...new Set(a.map(({ day }) => day))]
    .filter((day) => earliest < day + days)
    .map((day) => plus(minus(total(a), upToA(day - 1)), upToB(Math.ceil(day + days) - 1)));
};

const keepGap = ({ model }: Year, { gap }: Lane, pair: Pair): void => {
  for (const both of closerThan(pair, gap)) model.atMost(both, constant(1));
};

const payNearness = ({ model }: Year, { weights }: Lane, { interval }: Target, pair: Pair): void => {
  for (const part of NEAR) {
    const rows = closerThan(pair, interval * part);
    if (interval === 0 || rows.length === 0) continue;
    const near = variable(model.fresh('continuous'));
    model.cost(times(near, weights.tooClose));
    for (const both of rows) model.atMost(minus(both, constant(1)), near);
  }
};

/** Another weekday costs most; the same saves a part, the same week of the month the rest. */
const payPattern = (
  { model, problem }: Year,
  { monthlyPattern, weights }: Lane,
  pair: Pick<Pair, 'a' | 'b'>,
): void => {
  const { otherWeekdayThanLast, otherWeekThanLast } = weights;
  const both = variable(model.fresh('continuous'));
  model.atMost(minus(plus(total(pair.a), total(pair.b)), constant(1)), both);
  const week = monthlyPattern ? otherWeekThanLast : 0;
  model.cost(times(both, otherWeekdayThanLast));
  model.cost(times(matches(model, problem, pair, false), week - otherWeekdayThanLast));
  if (week > 0) model.cost(times(matches(model, problem, pair, true), -week));
};

const matches = (
  model: LinearModel,
  { lanes }: Problem,
  { a, b }: Pick<Pair, 'a' | 'b'>,
  withWeek: boolean,
): Expression => {
  const classOf = ({ lane, target, choice }: Take): string => {
    const option = lanes[lane]?.targets[target]?.choices[choice]?.option;
    return `${option?.weekday} ${withWeek ? option?.nth : ''}`;
  };
  const [first, second] = [Map.groupBy(a, classOf), Map.groupBy(b, classOf)];
  const same = [...first].flatMap(([name, mine]) => {
    const others = second.get(name);
    if (!others) return [];
    const match = variable(model.fresh('continuous'));
    model.atMost(match, total(mine));
    model.atMost(match, total(others));
    return [match];
  });
  return plus(...same);
};

/** What belongs to a leader's meeting lies within reach of it, and no two belong to the same. */
const keepTies = (year: Year, { tie }: Lane, lane: number): void => {
  if (!tie) return;
  const { model } = year;
  const mine = (year.byLane[lane] ?? []).filter((take) => take.tie >= 0);
  for (const [leader, tied] of Map.groupBy(mine, (take) => take.tie)) {
    const led = ofTarget(year, tie.lane, leader);
    const [ours, theirs] = [upTo(model, tied), upTo(model, led)];
    model.atMost(total(tied), constant(1));
    model.atMost(total(tied), total(led));
    for (const day of new Set(tied.map((take) => take.day))) {
      model.atMost(ours(day), theirs(day - tie.least));
      model.atMost(minus(total(tied), ours(day - 1)), minus(total(led), theirs(day - tie.most - 1)));
    }
  }
};

const keepOthers = ({ model, byLane, sums }: Year, { keeps, targets }: Lane, lane: number): void => {
  for (const reach of keeps) {
    for (const { target, day, taken } of byLane[lane] ?? []) {
      const within = sums[reach.lane]?.(day - reach.most, day - reach.least) ?? ZERO;
      if (!targets[target]?.fixed) model.atMost(taken, within);
    }
  }
};

/** A meeting saves what it would pay for stale news, by half if there is some within six weeks, all within four. */
const readBelow = ({ model, byLane, sums }: Year, lane: Lane, index: number): void => {
  const weight = outOfStepWeight(lane);
  const mine = (byLane[index] ?? []).filter(({ target }) => !lane.targets[target]?.fixed);
  for (const [day, takes] of Map.groupBy(mine, (take) => take.day)) {
    for (const below of lane.below) {
      model.cost(times(total(takes), weight));
      for (const days of [FRESH_DAYS, STALE_DAYS]) {
        const news = variable(model.fresh('continuous'));
        model.atMost(news, total(takes));
        model.atMost(news, sums[below]?.(day - days, day - COMPILE_DAYS) ?? ZERO);
        model.cost(times(news, -weight / 2));
      }
    }
  }
};

const countWeeks = ({ model, problem, byLane }: Year, included: ReadonlySet<string>): void => {
  const weeks = new Map<string, { readonly person: number; readonly takes: Take[] }>();
  for (const take of byLane.flat()) {
    const option = problem.lanes[take.lane]?.targets[take.target]?.choices[take.choice]?.option;
    for (const person of problem.rosters[option?.roster ?? -1] ?? []) {
      const key = `${person} ${option?.week}`;
      const week = weeks.get(key) ?? { person, takes: [] };
      weeks.set(key, week);
      week.takes.push(take);
    }
  }
  for (const [key, { person, takes }] of weeks) {
    if (!included.has(key)) continue;
    const excess = variable(model.fresh('continuous'));
    model.atMost(minus(total(takes), constant(EASY_WEEK)), excess);
    model.cost(times(excess, problem.classes[person]?.fullWeek ?? 0));
  }
};

/** Where two lanes contend for people on a day, their hours are chosen too. */
const shareHours = (
  year: Year,
  contended: readonly Contended[],
): ReadonlyMap<string, readonly Expression[]> => {
  const hours = new Map<string, readonly Expression[]>();
  const hoursOf = (lane: number, day: DayNumber): readonly Expression[] => {
    const known = hours.get(`${lane} ${day}`) ?? hourVariables(year, lane, day);
    hours.set(`${lane} ${day}`, known);
    return known;
  };
  for (const { day, lanes } of contended) {
    const [first, second] = lanes;
    const [ours, theirs] = [optionOn(year, first, day), optionOn(year, second, day)];
    const way = year.problem.travel(first, second);
    ours?.hours.forEach((hour, index) => {
      const overlapping = (theirs?.hours ?? []).flatMap((other, at) =>
        hour.start < other.end + way && other.start < hour.end + way ? (hoursOf(second, day)[at] ?? []) : [],
      );
      year.model.atMost(plus(hoursOf(first, day)[index] ?? ZERO, ...overlapping), constant(1));
    });
  }
  return hours;
};

const optionOn = ({ problem, byLane }: Year, lane: number, day: DayNumber) => {
  const take = byLane[lane]?.find((one) => one.day === day);
  return problem.lanes[lane]?.targets[take?.target ?? -1]?.choices[take?.choice ?? -1]?.option;
};

const hourVariables = (year: Year, lane: number, day: DayNumber): readonly Expression[] => {
  const option = optionOn(year, lane, day);
  const cheapest = option?.hours[0]?.cost ?? 0;
  const all = (option?.hours ?? []).map((hour) => {
    const at = variable(year.model.fresh('binary'));
    year.model.cost(times(at, hour.cost - cheapest));
    return at;
  });
  year.model.equal(plus(...all), year.sums[lane]?.(day, day) ?? ZERO);
  return all;
};
