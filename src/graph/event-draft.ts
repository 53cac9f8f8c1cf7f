import { createHash } from 'node:crypto';
import type { Attendee, Event } from '@microsoft/microsoft-graph-types';
import { sameTime } from '../domain/calendar-question.ts';
import type { Person } from '../domain/organisation.ts';
import type { CalendarEvent } from '../services/ports/calendar.ts';
import { exchangeOurPart, type InvitationWords, invitationHtml } from './event-body.ts';
import { graphTime, timeOf } from './times.ts';

/** Named properties on the event, which nobody sees: which meeting it is, and what we last wrote on it. */
const PROPERTY_SET = '{00020329-0000-0000-c000-000000000046}';
export const MEETING_PROPERTY = `String ${PROPERTY_SET} Name SltMeeting`;
export const WRITTEN_PROPERTY = `String ${PROPERTY_SET} Name SltWritten`;

const REMINDER_MINUTES = 30;

/**
 * The event as it is booked. The same meeting gives the same body to the letter: only so does Graph know a booking
 * that is sent again for what it is.
 */
export const newEvent = (event: CalendarEvent, mailbox: string, words: InvitationWords): Event => ({
  ...timePart(event),
  ...whatPart(event),
  ...whoPart(event, mailbox),
  body: { contentType: 'html', content: invitationHtml(event, words) },
  categories: [words.category],
  isReminderOn: true,
  reminderMinutesBeforeStart: REMINDER_MINUTES,
  responseRequested: true,
  showAs: 'busy',
  transactionId: event.transactionId,
  singleValueExtendedProperties: [
    { id: MEETING_PROPERTY, value: event.transactionId },
    { id: WRITTEN_PROPERTY, value: written(event, mailbox, words) },
  ],
});

/**
 * What has to be sent to bring an event that is there to what it should be; undefined if nothing. Compared is what we
 * wrote last, not what Exchange made of it; the time is compared as it stands.
 */
export const changesTo = (
  there: Event,
  event: CalendarEvent,
  mailbox: string,
  words: InvitationWords,
): Event | undefined => {
  const now = written(event, mailbox, words);
  const [what, who, body] = now.split(' ');
  const [hadWhat, hadWho, hadBody] = (writtenOn(there) ?? '').split(' ');
  const changes: Event = {
    ...(!isAt(there, event) && { ...timePart(event), isAllDay: false }),
    ...(what !== hadWhat && whatPart(event)),
    ...(who !== hadWho && whoPart(event, mailbox)),
    ...(body !== hadBody && bodyPart(there, event, words)),
  };
  if (Object.keys(changes).length === 0) return undefined;
  return { ...changes, singleValueExtendedProperties: [{ id: WRITTEN_PROPERTY, value: now }] };
};

export const isAt = (there: Event, { start, end }: CalendarEvent): boolean =>
  sameTime(timeOf(there, start.timeZoneId), { start: start.toInstant(), end: end.toInstant() });

/** A short mark of each part, in the order what, who, body. */
const written = (event: CalendarEvent, mailbox: string, words: InvitationWords): string =>
  [whatPart(event), whoPart(event, mailbox), invitationHtml(event, words)].map(mark).join(' ');

const mark = (part: unknown): string =>
  createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, 12);

const writtenOn = ({ singleValueExtendedProperties: properties }: Event): string | undefined =>
  properties?.find(({ id }) => id?.toLowerCase() === WRITTEN_PROPERTY.toLowerCase())?.value ?? undefined;

const timePart = ({ start, end }: CalendarEvent): Event => ({ start: graphTime(start), end: graphTime(end) });

const whatPart = ({ subject, place, online }: CalendarEvent): Event => ({
  subject,
  location: { displayName: place ?? '' },
  isOnlineMeeting: online,
  ...(online && { onlineMeetingProvider: 'teamsForBusiness' }),
});

/** Everybody but the mailbox itself, once. People outside the tenant are invited by their address like all others. */
const whoPart = ({ organiser, required, optional }: CalendarEvent, mailbox: string): Event => {
  const invited = new Map<string, Attendee>();
  const invite = (people: readonly Person[], type: 'required' | 'optional'): void => {
    for (const { email, name } of people) {
      const key = email.toLowerCase();
      if (key === mailbox.toLowerCase() || invited.has(key)) continue;
      invited.set(key, { emailAddress: { address: email, name }, type });
    }
  };
  invite([organiser, ...required], 'required');
  invite(optional, 'optional');
  return { attendees: [...invited.values()] };
};

const bodyPart = (there: Event, event: CalendarEvent, words: InvitationWords): Event => ({
  body: {
    contentType: 'html',
    content: exchangeOurPart(there.body?.content ?? '', invitationHtml(event, words)),
  },
});
