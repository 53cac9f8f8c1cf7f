import type { Forum } from '../organisation.ts';
import { type Period, periodsOf } from './periods.ts';
import { dayOf, type PlanningTable } from './table.ts';
import { leadingTies } from './ties.ts';

/** The stretches of the year for which the forum's cadence asks for a number of meetings. */
export const forumPeriods = (table: PlanningTable, forum: Forum): readonly Period[] =>
  periodsOf({
    organisation: table.organisation,
    forum,
    calendar: table.calendarOf(forum),
    national: table.nationalCalendarOf(forum),
    year: table.year,
    from: table.from,
    ties: leadingTies(forum, table.meetingsOf) ?? [],
  });

/**
 * How many meetings the planner aims at, and how many the cadence needs. What is booked counts, also what was held
 * before the part of the year that is planned: nobody needs a fifth meeting because four came early.
 */
export const demand = (
  table: PlanningTable,
  forum: Forum,
  { begins, from, to, bounds, whole }: Period,
): { readonly wanted: number; readonly needed: number } => {
  const days = table.meetingsOf(forum.id).map(dayOf);
  const before = days.filter((day) => day >= begins && day < from).length;
  const within = days.filter((day) => day >= from && day <= to).length;
  const room = Math.max(0, whole.target - before);
  return {
    wanted: Math.max(0, Math.min(bounds.target, room) - within),
    needed: Math.max(0, Math.min(bounds.least, room) - within),
  };
};
