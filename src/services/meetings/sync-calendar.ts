import { convenersOn, findPerson, optionalMembersOn, regularMembersOn } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Organisation, Person } from '../../domain/organisation.ts';
import type { CalendarEvent, Deps } from '../ports.ts';
import { forumOf } from '../scope.ts';

const BATCH = 50;

/**
 * Makes the calendar show every meeting as it stands now: books, moves, cancels. Interrupted at any point it goes on
 * where it was, and the meeting's id as transaction id keeps a repeated booking from making a second event.
 * Returns how many meetings it could not bring over; they are tried again next time.
 */
export const syncCalendar = async (deps: Deps): Promise<number> => {
  let failed = 0;
  for (;;) {
    const behind = await deps.store.read.meetings.outOfSync(BATCH);
    const results = await Promise.allSettled(behind.map((meeting) => bring(deps, meeting)));
    failed = results.filter(({ status }) => status === 'rejected').length;
    if (behind.length < BATCH || failed > 0) return failed;
  }
};

const bring = async (deps: Deps, meeting: Meeting): Promise<void> => {
  const eventId = await show(deps, meeting);
  await deps.store.write((tx) =>
    tx.meetings.markSynced(meeting.organisation, meeting.id, meeting.version, eventId),
  );
};

const show = async (deps: Deps, meeting: Meeting): Promise<string | undefined> => {
  const { calendar, directory } = deps;
  if (meeting.status === 'held' || meeting.status === 'notHeld') return meeting.calendarEvent;
  const event = eventOf(directory.organisation(meeting.organisation), meeting);
  // Without an event on record one may still be there, from a booking whose answer was lost: booking again finds it.
  const eventId = meeting.calendarEvent ?? (await calendar.book(event));
  if (meeting.status === 'cancelled') await calendar.cancel(meeting.organisation, eventId);
  else if (meeting.calendarEvent) await calendar.move(eventId, event);
  return eventId;
};

const eventOf = (organisation: Organisation, meeting: Meeting): CalendarEvent => {
  const forum = forumOf(organisation, meeting.forum);
  const start = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  const on = start.toPlainDate();
  const people = (ids: readonly Person['id'][]): readonly Person[] =>
    ids.flatMap((id) => findPerson(organisation, id) ?? []);
  const child = forum.children.find(({ id }) => id === meeting.child?.id);
  const organiser = people([...convenersOn(organisation, forum, on), ...organisation.coordinators])[0];
  if (!organiser) throw new Error(`${forum.id} has nobody who can convene it`);
  return {
    transactionId: meeting.id,
    organisation: organisation.id,
    subject: meeting.child ? `${forum.name}: ${meeting.child.name}` : forum.name,
    start,
    end: meeting.end.toZonedDateTimeISO(organisation.timeZone),
    ...(meeting.place && { place: meeting.place }),
    online: meeting.online,
    organiser,
    required: people(child?.participants ?? regularMembersOn(forum, on)),
    optional: child ? [] : people(optionalMembersOn(forum, on)),
  };
};
