import type { Board } from './board.ts';
import { boundsFor, familyOf, matchesOf, placeFamily, rootsOf } from './families.ts';
import type { Wishes } from './lane-costs.ts';
import type { Random } from './random.ts';
import { type Part, partIn, WHOLE_YEAR, type Window } from './window.ts';

/** What was taken off and put back elsewhere. */
export interface Shaken {
  readonly lanes: readonly number[];
  readonly window: Window;
}

/** A lane, and what goes with it wherever it goes. */
interface Family {
  readonly root: number;
  readonly lanes: readonly number[];
}

/** So many families are taken off at once, unless they compile from each other; and how often it is these. */
const LEAST_SHAKEN = 2;
const MOST_SHAKEN = 4;
const RELATED = 0.65;
/** How often it is the whole year, and how many days otherwise. */
const ALL_YEAR = 0.4;
const SHORTEST = 20;
const LONGEST = 150;
/** How often meetings are drawn some weeks away instead of their costs being shaken, and by how much per day. */
const SHIFTED = 0.5;
const MOST_WEEKS = 6;
const STRONGEST_PULL = 0.7;

/**
 * Each call takes the meetings of some families in a part of the year off and puts them back, in another order and as if
 * costs were different.
 *
 * @param most by how much at most a cost is shaken
 */
export const shaker = (
  board: Board,
  movable: readonly number[],
  random: Random,
  most: number,
): (() => Shaken) => {
  const families = rootsOf(board.problem)
    .map((root) => ({ root, lanes: familyOf(board, root).filter((lane) => movable.includes(lane)) }))
    .filter((family) => family.lanes.length > 0);
  const span = spanOf(board, movable);
  return () => {
    const window = windowIn(span, random);
    const chosen = choose(board, families, random);
    const parts = chosen.flatMap((family) => family.lanes.map((lane) => partIn(board, lane, window)));
    const noise = random() < SHIFTED ? shiftBy(board, random) : shakenCosts(random, most);
    putElsewhere(board, chosen, parts, noise);
    return { lanes: parts.filter(({ from, to }) => from < to).map(({ lane }) => lane), window };
  };
};

type Noise = NonNullable<Wishes['noise']>;

/** Costs that differ from the true ones, for half of the times by weekday. */
const shakenCosts = (random: Random, most: number): Noise => {
  const scale = random() * most;
  const weekdays = random() < 0.5 ? scale : 0;
  const ofWeekday = Array.from({ length: 8 }, () => random() * weekdays);
  return (_lane, _target, _day, weekday) => (ofWeekday[weekday] ?? 0) + random() * scale;
};

/** What has no place yet is not drawn anywhere. */
const FARTHEST = 100;

/** Everything some weeks earlier or later: what compiles from each other goes together. */
const shiftBy = (board: Board, random: Random): Noise => {
  const days = 7 * (1 + Math.floor(random() * MOST_WEEKS)) * (random() < 0.5 ? -1 : 1);
  const pull = random() * STRONGEST_PULL;
  const wanted = board.layouts.map(({ fixed, index }) =>
    Array.from(fixed, (_, target) => board.dayOf(index, target) + days),
  );
  return (lane, target, day) => Math.min(FARTHEST, pull * Math.abs(day - (wanted[lane]?.[target] ?? day)));
};

const spanOf = ({ layouts }: Board, movable: readonly number[]): Window => [
  Math.min(...movable.map((lane) => layouts[lane]?.options[0]?.day ?? Infinity)),
  Math.max(...movable.map((lane) => layouts[lane]?.options.at(-1)?.day ?? -Infinity)),
];

const windowIn = ([first, last]: Window, random: Random): Window => {
  if (random() < ALL_YEAR) return WHOLE_YEAR;
  const length = SHORTEST + random() * (LONGEST - SHORTEST);
  const begin = first - length / 2 + random() * (last - first);
  return [begin, begin + length];
};

const putElsewhere = (
  board: Board,
  families: readonly Family[],
  parts: readonly Part[],
  noise: Noise,
): void => {
  const move = {
    parts,
    bounds: parts.map((part) => boundsFor(board, part, parts)),
    matches: matchesOf(board, parts),
  };
  for (const part of parts) board.clear(part.lane, part);
  for (const { root } of families) placeFamily(board, root, move, { noise });
};

/** Some families in random order, mostly one with those that it compiles from or that compile from it. */
const choose = (board: Board, families: readonly Family[], random: Random): readonly Family[] => {
  const shuffled = families.map((family) => ({ ...family, at: random() })).toSorted((a, b) => a.at - b.at);
  const count = LEAST_SHAKEN + Math.floor(random() * (1 + MOST_SHAKEN - LEAST_SHAKEN));
  const [first, ...others] = shuffled;
  if (!first || random() >= RELATED) return shuffled.slice(0, count);
  const compiling = new Set(
    first.lanes.flatMap((lane) => [
      ...(board.layouts[lane]?.above ?? []),
      ...(board.problem.lanes[lane]?.below ?? []),
    ]),
  );
  const related = others.filter(({ lanes }) => lanes.some((lane) => compiling.has(lane)));
  return random() < 0.5 ? [first, ...related] : [...related, first];
};
