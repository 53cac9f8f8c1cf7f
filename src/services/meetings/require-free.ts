import type { Meeting } from '../../domain/meeting.ts';
import { isAllowedDay, isOpenDay } from '../../domain/planning/allowed-days.ts';
import { conflict, invalid } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { forumOf, type Scope } from '../scope.ts';
import { invitedTo } from './invited.ts';
import { openMeetings } from './open-meetings.ts';

/**
 * Refuses a time for a meeting in the past, on a day the forum may not meet, or while somebody who must be there
 * sits in another meeting.
 */
export const requireFree = async (deps: Deps, scope: Scope, meeting: Meeting): Promise<void> => {
  const { organisation, now } = scope;
  if (meeting.start.epochMilliseconds <= now.epochMilliseconds) {
    throw invalid({ field: 'date', problem: 'inThePast' });
  }
  const forum = forumOf(organisation, meeting.forum);
  const date = meeting.start.toZonedDateTimeISO(organisation.timeZone).toPlainDate();
  const isDay = meeting.child ? isOpenDay : isAllowedDay;
  if (!isDay(organisation, forum, date)) throw conflict('forbiddenDay');
  const people = new Set(invitedTo({ organisation, forum, meeting }));
  const open = await openMeetings(deps, organisation);
  const clash = open.some(
    (other) =>
      other.id !== meeting.id &&
      overlap(other, meeting) &&
      invitedTo({ organisation, forum: forumOf(organisation, other.forum), meeting: other }).some((person) =>
        people.has(person),
      ),
  );
  if (clash) throw conflict('doubleBooked');
};

const overlap = (a: Meeting, b: Meeting): boolean =>
  a.start.epochMilliseconds < b.end.epochMilliseconds && b.start.epochMilliseconds < a.end.epochMilliseconds;
