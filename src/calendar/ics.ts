import ical, { escape as escapeText, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Temporal } from '../domain/time.ts';
import type { StoredEvent } from '../services/ports/calendar-events.ts';

/** What a feed tells of an event; `transactionId` is what its UID is made of. */
export type IcsEvent = Pick<StoredEvent, 'subject' | 'start' | 'end' | 'place' | 'cancelled' | 'sequence'> & {
  readonly transactionId: string;
};

export interface IcsFeed {
  /** What the calendar is called where it is subscribed to. */
  readonly name: string;
  /** When the feed is made. */
  readonly at: Temporal.Instant;
}

/**
 * The events as an iCalendar feed (RFC 5545), times in UTC. The UID follows the meeting through every move; SEQUENCE
 * rises with each change, and what is cancelled says so instead of vanishing.
 */
export const icsOf = (events: readonly IcsEvent[], feed: IcsFeed): string => {
  const calendar = ical({
    // The library escapes the texts of events, but not the calendar's name.
    name: escapeText(printable(feed.name), false),
    prodId: { company: 'slt-bot', product: 'calendar' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.transactionId}@slt-bot`,
      sequence: event.sequence,
      stamp: feed.at,
      start: event.start,
      end: event.end,
      summary: printable(event.subject),
      ...(event.place !== undefined && { location: printable(event.place) }),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
};

/** RFC 5545 allows no control characters in a text but the line break, which is escaped. */
const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
