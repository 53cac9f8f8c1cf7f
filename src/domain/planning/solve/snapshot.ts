import type { Solution } from '../problem/problem.ts';
import type { Board } from './board.ts';

/** Where some lanes' meetings were. */
export interface Snapshot {
  readonly lanes: readonly number[];
  readonly places: readonly {
    readonly choice: Int32Array;
    readonly hour: Int32Array;
    readonly tie: Int32Array;
  }[];
}

export const snapshotOf = ({ choice, hour, tie }: Solution, lanes: readonly number[]): Snapshot => {
  const copy = (all: readonly Int32Array[], lane: number): Int32Array =>
    all[lane]?.slice() ?? new Int32Array(0);
  return {
    lanes,
    places: lanes.map((lane) => ({
      choice: copy(choice, lane),
      hour: copy(hour, lane),
      tie: copy(tie, lane),
    })),
  };
};

/** Puts the lanes back as they were; others stay as they are. */
export const restore = (board: Board, { lanes, places }: Snapshot): void => {
  for (const lane of lanes) board.clear(lane);
  lanes.forEach((lane, index) => {
    const place = places[index];
    board.problem.lanes[lane]?.targets.forEach(({ fixed }, target) => {
      const choice = place?.choice[target] ?? -1;
      if (fixed || choice < 0) return;
      board.put(lane, target, choice, place?.hour[target] ?? -1, place?.tie[target] ?? -1);
    });
  });
};

/** By lane, the leaders that its meetings have. */
export const tiesOf = ({ tie }: Solution): readonly Int32Array[] => tie.map((all) => all.slice());
