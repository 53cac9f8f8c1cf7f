import { toDayNumber, toPlainDate } from '../day-number.ts';
import { cadenceOn } from '../forum.ts';
import type { Forum, Organisation } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import { forumCalendar } from './forum-calendar.ts';

/** The days from `from` to `to`, both included, on which the forum may meet. */
export const allowedDays = (
  organisation: Organisation,
  forum: Forum,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): readonly Temporal.PlainDate[] => {
  const calendar = forumCalendar(organisation, forum);
  const first = toDayNumber(from);
  const count = Math.max(0, toDayNumber(to) - first + 1);
  return Array.from({ length: count }, (_, index) => first + index)
    .filter(calendar.isOpen)
    .map(toPlainDate)
    .filter((date) => calendar.isAllowed(toDayNumber(date), cadenceOn(forum, date)));
};

/** Whether the forum may meet on the day: its weekdays, the Norwegian calendar, its municipalities' and schools' days. */
export const isAllowedDay = (organisation: Organisation, forum: Forum, date: Temporal.PlainDate): boolean =>
  forumCalendar(organisation, forum).isAllowed(toDayNumber(date), cadenceOn(forum, date));

/** The same without regard to the forum's weekdays: its preparatory and follow-up meetings keep no weekday. */
export const isOpenDay = (organisation: Organisation, forum: Forum, date: Temporal.PlainDate): boolean =>
  forumCalendar(organisation, forum).isOpen(toDayNumber(date));
