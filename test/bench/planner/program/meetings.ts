import type { DayNumber } from '../../../../src/domain/day-number.ts';
import type { DayOption, Lane, Problem, Target } from '../../../../src/domain/planning/problem/problem.ts';
import { constant, type Expression, type LinearModel, minus, plus, ZERO } from './linear-model.ts';

/** What a missing meeting costs here: more than any way of placing it, little enough for the solver's arithmetic. */
export const MISSING = 5000;

/** One way to place one meeting. */
export interface Take {
  readonly lane: number;
  readonly target: number;
  readonly choice: number;
  /** The leader's target that it belongs to; -1 for none. */
  readonly tie: number;
  readonly option: DayOption;
  /** 1 if it is taken. */
  readonly taken: Expression;
}

/** A target of a lane with all the ways to place it. */
export interface Meeting {
  readonly target: Target;
  readonly takes: readonly Take[];
  /** The days of its takes, in order. */
  readonly days: readonly DayNumber[];
  /** 1 if it is placed, 1 if it is on the day or sooner, and 1 if it is on one of the days from one to another. */
  readonly placed: Expression;
  upTo(day: DayNumber): Expression;
  within(from: DayNumber, to: DayNumber): Expression;
}

/** By lane, its meetings; each is placed once or missing. */
export const meetingsOf = (problem: Problem, model: LinearModel): readonly (readonly Meeting[])[] =>
  problem.lanes.map(({ targets }, lane) =>
    targets.map((target, index) => meetingOf(model, target, takesOf(problem, model, lane, index))),
  );

const meetingOf = (model: LinearModel, target: Target, takes: readonly Take[]): Meeting => {
  const byDay = [...Map.groupBy(takes, ({ option }) => option.day)].toSorted(([a], [b]) => a - b);
  const sums: { readonly day: DayNumber; readonly sum: Expression }[] = [];
  for (const [day, mine] of byDay) {
    const all = plus(sums.at(-1)?.sum ?? ZERO, total(mine));
    const sum = target.fixed ? all : model.fresh(0);
    model.equal(sum, all);
    sums.push({ day, sum });
  }
  const placed = sums.at(-1)?.sum ?? ZERO;
  if (takes.length === 0) model.pay(MISSING);
  else if (!target.fixed) model.equal(plus(placed, model.fresh(MISSING)), constant(1));
  const upTo = (day: DayNumber): Expression => sums.findLast((one) => one.day <= day)?.sum ?? ZERO;
  return {
    target,
    takes,
    days: byDay.map(([day]) => day),
    placed,
    upTo,
    within: (from, to) => minus(upTo(to), upTo(from - 1)),
  };
};

export const total = (takes: readonly Take[]): Expression => plus(...takes.map(({ taken }) => taken));

const takesOf = (problem: Problem, model: LinearModel, lane: number, target: number): readonly Take[] => {
  const { tie, targets } = problem.lanes[lane] as Lane;
  const { choices = [], fixed = false } = targets[target] ?? {};
  return choices.flatMap(({ option, cost }, choice) => {
    const ties = fixed || !tie ? [-1] : leadersFor(problem, tie, target, option.day);
    return ties.map((one): Take => {
      const price = cost + (option.hours[0]?.cost ?? 0);
      const taken = fixed ? constant(1) : model.fresh(price, { whole: true });
      return { lane, target, choice, tie: one, option, taken };
    });
  });
};

/** Those of the leader's targets that it may belong to, and that have a day within reach. */
const leadersFor = (
  { lanes }: Problem,
  { lane, least, most, leaders }: NonNullable<Lane['tie']>,
  target: number,
  day: DayNumber,
): readonly number[] =>
  (leaders[target] ?? []).filter((leader) =>
    lanes[lane]?.targets[leader]?.choices.some(
      ({ option }) => day - option.day >= least && day - option.day <= most,
    ),
  );

/** How many of the lane's meetings are on the days from one to another. */
export const meetingsWithin = (
  lane: readonly Meeting[] | undefined,
  from: DayNumber,
  to: DayNumber,
): Expression =>
  plus(
    ...(lane ?? [])
      .filter(({ days }) => (days[0] ?? Infinity) <= to && (days.at(-1) ?? -Infinity) >= from)
      .map((meeting) => meeting.within(from, to)),
  );

/** The columns of the takes, those that stand apart. */
export const columnOf = ({ taken }: Take): number => taken.terms[0]?.[0] ?? -1;
