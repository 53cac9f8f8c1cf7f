import type { ForumId } from '../ids.ts';
import type { Forum } from '../organisation.ts';
import { Temporal } from '../time.ts';
import { planningOrder } from './order.ts';
import type { PlanInput, PlanResult, Unplaced } from './plan.ts';
import { demand, forumPeriods, planForum } from './plan-forum.ts';
import { remarksOn } from './remarks.ts';
import { NOTHING } from './score/plan-score.ts';
import { nextOrdinal } from './slots.ts';
import { layTable, type PlanningTable } from './table.ts';

/**
 * Plans the year's meetings: forum by forum in the order of their anchors and from the lowest level up, each by the
 * cheapest sequence of the days on which it can meet. It never refuses: what cannot be placed is said with its reason.
 * The same input gives the same plan. Local times in the organisation's zone.
 */
export const planYear = (input: PlanInput): PlanResult => {
  const pins = input.pins ?? [];
  const table = layTable({ ...input, booked: [...input.booked, ...pins] });
  const chosen = input.organisation.forums.filter(({ id }) => !input.forums || input.forums.includes(id));
  const { order, circle } = planningOrder(chosen);
  const plans = order.map((forum) => planForum(table, forum));
  const inCircle = chosen.filter(({ id }) => circle.includes(id));
  const unplaced = [
    ...inCircle.flatMap((forum) => circling(table, forum, circle)),
    ...plans.flatMap((plan) => plan.unplaced),
  ];
  return {
    slots: [...pins, ...plans.flatMap(({ slots }) => slots)].toSorted((a, b) =>
      Temporal.PlainDateTime.compare(a.start, b.start),
    ),
    unplaced,
    remarks: chosen.flatMap((forum) => remarksOn(table, forum)),
    score: { hard: unplaced.length, medium: 0, soft: 0, byPart: { ...NOTHING, missing: unplaced.length } },
    explanation: [],
  };
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
