import { at } from './arrays.ts';
import type { Board } from './board.ts';
import { NONE } from './chain.ts';

/** Where some lanes' meetings were. */
export interface Snapshot {
  readonly lanes: readonly number[];
  /** By lane of `lanes` and target. */
  readonly states: readonly Int32Array[];
}

export const snapshotOf = ({ states }: Board, lanes: readonly number[]): Snapshot => ({
  lanes,
  states: lanes.map((lane) => states[lane]?.slice() ?? new Int32Array(0)),
});

/** Puts the lanes back as they were; others stay as they are. What moved is taken off first: days may be full of it. */
export const restore = (board: Board, { lanes, states }: Snapshot): void => {
  const moved = lanes.flatMap((lane, index) => {
    const own = board.states[lane] ?? new Int32Array(0);
    return [...(states[index] ?? [])].flatMap((state, target) =>
      state === at(own, target) ? [] : [{ lane, target, state }],
    );
  });
  for (const { lane, target } of moved) board.clear(lane, { from: target, to: target + 1 });
  for (const { lane, state } of moved) if (state !== NONE) board.put(lane, state);
};

/** Whether all meetings of the lanes are where they were. */
export const isUnchanged = (board: Board, { lanes, states }: Snapshot): boolean =>
  lanes.every((lane, index) =>
    board.states[lane]?.every((state, target) => state === states[index]?.[target]),
  );
