import type { DayNumber } from '../day-number.ts';
import type { ChildMeeting, Forum } from '../organisation.ts';
import type { Hours } from './diary.ts';
import type { PlanningTable } from './table.ts';
import { anchoredRange } from './ties.ts';
import { meetingTimes } from './times.ts';

/** A meeting's place in the calendar. */
export interface Placement {
  readonly day: DayNumber;
  readonly hours: Hours;
}

/**
 * Where a preparatory or follow-up meeting fits: an open day within its days from the meeting, the middle first,
 * and a time at which its participants are free. It keeps the forum's hours, but not its weekdays.
 */
export const childPlacement = (
  table: PlanningTable,
  forum: Forum,
  child: ChildMeeting,
  parent: Placement,
): Placement | undefined => {
  for (const day of childDays(table, forum, child, parent.day)) {
    const hours = meetingTimes(forum.sitting, child.minutes).find(
      (time) =>
        clearOfParent(child, { day, hours: time }, parent) &&
        table.engaged(forum, child.participants, day, time).length === 0,
    );
    if (hours) return { day, hours };
  }
  return undefined;
};

/** Whether every child of a meeting would find a place. */
export const childrenFit = (table: PlanningTable, forum: Forum, parent: Placement): boolean =>
  forum.children.every((child) => childPlacement(table, forum, child, parent) !== undefined);

/** The open days that a meeting leaves its child, the best first. */
export const childDays = (
  table: PlanningTable,
  forum: Forum,
  child: ChildMeeting,
  parent: DayNumber,
): readonly DayNumber[] => {
  const { first, last } = anchoredRange(child, parent);
  const calendar = table.calendarOf(forum);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    .filter((day) => day >= table.from && calendar.isOpen(day))
    .toSorted(bestFirst(table, forum, child, parent));
};

/** The middle of the child's days first, and days that had better not be used last. */
export const bestFirst = (
  table: PlanningTable,
  forum: Forum,
  child: ChildMeeting,
  parent: DayNumber,
): ((a: DayNumber, b: DayNumber) => number) => {
  const { first, last } = anchoredRange(child, parent);
  const { softReasons } = table.calendarOf(forum);
  const badness = (day: DayNumber): number =>
    Math.abs(day - (first + last) / 2) + (softReasons(day).length > 0 ? last - first + 1 : 0);
  return (a, b) => badness(a) - badness(b) || a - b;
};

/** On the meeting's own day the preparation ends before it begins, and the follow-up begins after it has ended. */
export const clearOfParent = (child: ChildMeeting, placement: Placement, parent: Placement): boolean => {
  if (placement.day !== parent.day) return true;
  return child.relation === 'before'
    ? placement.hours.end <= parent.hours.start
    : placement.hours.start >= parent.hours.end;
};
