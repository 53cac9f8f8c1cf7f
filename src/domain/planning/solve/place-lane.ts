import { nearCost, patternOf } from '../score/pairs.ts';
import { type Board, LEFT_OUT } from './board.ts';
import { cheapestChain, NONE } from './chain.ts';
import { laneCosts, type Wishes } from './lane-costs.ts';
import { type Readers, readersOf } from './readers.ts';

/**
 * Places a cleared lane as cheaply as the other lanes allow: the shortest path through its meetings' states.
 * Nothing else on the board moves.
 */
export const placeLane = (board: Board, index: number, wishes: Wishes = {}): void => {
  const layout = board.layouts[index];
  if (!layout) return;
  const { lane, first, target, choice, tie, option } = layout;
  const { unary, hours } = laneCosts(board, layout, wishes);
  const readers = readersOf(board, layout);
  const chosen = cheapestChain({
    first,
    unary,
    begin: byState(option, readers, readers.unreadBefore),
    end: byState(option, readers, readers.unreadAfter),
    step: stepOf(board, index, readers),
    leaveOut: LEFT_OUT,
    empty: readers.total,
  });
  for (const state of chosen) {
    if (state === NONE || lane.targets[target[state] ?? -1]?.fixed) continue;
    board.put(index, at(target, state), at(choice, state), at(hours, at(option, state)), at(tie, state));
  }
};

const byState = (option: Int32Array, { isEmpty }: Readers, of: (option: number) => number): Float64Array => {
  const costs = new Float64Array(option.length);
  if (isEmpty) return costs;
  for (let state = 0; state < costs.length; state += 1) costs[state] = of(at(option, state));
  return costs;
};

const at = (numbers: Int32Array, index: number): number => numbers[index] ?? -1;

/** What it costs that one state comes directly after another; Infinity if it cannot. */
const stepOf = (board: Board, index: number, readers: Readers) => {
  const layout = board.layouts[index];
  if (!layout) return () => Infinity;
  const { lane, target, tie, day, weekday, nth, option } = layout;
  return (a: number, b: number): number => {
    const [from, to] = [at(target, a), at(target, b)];
    const standing = (lane.targets[from]?.fixed ?? false) && (lane.targets[to]?.fixed ?? false);
    const days = at(day, b) - at(day, a);
    if (days < lane.gap && !standing) return Infinity;
    if (at(tie, a) >= 0 && at(tie, b) >= 0 && at(tie, b) <= at(tie, a)) return Infinity;
    const between = readers.isEmpty ? 0 : readers.between(at(option, a), at(option, b));
    if (standing || to !== from + 1) return between;
    const sameDay = at(weekday, a) === at(weekday, b);
    const pattern = patternOf(lane, sameDay, at(nth, a) === at(nth, b));
    return between + pattern + nearCost(lane, lane.targets[from]?.interval ?? 0, days);
  };
};
