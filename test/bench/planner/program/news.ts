import type { DayNumber } from '../../../../src/domain/day-number.ts';
import type { Problem } from '../../../../src/domain/planning/problem/problem.ts';
import {
  COMPILE_DAYS,
  FRESH_DAYS,
  outOfStepWeight,
  STALE_DAYS,
} from '../../../../src/domain/planning/score/pairs.ts';
import { amount, type Expression, type LinearModel, minus, plus, ZERO } from './linear-model.ts';
import { type Meeting, meetingsWithin, total } from './meetings.ts';

/** A meeting that wants news from a lane below, not older than so many days. */
interface Wanted {
  readonly below: readonly Meeting[] | undefined;
  readonly age: number;
  readonly days: readonly WantedOn[];
}

interface WantedOn {
  readonly day: DayNumber;
  /** The meeting is on the day, less what is paid for stale news. */
  readonly unpaid: Expression;
}

/** Rows that are many, and added where an answer breaks them. Returns how many it added. */
export type Tighten = (values: Float64Array) => number;

/** A meeting pays for stale news: half if there is none within six weeks, half if none within four. */
export const payStaleNews = (
  model: LinearModel,
  problem: Problem,
  byLane: readonly (readonly Meeting[])[],
): Tighten => {
  const wanted = problem.lanes.flatMap((lane, index) =>
    lane.below.flatMap((other) =>
      (byLane[index] ?? [])
        .filter(({ target, takes }) => !target.fixed && takes.length > 0)
        .flatMap((meeting) =>
          [FRESH_DAYS, STALE_DAYS].map((age) =>
            want(model, meeting, byLane[other], age, outOfStepWeight(lane) / 2),
          ),
        ),
    ),
  );
  return (values) => wanted.reduce((sum, one) => sum + tighten(model, one, values), 0);
};

const want = (
  model: LinearModel,
  { takes }: Meeting,
  below: readonly Meeting[] | undefined,
  age: number,
  cost: number,
): Wanted => {
  const byDay = [...Map.groupBy(takes, ({ option }) => option.day)].toSorted(([a], [b]) => a - b);
  const days = byDay.map(([day, mine]): WantedOn => {
    const news = newsOf(below, age, day, day);
    if (news.constant >= 1) return { day, unpaid: ZERO };
    const unpaid = minus(total(mine), model.fresh(cost));
    model.atMost(unpaid, news);
    return { day, unpaid };
  });
  return { below, age, days };
};

/** The meetings below that could be news on one of the days. */
const newsOf = (below: Wanted['below'], age: number, first: DayNumber, last: DayNumber): Expression =>
  meetingsWithin(below, first - age, last - COMPILE_DAYS);

/** Less than this is no breach worth a row, and no more rows than this are added for one meeting at a time. */
const BREACH = 0.02;
const MOST_ROWS = 2;

/**
 * A meeting has news on some of the days only if there is a meeting below for one of them: without this half a
 * meeting below serves two half meetings above.
 */
const tighten = (model: LinearModel, wanted: Wanted, values: Float64Array): number => {
  const chosen: Breach[] = [];
  for (const one of breachesOf(wanted, values)) {
    const apart = chosen.every(({ first, last }) => one.last < first || one.first > last);
    if (apart && chosen.length < MOST_ROWS) chosen.push(one);
  }
  for (const { first, last, news } of chosen) {
    model.atMost(plus(...wanted.days.slice(first, last + 1).map(({ unpaid }) => unpaid)), news);
  }
  return chosen.length;
};

interface Breach {
  /** Indices of the first and the last day. */
  readonly first: number;
  readonly last: number;
  readonly news: Expression;
  readonly by: number;
}

/** The worst first. */
const breachesOf = ({ below, age, days }: Wanted, values: Float64Array): readonly Breach[] => {
  const unpaid = days.map((one) => amount(values, one.unpaid));
  const found: Breach[] = [];
  for (let first = 0; first < days.length; first += 1) {
    let sum = unpaid[first] ?? 0;
    for (let last = first + 1; last < days.length; last += 1) {
      sum += unpaid[last] ?? 0;
      if (sum < BREACH || (unpaid[first] ?? 0) <= 0 || (unpaid[last] ?? 0) <= 0) continue;
      const news = newsOf(below, age, days[first]?.day ?? 0, days[last]?.day ?? 0);
      if (news.constant >= 1) break;
      const by = sum - amount(values, news);
      if (by > BREACH) found.push({ first, last, news, by });
    }
  }
  return found.toSorted((a, b) => b.by - a.by);
};
