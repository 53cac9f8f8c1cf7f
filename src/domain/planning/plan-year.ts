import type { ForumId } from '../ids.ts';
import type { Forum } from '../organisation.ts';
import { Temporal } from '../time.ts';
import { demand, forumPeriods } from './demand.ts';
import { explain } from './explain/explain.ts';
import { pinReasons } from './explain/pin-reasons.ts';
import type { PlanInput, PlanResult, Unplaced } from './plan.ts';
import { buildProblem } from './problem/build-problem.ts';
import { type Ground, groundOf } from './problem/ground.ts';
import { reasonFor } from './reasons.ts';
import { remarksOn } from './remarks.ts';
import { evaluate } from './score/evaluate.ts';
import { nextOrdinal } from './slots.ts';
import { solve } from './solve/solve.ts';
import { unlike } from './solve/unlike.ts';
import { atOnce, type Steps } from './steps.ts';
import type { PlanningTable } from './table.ts';
import { writeSlots } from './write-slots.ts';

/**
 * Plans the year's meetings: poses it as a problem in numbers, searches for the cheapest solution, and says what is good
 * and bad about it. It never refuses: what cannot be placed is said with its reason. The same input (and seed) gives
 * the same plan. Local times in the organisation's zone.
 */
export const planYear = (input: PlanInput): PlanResult => atOnce(planningYear(input));

/** `planYear` in steps, none of them long. */
export function* planningYear(input: PlanInput): Steps<PlanResult> {
  const ground = groundOf(input);
  const { problem, circle } = buildProblem(ground);
  yield;
  const solution = yield* input.differentFrom?.length ? unlike(problem, input) : solve(problem, input);
  yield;
  const written = writeSlots(ground, problem, solution);
  const { table } = ground;
  const chosen = input.organisation.forums.filter(({ id }) => !input.forums || input.forums.includes(id));
  const inCircle = chosen.filter(({ id }) => circle.includes(id));
  const slots = [...(input.pins ?? []), ...written.slots].toSorted((a, b) =>
    Temporal.PlainDateTime.compare(a.start, b.start),
  );
  return {
    slots,
    unplaced: [
      ...inCircle.flatMap((forum) => circling(table, forum, circle)),
      ...chosen.filter(({ id }) => !circle.includes(id)).flatMap((forum) => unplacedOf(ground, forum)),
      ...written.unplaced,
    ],
    remarks: chosen.flatMap((forum) => remarksOn(table, forum)),
    score: evaluate(problem, solution),
    explanation: [...pinReasons(input, slots), ...explain(ground, problem, solution, written.keys)],
  };
}

/** What the cadence still needs now that everything is on the table. */
const unplacedOf = (ground: Ground, forum: Forum): readonly Unplaced[] => {
  const { table } = ground;
  const first = nextOrdinal(table, forum.id);
  return forumPeriods(table, forum)
    .flatMap((period) => {
      const { needed } = demand(table, forum, period);
      return Array.from({ length: needed }, (_, index) => reasonFor(ground, forum, period, index + 1));
    })
    .map((reason, index) => ({ forum: forum.id, ordinal: first + index, reason }));
};

/** Every meeting that a forum in a circle of anchors would need; at least one, so that the circle is reported. */
const circling = (table: PlanningTable, forum: Forum, circle: readonly ForumId[]): readonly Unplaced[] => {
  const periods = forumPeriods(table, forum);
  if (periods.length === 0) return [];
  const needed = periods.reduce((sum, period) => sum + demand(table, forum, period).needed, 0);
  const first = nextOrdinal(table, forum.id);
  return Array.from({ length: Math.max(1, needed) }, (_, index) => ({
    forum: forum.id,
    ordinal: first + index,
    reason: { kind: 'anchorCircle', forums: circle },
  }));
};
