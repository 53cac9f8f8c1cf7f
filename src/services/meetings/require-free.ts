import type { ForumId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { isAllowedDay, isOpenDay } from '../../domain/planning/allowed-days.ts';
import type { Temporal } from '../../domain/time.ts';
import { conflict, invalid } from '../errors.ts';
import { toSlot } from '../planning/booked-year.ts';
import { holdTimes, isElsewhere } from '../planning/busy-elsewhere.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { forumOf, type Scope } from '../scope.ts';
import { invitedTo } from './invited.ts';
import { openMeetings } from './open-meetings.ts';

/**
 * Refuses a time for a meeting in the past, on a day the forum may not meet, or while somebody who must be there
 * sits in another meeting, also another organisation's. Within the transaction that gives it the time, so that nobody else takes it in between.
 */
export const requireFree = async (
  deps: Pick<Deps, 'directory'>,
  tx: Repositories,
  scope: Scope,
  meeting: Meeting,
): Promise<void> => {
  const { organisation } = scope;
  await holdTimes(deps, tx, organisation);
  const forum = forumOf(organisation, meeting.forum);
  const start = meeting.start.toZonedDateTimeISO(organisation.timeZone).toPlainDateTime();
  requireDay(scope, meeting.forum, start, meeting.child !== undefined);
  const people = new Set(invitedTo({ organisation, forum, meeting }));
  const open = await openMeetings(tx, organisation);
  const clash = open.some(
    (other) =>
      other.id !== meeting.id &&
      overlap(other, meeting) &&
      invitedTo({ organisation, forum: forumOf(organisation, other.forum), meeting: other }).some((person) =>
        people.has(person),
      ),
  );
  if (clash || (await isElsewhere(deps, tx, organisation, [toSlot(meeting, organisation.timeZone)])))
    throw conflict('doubleBooked');
};

/** Refuses a local time that is past, or a day on which the forum (or a child of its meetings) may not meet. */
export const requireDay = (
  { organisation, now }: Scope,
  forum: ForumId,
  start: Temporal.PlainDateTime,
  isChild: boolean,
): void => {
  if (start.toZonedDateTime(organisation.timeZone).epochMilliseconds <= now.epochMilliseconds) {
    throw invalid({ field: 'date', problem: 'inThePast' });
  }
  const isDay = isChild ? isOpenDay : isAllowedDay;
  if (!isDay(organisation, forumOf(organisation, forum), start.toPlainDate())) throw conflict('forbiddenDay');
};

const overlap = (a: Meeting, b: Meeting): boolean =>
  a.start.epochMilliseconds < b.end.epochMilliseconds && b.start.epochMilliseconds < a.end.epochMilliseconds;
