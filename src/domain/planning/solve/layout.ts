import type { Choice, DayOption, Lane, Problem, Reach } from '../problem/problem.ts';
import { type Follow, followOf } from './follow.ts';

/**
 * Every state that the meetings of a lane can ever take, in arrays, laid out once: a choice, and for a lane that is tied
 * to any of another's meetings also which. Those of target `k` are `first[k]` up to `first[k + 1]`, in order of day.
 */
export interface Layout {
  readonly lane: Lane;
  readonly index: number;
  readonly first: Int32Array;
  /** By target: 1 if the meeting stands, and the days to the next if they were evenly spread. */
  readonly fixed: Uint8Array;
  readonly interval: Float64Array;
  /** By state. */
  readonly target: Int32Array;
  readonly choice: Int32Array;
  /** The leader's target it belongs to; -1 for none. */
  readonly tie: Int32Array;
  readonly day: Int32Array;
  readonly weekday: Int32Array;
  readonly nth: Int32Array;
  /** What the choice costs whatever the others do. */
  readonly cost: Float64Array;
  /** Index in `options`. */
  readonly option: Int32Array;
  /** The days of the lane; one day can be a choice of several meetings. */
  readonly options: readonly DayOption[];
  readonly follow: Follow;
  /** The lanes that are tied to this one, and all that depend on it. */
  readonly followers: readonly number[];
  readonly dependents: readonly number[];
  /** Lanes that read what this one leaves to compile, and lanes to be looked at again when this one has moved. */
  readonly above: readonly number[];
  readonly neighbours: readonly number[];
}

interface Row {
  readonly target: number;
  readonly choice: number;
  readonly tie: number;
}

export const layOut = (problem: Problem, lane: Lane, index: number): Layout => {
  const rows = lane.targets.map((_, target) => rowsOf(problem, lane, target));
  const flat = rows.flat();
  const choices = flat.flatMap(({ target, choice }) => lane.targets[target]?.choices[choice] ?? []);
  const options = [...new Set(choices.map(({ option }) => option))].toSorted((a, b) => a.day - b.day);
  const ids = new Map(options.map((option, id) => [option, id]));
  const followers = lanesWhere(problem, ({ tie }) => tie?.lane === index);
  const dependents = lanesWhere(
    problem,
    ({ tie, keeps }) => tie?.lane === index || keeps.some((reach) => reach.lane === index),
  );
  const above = lanesWhere(problem, ({ below }) => below.includes(index));
  const states = {
    lane,
    index,
    first: offsets(rows),
    fixed: Uint8Array.from(lane.targets, ({ fixed }) => Number(fixed)),
    interval: Float64Array.from(lane.targets, ({ interval }) => interval),
    target: Int32Array.from(flat, ({ target }) => target),
    choice: Int32Array.from(flat, ({ choice }) => choice),
    tie: Int32Array.from(flat, ({ tie }) => tie),
    day: Int32Array.from(choices, ({ option }) => option.day),
    weekday: Int32Array.from(choices, ({ option }) => option.weekday),
    nth: Int32Array.from(choices, ({ option }) => option.nth),
    cost: Float64Array.from(choices, ({ cost }) => cost),
    option: Int32Array.from(choices, ({ option }) => ids.get(option) ?? 0),
    options,
    followers,
    dependents,
    above,
    neighbours: neighboursOf(problem, index, [...dependents, ...above]),
  };
  return { ...states, follow: followOf(states) };
};

/** The first state in which the target's meeting has the choice; -1 if there is none. */
export const stateOf = (layout: Layout | undefined, target: number, choice: number): number =>
  layout?.choice.findIndex((one, state) => one === choice && layout.target[state] === target) ?? -1;

const offsets = (rows: readonly (readonly Row[])[]): Int32Array => {
  const first = new Int32Array(rows.length + 1);
  rows.forEach((all, target) => {
    first[target + 1] = (first[target] ?? 0) + all.length;
  });
  return first;
};

const lanesWhere = ({ lanes }: Problem, test: (lane: Lane) => boolean): readonly number[] =>
  lanes.flatMap((lane, index) => (test(lane) ? [index] : []));

/** What no day of the leader's could reach is no state. */
const rowsOf = ({ lanes }: Problem, { targets, tie }: Lane, target: number): readonly Row[] => {
  const { choices = [], fixed } = targets[target] ?? {};
  if (fixed || !tie) return choices.map((_, choice) => ({ target, choice, tie: -1 }));
  return choices.flatMap(({ option }, choice) =>
    (tie.leaders[target] ?? [])
      .filter((leader) => mayReach(tie, lanes[tie.lane]?.targets[leader]?.choices ?? [], option.day))
      .map((leader) => ({ target, choice, tie: leader })),
  );
};

const mayReach = ({ least, most }: Reach, leader: readonly Choice[], day: number): boolean => {
  const [first, last] = [leader[0]?.option.day, leader.at(-1)?.option.day];
  return first !== undefined && last !== undefined && day - first >= least && day - last <= most;
};

const neighboursOf = (problem: Problem, index: number, bound: readonly number[]): readonly number[] => {
  const lane = problem.lanes[index];
  const mine = rostersOf(lane);
  const sharing = lanesWhere(problem, (other) =>
    rostersOf(other).some((roster) => mine.some((own) => problem.shares(roster, own))),
  );
  const tied = [
    lane?.tie?.lane ?? -1,
    ...(lane?.keeps.map((reach) => reach.lane) ?? []),
    ...(lane?.below ?? []),
  ];
  return [...new Set([...bound, ...sharing, ...tied])].filter((other) => other >= 0 && other !== index);
};

const rostersOf = (lane: Lane | undefined): readonly number[] => [
  ...new Set(lane?.targets.flatMap(({ choices }) => choices.map(({ option }) => option.roster)) ?? []),
];
