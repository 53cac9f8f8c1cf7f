import type { ForumId } from '../ids.ts';
import type { Forum } from '../organisation.ts';
import { Temporal } from '../time.ts';
import { demand, forumPeriods } from './demand.ts';
import { explain } from './explain/explain.ts';
import { pinReasons } from './explain/pin-reasons.ts';
import type { PlanResult, Unplaced } from './plan.ts';
import type { Posed } from './problem/build-problem.ts';
import type { Ground } from './problem/ground.ts';
import type { Solution } from './problem/problem.ts';
import { reasonFor } from './reasons.ts';
import { cutFor } from './relax/cut-circle.ts';
import { relaxationsFor } from './relax/relax.ts';
import type { Relaxation } from './relax/relaxation.ts';
import { remarksOn } from './remarks.ts';
import { evaluate } from './score/evaluate.ts';
import { nextOrdinal } from './slots.ts';
import type { PlanningTable } from './table.ts';
import { type Meetings, writeChildren, writeMeetings } from './write-slots.ts';

/** A year for which a solution has been found, and the meetings it means. */
export interface Solved extends Posed {
  readonly ground: Ground;
  readonly solution: Solution;
  readonly meetings: Meetings;
}

/** Lays the solution's meetings on the table. */
export const solved = (ground: Ground, posed: Posed, solution: Solution): Solved => ({
  ...posed,
  ground,
  solution,
  meetings: writeMeetings(ground, posed.problem, solution),
});

/** The plan with its children, and what is to be said of it, once all meetings lie on the table. */
export const resultOf = ({ ground, problem, circle, solution, meetings }: Solved): PlanResult => {
  const { input, table } = ground;
  const children = writeChildren(ground, meetings.slots);
  const chosen = input.organisation.forums.filter(({ id }) => !input.forums || input.forums.includes(id));
  const inCircle = chosen.filter(({ id }) => circle.includes(id));
  const cut = inCircle.length > 0 ? cutFor(chosen, circle) : undefined;
  const slots = [...(input.pins ?? []), ...meetings.slots, ...children.slots].toSorted((a, b) =>
    Temporal.PlainDateTime.compare(a.start, b.start),
  );
  return {
    slots,
    unplaced: [
      ...inCircle.flatMap((forum) => circling(table, forum, circle, cut)),
      ...chosen.filter(({ id }) => !circle.includes(id)).flatMap((forum) => unplacedOf(ground, forum)),
      ...children.unplaced,
    ],
    remarks: chosen.flatMap((forum) => remarksOn(table, forum)),
    score: evaluate(problem, solution),
    explanation: [...pinReasons(input, slots), ...explain(ground, problem, solution, meetings.keys)],
  };
};

/** What the cadence still needs now that everything is on the table. */
const unplacedOf = (ground: Ground, forum: Forum): readonly Unplaced[] => {
  const { table } = ground;
  const first = nextOrdinal(table, forum.id);
  return forumPeriods(table, forum)
    .flatMap((period) => {
      const { needed } = demand(table, forum, period);
      if (needed === 0) return [];
      return relaxationsFor(ground, forum, period, needed).map((relaxation, index) => ({
        reason: reasonFor(ground, forum, period, index + 1),
        ...(relaxation && { relaxation }),
      }));
    })
    .map((why, index) => ({ forum: forum.id, ordinal: first + index, ...why }));
};

/** Every meeting that a forum in a circle of anchors would need; at least one, so that the circle is reported. */
const circling = (
  table: PlanningTable,
  forum: Forum,
  circle: readonly ForumId[],
  cut: Relaxation | undefined,
): readonly Unplaced[] => {
  const periods = forumPeriods(table, forum);
  if (periods.length === 0) return [];
  const needed = periods.reduce((sum, period) => sum + demand(table, forum, period).needed, 0);
  const first = nextOrdinal(table, forum.id);
  return Array.from({ length: Math.max(1, needed) }, (_, index) => ({
    forum: forum.id,
    ordinal: first + index,
    reason: { kind: 'anchorCircle', forums: circle },
    ...(cut && { relaxation: cut }),
  }));
};
