import type { DayNumber } from '../../day-number.ts';
import { findForum } from '../../forum.ts';
import type { Forum } from '../../organisation.ts';
import { minutesBetween } from '../../travel.ts';
import { attendeesOf } from '../clashes.ts';
import type { Hours } from '../diary.ts';
import type { Slot } from '../plan.ts';
import type { Ground } from '../problem/ground.ts';
import { dayOf, hoursOf } from '../table.ts';

/** Would a meeting of the forum there push away another that could stay where it is? */
export type Pushes = (forum: Forum, day: DayNumber, hours: Hours) => boolean;

export const pushesAway = ({ input, table }: Ground, movable: readonly Slot[]): Pushes => {
  const days = Map.groupBy(movable, dayOf);
  const overlaps = (forum: Forum, hours: Hours, other: Slot): boolean => {
    const there = findForum(input.organisation, other.forum);
    const way = there ? minutesBetween(table.venueOf(forum), table.venueOf(there)) : 0;
    const taken = hoursOf(other);
    return hours.start < taken.end + way && taken.start < hours.end + way;
  };
  return (forum, day, hours) => {
    const { people } = table.calendarOf(forum).rosterOn(day);
    return (days.get(day) ?? []).some(
      (other) =>
        other.forum !== forum.id &&
        overlaps(forum, hours, other) &&
        attendeesOf(input.organisation, other).some((person) => people.includes(person)),
    );
  };
};
