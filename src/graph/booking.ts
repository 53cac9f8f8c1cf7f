import type { Event } from '@microsoft/microsoft-graph-types';
import { sameTime } from '../domain/calendar-question.ts';
import type { BookingId } from '../domain/ids.ts';
import type { TimeSpan } from '../domain/meeting.ts';
import { notFound } from '../services/errors.ts';
import type { CalendarEvent } from '../services/ports/calendar.ts';
import type { GraphClient } from './client.ts';
import type { InvitationWords } from './event-body.ts';
import { changesTo, isAt, MEETING_PROPERTY, newEvent, WRITTEN_PROPERTY } from './event-draft.ts';
import { GraphError, isGone } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';
import { timeOf } from './times.ts';

/** Ids that stay the same when the organiser files the event elsewhere. */
export const IMMUTABLE_IDS = { Prefer: 'IdType="ImmutableId"' };

const READ = {
  $select: 'start,end,isAllDay,subject,body,isCancelled,isOnlineMeeting,onlineMeeting',
  $expand: `singleValueExtendedProperties($filter=id eq '${WRITTEN_PROPERTY}')`,
};

/** So often an update whose answer was lost is looked up and, if need be, sent again. */
const TRIES = 4;

export interface Booking {
  readonly client: GraphClient;
  readonly words: InvitationWords;
}

/** What is booked, and whether those invited can come online as they should. */
interface Booked {
  readonly id: string;
  readonly hasLink: boolean;
}

/**
 * Books, and finds what is booked already: the transaction id keeps Exchange from making a second event. `event` as it
 * is now is what the event shows afterwards, whenever it was booked.
 */
export const bookIn = async (booking: Booking, mailbox: string, event: CalendarEvent): Promise<Booked> => {
  const made = await create(booking, mailbox, event);
  const id = made?.id ?? (await findIn(booking, mailbox, event.transactionId));
  if (!id) throw notFound('meeting');
  if (!made || !isAt(made, event)) await bringTo(booking, mailbox, id, event);
  const hasLink = !event.online || linkOf(made) !== undefined || (await askForLink(booking, mailbox, id));
  return { id, hasLink };
};

const linkOf = (event: Event | undefined): string | undefined => event?.onlineMeeting?.joinUrl ?? undefined;

/** Undefined when an event with this transaction id is there, which was booked with another body. */
const create = async (
  { client, words }: Booking,
  mailbox: string,
  event: CalendarEvent,
): Promise<Event | undefined> => {
  try {
    return await client.call<Event>({
      method: 'POST',
      path: graphPath`/users/${mailbox}/events`,
      headers: IMMUTABLE_IDS,
      body: newEvent(event, mailbox, words),
      repeatable: true,
    });
  } catch (fault) {
    if (fault instanceof GraphError && isDuplicate(fault)) return undefined;
    throw fault;
  }
};

const isDuplicate = ({ status, code }: GraphError): boolean =>
  status === 409 || (status === 400 && code === 'ErrorDuplicateTransactionId');

/** The event of a meeting, by the property that we put on it. */
export const findIn = async (
  { client }: Booking,
  mailbox: string,
  meeting: BookingId,
): Promise<string | undefined> => {
  const $filter = `singleValueExtendedProperties/any(ep: ep/id eq '${MEETING_PROPERTY}' and ep/value eq '${meeting.replaceAll("'", "''")}')`;
  const path = withQuery(graphPath`/users/${mailbox}/events`, { $filter, $select: 'id' });
  const { items } = await client.list<Event>({ method: 'GET', path, headers: IMMUTABLE_IDS });
  return items[0]?.id;
};

/**
 * Sends what differs, and nothing if nothing does: every update is a mail to everybody. After an answer that was lost
 * the event is read again, so that an update that got through is not sent twice. One that somebody has moved from where
 * it was `lastShown` is left alone: its time is returned.
 */
export const bringTo = async (
  { client, words }: Booking,
  mailbox: string,
  id: string,
  event: CalendarEvent,
  lastShown?: TimeSpan,
): Promise<TimeSpan | undefined> => {
  const path = graphPath`/users/${mailbox}/events/${id}`;
  const read = { method: 'GET', path: withQuery(path, READ), headers: IMMUTABLE_IDS } as const;
  for (let tries = 1; ; tries++) {
    try {
      const there = await client.call<Event>(read);
      if (there.isCancelled) throw notFound('meeting');
      const at = timeOf(there, event.start.timeZoneId);
      if (lastShown && at && !isAt(there, event) && !sameTime(at, lastShown)) return at;
      const body = changesTo(there, event, mailbox, words);
      if (body) await client.call({ method: 'PATCH', path, headers: IMMUTABLE_IDS, body });
      return undefined;
    } catch (fault) {
      if (isGone(fault)) throw notFound('meeting');
      if (!(fault instanceof GraphError) || !fault.unsure || tries === TRIES) throw fault;
    }
  }
};

/**
 * Exchange sometimes books an online meeting without its link; asked once more it usually comes. False if it does not:
 * the mailbox can make no such meetings.
 */
const askForLink = async ({ client }: Booking, mailbox: string, id: string): Promise<boolean> => {
  const path = graphPath`/users/${mailbox}/events/${id}`;
  const read = withQuery(path, { $select: 'isOnlineMeeting,onlineMeeting' });
  const look = () => client.call<Event>({ method: 'GET', path: read, headers: IMMUTABLE_IDS });
  if (linkOf(await look())) return true;
  const body: Event = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };
  await client.call({ method: 'PATCH', path, headers: IMMUTABLE_IDS, body });
  return linkOf(await look()) !== undefined;
};

/** Calls the meeting off, with a word to everybody. Already gone is as good. */
export const cancelIn = async ({ client, words }: Booking, mailbox: string, id: string): Promise<void> => {
  const path = graphPath`/users/${mailbox}/events/${id}`;
  try {
    // Sent again after a lost answer it finds no event, and so tells nobody twice.
    const body = { comment: words.cancelled };
    await client.call({ method: 'POST', path: `${path}/cancel`, body, repeatable: true });
  } catch (fault) {
    if (!isGone(fault)) throw fault;
  }
};
