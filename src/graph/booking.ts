import type { Event } from '@microsoft/microsoft-graph-types';
import type { MeetingId } from '../domain/ids.ts';
import { notFound } from '../services/errors.ts';
import type { CalendarEvent } from '../services/ports.ts';
import type { GraphClient } from './client.ts';
import type { InvitationWords } from './event-body.ts';
import { changesTo, isAt, MEETING_PROPERTY, newEvent, WRITTEN_PROPERTY } from './event-draft.ts';
import { GraphError, isGone } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';

/** Ids that stay the same when the organiser files the event elsewhere. */
export const IMMUTABLE_IDS = { Prefer: 'IdType="ImmutableId"' };

const READ = {
  $select: 'start,end,subject,body,isOnlineMeeting,onlineMeeting',
  $expand: `singleValueExtendedProperties($filter=id eq '${WRITTEN_PROPERTY}')`,
};

/** So often an update whose answer was lost is looked up and, if need be, sent again. */
const TRIES = 4;

export interface Booking {
  readonly client: GraphClient;
  readonly words: InvitationWords;
}

/**
 * Books, and finds what is booked already: the transaction id keeps Exchange from making a second event. The new
 * event's id. `event` as it is now is what the event shows afterwards, whenever it was booked.
 */
export const bookIn = async (booking: Booking, mailbox: string, event: CalendarEvent): Promise<string> => {
  const made = await create(booking, mailbox, event);
  const id = made?.id ?? (await findIn(booking, mailbox, event.transactionId));
  if (!id) throw notFound('meeting');
  if (!made || !isAt(made, event)) await bringTo(booking, mailbox, id, event);
  if (event.online && !made?.onlineMeeting?.joinUrl) await askForLink(booking, mailbox, id);
  return id;
};

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
  meeting: MeetingId,
): Promise<string | undefined> => {
  const $filter = `singleValueExtendedProperties/any(ep: ep/id eq '${MEETING_PROPERTY}' and ep/value eq '${meeting.replaceAll("'", "''")}')`;
  const path = withQuery(graphPath`/users/${mailbox}/events`, { $filter, $select: 'id' });
  const { items } = await client.list<Event>({ method: 'GET', path, headers: IMMUTABLE_IDS });
  return items[0]?.id;
};

/**
 * Sends what differs, and nothing if nothing does: every update is a mail to everybody. After an answer that was lost
 * the event is read again, so that an update that got through is not sent twice.
 */
export const bringTo = async (
  { client, words }: Booking,
  mailbox: string,
  id: string,
  event: CalendarEvent,
): Promise<void> => {
  const path = graphPath`/users/${mailbox}/events/${id}`;
  const read = { method: 'GET', path: withQuery(path, READ), headers: IMMUTABLE_IDS } as const;
  for (let tries = 1; ; tries++) {
    try {
      const body = changesTo(await client.call<Event>(read), event, mailbox, words);
      if (body) await client.call({ method: 'PATCH', path, headers: IMMUTABLE_IDS, body });
      return;
    } catch (fault) {
      if (isGone(fault)) throw notFound('meeting');
      if (!(fault instanceof GraphError) || !fault.unsure || tries === TRIES) throw fault;
    }
  }
};

/** Exchange sometimes books an online meeting without its link; asked once more it usually comes. */
const askForLink = async ({ client }: Booking, mailbox: string, id: string): Promise<void> => {
  const path = graphPath`/users/${mailbox}/events/${id}`;
  const read = withQuery(path, { $select: 'isOnlineMeeting,onlineMeeting' });
  const there = await client.call<Event>({ method: 'GET', path: read, headers: IMMUTABLE_IDS });
  if (there.onlineMeeting?.joinUrl) return;
  const body: Event = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };
  await client.call({ method: 'PATCH', path, headers: IMMUTABLE_IDS, body });
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
