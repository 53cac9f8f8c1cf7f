import { type DayNumber, dayNumber, toDayNumber } from '../day-number.ts';
import { findForum } from '../forum.ts';
import type { ForumId, PersonId } from '../ids.ts';
import type { Forum, Organisation } from '../organisation.ts';
import { type Venue, venueOf } from '../travel.ts';
import { attendeesOf } from './clashes.ts';
import { withTheWay } from './clashes-elsewhere.ts';
import type { Diary, Hours } from './diary.ts';
import { excludedDays, type ForumCalendar, forumCalendar, nationalCalendar } from './forum-calendar.ts';
import type { PlanInput, Slot, SlotKey } from './plan.ts';
import { busyBook } from './problem/busy-book.ts';

/** What lies on the planner's table: the calendars, everybody's diary, and the meetings that stand so far. */
export interface PlanningTable {
  readonly organisation: Organisation;
  readonly year: number;
  /** The first day on which something may be placed. */
  readonly from: DayNumber;
  readonly usedKeys: ReadonlySet<SlotKey>;
  calendarOf(forum: Forum): ForumCalendar;
  /** The same if nothing but the country's own days were closed. */
  nationalCalendarOf(forum: Forum): ForumCalendar;
  /** The forum's meetings so far, booked and new, children left out, in order of date. */
  meetingsOf(forum: ForumId): readonly Slot[];
  /** Where the forum meets. */
  venueOf(forum: Forum): Venue;
  /** Those who cannot be at a meeting of the forum for the sake of another, ours or not: they sit in it, or are on the way. */
  engaged(forum: Forum, people: readonly PersonId[], day: DayNumber, hours: Hours): readonly PersonId[];
  /** Writes a slot on the table, so that what is placed later goes round it. */
  place(slot: Slot): void;
}

export const layTable = (input: PlanInput, diary: Diary): PlanningTable => {
  const { organisation, year, booked } = input;
  const calendars = new Map<ForumId, ForumCalendar>();
  const national = new Map<ForumId, ForumCalendar>();
  const meetings = new Map<ForumId, readonly Slot[]>();
  const venues = new Map<Forum, Venue>();
  const elsewhere = busyBook(withTheWay(input.elsewhere ?? []));
  const newYear = dayNumber(year, 1, 1);
  const table: PlanningTable = {
    organisation,
    year,
    from: input.from ? Math.max(newYear, toDayNumber(input.from)) : newYear,
    usedKeys: new Set([...booked.map(({ key }) => key), ...(input.usedKeys ?? [])]),
    calendarOf(forum) {
      const calendar =
        calendars.get(forum.id) ?? forumCalendar(organisation, forum, excludedDays(input, forum));
      calendars.set(forum.id, calendar);
      return calendar;
    },
    nationalCalendarOf(forum) {
      const calendar = national.get(forum.id) ?? nationalCalendar(organisation, forum);
      national.set(forum.id, calendar);
      return calendar;
    },
    meetingsOf: (forum) => meetings.get(forum) ?? [],
    venueOf(forum) {
      const venue = venues.get(forum) ?? venueOf(organisation, forum);
      venues.set(forum, venue);
      return venue;
    },
    engaged(forum, people, day, hours) {
      const meeting = diary.busy(people, day, hours, table.venueOf(forum));
      if (elsewhere.isEmpty) return meeting;
      return people.filter((one) => meeting.includes(one) || elsewhere.busy(one, day, hours));
    },
    place(slot) {
      const forum = findForum(organisation, slot.forum);
      if (!forum) return;
      diary.add(attendeesOf(organisation, slot), dayOf(slot), hoursOf(slot), table.venueOf(forum));
      if (slot.child) return;
      meetings.set(
        slot.forum,
        [...table.meetingsOf(slot.forum), slot].toSorted((a, b) => dayOf(a) - dayOf(b)),
      );
    },
  };
  for (const slot of booked) table.place(slot);
  return table;
};

export const dayOf = (slot: Slot): DayNumber => toDayNumber(slot.start);

export const hoursOf = ({ start, minutes }: Slot): Hours => {
  const begin = start.hour * 60 + start.minute;
  return { start: begin, end: begin + minutes };
};
