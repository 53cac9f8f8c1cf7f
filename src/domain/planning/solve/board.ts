import type { DayNumber } from '../../day-number.ts';
import type { DayOption, Problem, Solution } from '../problem/problem.ts';
import { at, value } from './arrays.ts';
import { NONE } from './chain.ts';
import { type Desk, deskFor } from './desk.ts';
import { type Engagements, engagementsOf } from './engagements.ts';
import { followCost } from './follow.ts';
import { type Layout, layOut } from './layout.ts';
import { type News, newsOf } from './news.ts';

/** Leaving a meeting out costs more than any way of placing it. */
export const LEFT_OUT = 100_000;

/** The day of a meeting that is not placed: out of everybody's reach. */
export const NOWHERE: DayNumber = -1_000_000;

/** A solution being worked on, with what every lane needs to know of the others: who is where, and what is read. */
export interface Board {
  readonly problem: Problem;
  readonly layouts: readonly Layout[];
  /** By lane and target, the state of the lane's layout that is taken, NONE where the meeting is not placed. Hours follow from the days. */
  readonly states: readonly Int32Array[];
  readonly engagements: Engagements;
  readonly news: News;
  readonly desks: readonly Desk[];
  /** How many states have been looked at: a measure of work that is the same on every machine. */
  looked: number;
  put(lane: number, state: number): void;
  /** Takes the meetings of these targets off, apart from those that stand. */
  clear(lane: number, range?: Range): void;
  /** NOWHERE if the meeting is not placed. */
  dayOf(lane: number, target: number): DayNumber;
  /** What everything on the board costs; the same as `evaluate` says, with `LEFT_OUT` for each missing meeting. */
  cost(): number;
  solution(): Solution;
}

/** Targets of a lane; `to` is not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A board with the meetings on it that stand. */
export const layBoard = (problem: Problem): Board => {
  const layouts = problem.lanes.map((lane, index) => layOut(problem, lane, index));
  const states = layouts.map(({ fixed }) => new Int32Array(fixed.length).fill(NONE));
  const engagements = engagementsOf(problem);
  const news = newsOf(problem, layouts, states);
  const between = laneSums(layouts, (layout) => betweenCost(layout, states));
  const stale = laneSums(layouts, (layout) => staleTotal(news, layout, states));
  let [placed, missing] = [0, layouts.reduce((sum, { fixed }) => sum + fixed.length, 0)];

  const moved = (lane: number): void => {
    news.moved(lane);
    between.forget(lane);
    stale.forget(lane);
    for (const above of layouts[lane]?.above ?? []) stale.forget(above);
  };

  const dayOf = (lane: number, target: number): DayNumber => {
    const [layout, state] = [layouts[lane], states[lane]?.[target] ?? NONE];
    return layout && state !== NONE ? at(layout.day, state) : NOWHERE;
  };

  const put = (lane: number, state: number): void => {
    const [layout, own] = [layouts[lane], states[lane]];
    const option = layout && optionAt(layout, state);
    if (!option || !own) return;
    const target = at(layout.target, state);
    own[target] = state;
    engagements.add({ lane, target, option, stands: layout.fixed[target] === 1 });
    placed += value(layout.cost, state);
    missing -= 1;
    moved(lane);
  };

  const take = (lane: number, target: number): void => {
    const [layout, own] = [layouts[lane], states[lane]];
    const state = own?.[target] ?? NONE;
    const option = layout && optionAt(layout, state);
    if (!option || !own) return;
    placed -= value(layout.cost, state);
    missing += 1;
    engagements.remove(lane, target, option);
    own[target] = NONE;
    moved(lane);
  };

  layouts.forEach(({ fixed, first }, lane) => {
    fixed.forEach((stands, target) => {
      if (stands) put(lane, at(first, target));
    });
  });
  return {
    problem,
    layouts,
    states,
    engagements,
    news,
    desks: layouts.map((layout) => deskFor(layout, engagements)),
    looked: 0,
    put,
    clear(lane, range) {
      const { fixed } = layouts[lane] ?? { fixed: new Uint8Array(0) };
      const { from, to } = range ?? { from: 0, to: fixed.length };
      for (let target = from; target < to; target += 1) if (fixed[target] === 0) take(lane, target);
    },
    dayOf,
    cost: () => LEFT_OUT * missing + placed + engagements.cost() + between.total() + stale.total(),
    solution: () => solutionOf(problem, layouts, states, engagements),
  };
};

const optionAt = ({ options, option }: Layout, state: number): DayOption | undefined =>
  options[at(option, state)];

/** A figure for each lane, computed again only when the lane was forgotten; and their sum. */
const laneSums = (layouts: readonly Layout[], of: (layout: Layout) => number) => {
  const known = new Float64Array(layouts.length);
  const isOld = new Uint8Array(layouts.length).fill(1);
  return {
    forget(lane: number): void {
      isOld[lane] = 1;
    },
    total(): number {
      let sum = 0;
      for (const layout of layouts) {
        if (isOld[layout.index] === 1) known[layout.index] = of(layout);
        isOld[layout.index] = 0;
        sum += value(known, layout.index);
      }
      return sum;
    },
  };
};

const betweenCost = (layout: Layout, states: readonly Int32Array[]): number => {
  const own = states[layout.index] ?? new Int32Array(0);
  let sum = 0;
  for (let target = 1; target < own.length; target += 1) {
    const [before, after] = [at(own, target - 1), at(own, target)];
    if (before !== NONE && after !== NONE) sum += followCost(layout, before, after);
  }
  return sum;
};

const staleTotal = (
  news: News,
  { lane, index, fixed, day }: Layout,
  states: readonly Int32Array[],
): number => {
  if (lane.below.length === 0) return 0;
  let sum = 0;
  states[index]?.forEach((state, target) => {
    if (state !== NONE && fixed[target] === 0) sum += news.staleOn(index, at(day, state));
  });
  return sum;
};

export const emptySolution = ({ lanes }: Problem): Solution => {
  const blank = () => lanes.map(({ targets }) => new Int32Array(targets.length).fill(NONE));
  return { choice: blank(), hour: blank(), tie: blank() };
};

const solutionOf = (
  problem: Problem,
  layouts: readonly Layout[],
  states: readonly Int32Array[],
  engagements: Engagements,
): Solution => {
  const { choice, hour, tie } = emptySolution(problem);
  layouts.forEach((layout, lane) => {
    states[lane]?.forEach((state, target) => {
      const option = optionAt(layout, state);
      if (option) hour[lane]?.fill(engagements.hourOf(lane, target, option), target, target + 1);
      choice[lane]?.fill(layout.choice[state] ?? NONE, target, target + 1);
      tie[lane]?.fill(layout.tie[state] ?? NONE, target, target + 1);
    });
  });
  return { choice, hour, tie };
};
