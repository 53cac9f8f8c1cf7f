import { at } from './arrays.ts';
import type { Board } from './board.ts';
import { NONE } from './chain.ts';

/** Where some lanes' meetings were. */
export interface Snapshot {
  readonly lanes: readonly number[];
  /** By lane of `lanes` and target. */
  readonly states: readonly Int32Array[];
  readonly hours: readonly Int32Array[];
}

export const snapshotOf = ({ states, hours }: Board, lanes: readonly number[]): Snapshot => {
  const copy = (all: readonly Int32Array[], lane: number): Int32Array =>
    all[lane]?.slice() ?? new Int32Array(0);
  return {
    lanes,
    states: lanes.map((lane) => copy(states, lane)),
    hours: lanes.map((lane) => copy(hours, lane)),
  };
};

/** Puts the lanes back as they were; others stay as they are. */
export const restore = (board: Board, { lanes, states, hours }: Snapshot): void => {
  lanes.forEach((lane, index) => {
    const [own, ownHours] = [board.states[lane], board.hours[lane]];
    const [before, beforeHours] = [states[index], hours[index]];
    if (!own || !ownHours || !before || !beforeHours) return;
    for (let target = 0; target < own.length; target += 1) {
      const [state, hour] = [at(before, target), at(beforeHours, target)];
      if (at(own, target) === state && at(ownHours, target) === hour) continue;
      board.clear(lane, { from: target, to: target + 1 });
      if (state !== NONE) board.put(lane, state, hour);
    }
  });
};

/** Whether all meetings of the lanes are where they were. */
export const isUnchanged = (board: Board, { lanes, states, hours }: Snapshot): boolean =>
  lanes.every(
    (lane, index) => isSame(board.states[lane], states[index]) && isSame(board.hours[lane], hours[index]),
  );

const isSame = (now: Int32Array | undefined, before: Int32Array | undefined): boolean =>
  now?.every((one, target) => one === before?.[target]) ?? true;
