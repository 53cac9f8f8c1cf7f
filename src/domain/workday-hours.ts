import type { Meeting } from './meeting.ts';
import { isWorkday } from './norwegian-days.ts';
import { Temporal } from './time.ts';

/** Hour of the day, local, at which people get what the bot sends by itself. */
export const MORNING = 8;

/** The date so many days before the meeting's, or before another of its dates. */
export const daysBefore = (
  meeting: Pick<Meeting, 'start'>,
  timeZone: string,
  days: number,
): Temporal.PlainDate => meeting.start.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days });

/** The hour on the date, or on the last workday before it: nobody is asked anything on a Sunday. */
export const workdayAt = (
  date: Temporal.PlainDate,
  hour: number,
  timeZone: string,
): Temporal.ZonedDateTime => {
  let day = date;
  while (!isWorkday(day)) day = day.subtract({ days: 1 });
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) });
};
