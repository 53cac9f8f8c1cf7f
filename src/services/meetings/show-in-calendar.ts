import { createHash } from 'node:crypto';
import type { Shown } from '../../domain/calendar-question.ts';
import { findForum } from '../../domain/forum.ts';
import { asId, type BookingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { Problem } from '../errors.ts';
import type { CalendarAgenda, CalendarEvent, CalendarPort } from '../ports/calendar.ts';
import type { Deps } from '../ports/deps.ts';
import { invitationOf } from './invitation.ts';

/** What came of showing a meeting in its calendar. */
export interface Showing {
  readonly eventId?: string;
  /** Somebody has moved or deleted the event: it was left as it is. */
  readonly changed?: Shown;
  /** The mailbox in which no online meeting could be made. */
  readonly withoutLink?: string;
}

/** Makes the calendar show the meeting as it stands: books, moves, cancels. May be called again after a lost answer. */
export const showInCalendar = async (
  { calendar, directory }: Pick<Deps, 'calendar' | 'directory'>,
  meeting: Meeting,
  agenda: CalendarAgenda | undefined,
): Promise<Showing> => {
  const { status, organisation } = meeting;
  if (status === 'held' || status === 'notHeld') return shownAs(meeting.calendarEvent);
  if (status === 'cancelled') return cancelIn(calendar, meeting);
  // Of a forum that was taken out of the configuration nobody is known to be invited: it stays as it is.
  if (!findForum(directory.organisation(organisation), meeting.forum)) return shownAs(meeting.calendarEvent);
  const event = invitationOf(directory.organisation(organisation), meeting, agenda);
  const there = eventIn(calendar, meeting);
  return there === undefined ? bookIn(calendar, meeting, event) : moveIn(calendar, meeting, event, there);
};

const shownAs = (eventId: string | undefined): Showing => (eventId === undefined ? {} : { eventId });

/** The event, if this calendar has it. */
const eventIn = (calendar: CalendarPort, meeting: Meeting): string | undefined => {
  const { organisation, calendarEvent, calendarShows } = meeting;
  const isHere = calendarEvent !== undefined && calendar.holds(organisation, calendarEvent);
  return isHere && calendarShows !== 'gone' ? calendarEvent : undefined;
};

/** The meeting's id; another where its event was deleted, because Graph books once for each, also when that is gone. */
const bookingOf = ({ id, calendarEvent, calendarShows }: Meeting): BookingId => {
  if (calendarShows !== 'gone' || calendarEvent === undefined) return id;
  return asId<BookingId>(`${id}~${createHash('sha256').update(calendarEvent).digest('hex').slice(0, 8)}`);
};

const bookIn = async (calendar: CalendarPort, meeting: Meeting, event: CalendarEvent): Promise<Showing> => {
  let withoutLink: string | undefined;
  const eventId = await calendar.book({ ...event, transactionId: bookingOf(meeting) }, (mailbox) => {
    withoutLink = mailbox;
  });
  await cancelElsewhere(calendar, meeting);
  return { eventId, ...(withoutLink !== undefined && { withoutLink }) };
};

const moveIn = async (
  calendar: CalendarPort,
  { calendarShows }: Meeting,
  event: CalendarEvent,
  eventId: string,
): Promise<Showing> => {
  try {
    const lastShown = calendarShows === 'gone' ? undefined : calendarShows;
    const changed = await calendar.move(eventId, event, lastShown);
    return { eventId, ...(changed && { changed }) };
  } catch (fault) {
    if (fault instanceof Problem && fault.reason.kind === 'NotFound') return { eventId, changed: 'gone' };
    throw fault;
  }
};

const cancelIn = async (calendar: CalendarPort, meeting: Meeting): Promise<Showing> => {
  const { organisation, calendarEvent } = meeting;
  // Without an event on record one may still be there, from a booking whose answer was lost.
  const eventId = eventIn(calendar, meeting) ?? (await calendar.find(organisation, bookingOf(meeting)));
  if (eventId !== undefined) await calendar.cancel(organisation, eventId);
  await cancelElsewhere(calendar, meeting);
  return shownAs(eventId ?? calendarEvent);
};

/** The event that an organisation left behind when it changed calendars. */
const cancelElsewhere = async (
  calendar: CalendarPort,
  { organisation, calendarEvent }: Meeting,
): Promise<void> => {
  if (calendarEvent !== undefined && !calendar.holds(organisation, calendarEvent))
    await calendar.cancel(organisation, calendarEvent);
};
