import type { DayNumber } from '../../day-number.ts';
import { COMPILE_DAYS, followCost, outOfStepWeight, staleness } from '../score/pairs.ts';
import { type Board, LEFT_OUT } from './board.ts';
import { cheapestChain, NONE } from './chain.ts';
import { laneStates, type State, type Wishes } from './lane-states.ts';

/**
 * Places a cleared lane as cheaply as the other lanes allow: the shortest path through its meetings' states.
 * Nothing else on the board moves.
 */
export const placeLane = (board: Board, index: number, wishes: Wishes = {}): void => {
  const { problem } = board;
  const lane = problem.lanes[index];
  if (!lane) return;
  const byTarget = laneStates(board, index, wishes);
  const states = byTarget.flat();
  const readers = readersOf(board, index);
  const waiting = states.map(({ option }) => waitingFrom(readers, option.day));
  const chosen = cheapestChain({
    first: offsets(byTarget),
    unary: Float64Array.from(states, ({ cost }) => cost),
    begin: Float64Array.from(states, ({ option }) => unreadBefore(readers, option.day)),
    end: Float64Array.from(waiting, (sums) => sums.at(-1) ?? 0),
    step(before, after) {
      const [a, b] = [states[before], states[after]];
      if (!a || !b || !mayFollow(a, b, lane.gap, lane.targets)) return Number.POSITIVE_INFINITY;
      const [first, second] = [lane.targets[a.target], lane.targets[b.target]];
      const follow =
        first && second && b.target === a.target + 1
          ? followCost(problem.weights, lane, [first, a.option], [second, b.option])
          : 0;
      return readers.length === 0
        ? follow
        : follow + (waiting[before]?.[readBefore(readers, b.option.day)] ?? 0);
    },
    leaveOut: LEFT_OUT,
    empty: readers.reduce((sum, { weight }) => sum + weight, 0),
  });
  for (const state of chosen) {
    const placed = state === NONE ? undefined : states[state];
    if (placed && !lane.targets[placed.target]?.fixed) {
      board.put(index, placed.target, placed.choice, placed.hour, placed.tie);
    }
  }
};

const offsets = (byTarget: readonly (readonly State[])[]): number[] => {
  const first = [0];
  for (const states of byTarget) first.push((first.at(-1) ?? 0) + states.length);
  return first;
};

const mayFollow = (
  a: State,
  b: State,
  gap: number,
  targets: readonly { readonly fixed: boolean }[],
): boolean => {
  if (a.tie >= 0 && b.tie >= 0 && b.tie <= a.tie) return false;
  if (b.option.day - a.option.day >= gap) return true;
  return targets[a.target]?.fixed === true && targets[b.target]?.fixed === true;
};

/** A meeting of a lane above, which reads what this lane's last meeting left to be compiled. */
interface Reader {
  readonly day: DayNumber;
  readonly weight: number;
}

const readersOf = ({ problem, dayOf }: Board, index: number): readonly Reader[] =>
  problem.lanes
    .flatMap((lane, above) => {
      if (!lane.below.includes(index)) return [];
      const weight = outOfStepWeight(problem, lane);
      return lane.targets.flatMap(({ fixed }, target) => {
        const day = fixed ? undefined : dayOf(above, target);
        return day === undefined ? [] : [{ day, weight }];
      });
    })
    .toSorted((a, b) => a.day - b.day);

/** How many of the readers meet before a meeting on the day could be compiled. */
const readBefore = (readers: readonly Reader[], day: DayNumber): number => {
  let count = 0;
  while (count < readers.length && (readers[count]?.day ?? 0) < day + COMPILE_DAYS) count += 1;
  return count;
};

const unreadBefore = (readers: readonly Reader[], day: DayNumber): number =>
  readers.slice(0, readBefore(readers, day)).reduce((sum, { weight }) => sum + weight, 0);

/** At each index, what it costs that the readers before it have nothing newer than a meeting on the day. */
const waitingFrom = (readers: readonly Reader[], day: DayNumber): readonly number[] => {
  const from = readBefore(readers, day);
  const sums = [0];
  readers.forEach((reader, index) => {
    const cost = index < from ? 0 : reader.weight * staleness(reader.day - day);
    sums.push((sums.at(-1) ?? 0) + cost);
  });
  return sums;
};
