import type { Solution } from '../problem/problem.ts';
import type { Board } from './board.ts';

/** A copy that later moves do not touch. */
export const snapshotOf = ({ choice, hour, tie }: Solution): Solution => ({
  choice: choice.map((all) => all.slice()),
  hour: hour.map((all) => all.slice()),
  tie: tie.map((all) => all.slice()),
});

/** Puts the lanes back as they were; others stay as they are. */
export const restore = (board: Board, from: Solution, lanes: readonly number[]): void => {
  for (const lane of lanes) {
    board.clear(lane);
    board.problem.lanes[lane]?.targets.forEach(({ fixed }, target) => {
      if (fixed) return;
      const [choice, hour, tie] = [from.choice, from.hour, from.tie].map((all) => all[lane]?.[target] ?? -1);
      board.put(lane, target, choice ?? -1, hour ?? -1, tie ?? -1);
    });
  }
};
