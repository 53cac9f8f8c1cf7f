import {
  convenersOn,
  findForum,
  findPerson,
  optionalMembersOn,
  regularMembersOn,
} from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Organisation, Person } from '../../domain/organisation.ts';
import { sakslisteRows } from '../agenda/saksliste-rows.ts';
import type { CalendarAgenda, CalendarEvent } from '../ports/calendar.ts';
import type { Directory } from '../ports/directory.ts';
import type { Repositories } from '../ports/store.ts';
import { forumOf } from '../scope.ts';

/** The meeting as everybody's calendar shows it. Throws if the forum has nobody who can convene it. */
export const invitationOf = (
  organisation: Organisation,
  meeting: Meeting,
  agenda: CalendarAgenda | undefined,
): CalendarEvent => {
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
    ...(forum.purpose !== undefined && { purpose: forum.purpose }),
    ...(agenda && { agenda }),
  };
};

/**
 * The saksliste once the innkalling has gone out. None for a forum that is logistics only, nor for a preparatory or
 * follow-up meeting; items that are not public stay in the innkalling.
 */
export const publishedAgenda = async (
  directory: Directory,
  { meetings, agenda }: Pick<Repositories, 'meetings' | 'agenda'>,
  meeting: Meeting,
): Promise<CalendarAgenda | undefined> => {
  const organisation = directory.organisation(meeting.organisation);
  const forum = findForum(organisation, meeting.forum);
  if (!forum || forum.agenda.logisticsOnly || meeting.child) return undefined;
  const done = await meetings.stepsDone([meeting.id]);
  if (!done.get(meeting.id)?.has('innkalling')) return undefined;
  const items = await agenda.ofMeeting(meeting.organisation, meeting.id);
  const rows = await sakslisteRows({ meetings }, organisation, forum, meeting, items);
  const open = rows.filter(({ openness }) => openness.kind === 'offentlig');
  return {
    items: open.map(({ number, title }) => ({ ...(number && { number }), title })),
    withheld: open.length < rows.length,
  };
};
