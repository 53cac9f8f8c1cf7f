import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { asId, type ForumId, type MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { DoneNotice } from '../../domain/notice.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { entry, forumOf, idField, parse, permit } from '../scope.ts';
import { carryReports } from '../trends/carry-reports.ts';
import { meetingView } from '../views.ts';
import { requireFree } from './require-free.ts';
import { dateField, timeField } from './when.ts';

const schema = z.object({ forum: idField<ForumId>(), date: dateField, time: timeField });

/**
 * Adds a meeting outside the plan: for a forum that meets as needed, or an extra one.
 * @throws Problem Conflict (`forbiddenDay`, `doubleBooked`), Invalid (date or time in the past or not understood)
 */
export const addMeeting = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { forum: forumId, date, time } = parse(schema, input);
  const scope = await permit(deps, actor, 'meeting.change', forumId);
  const { organisation } = scope;
  const forum = forumOf(organisation, forumId);
  const start = date.toZonedDateTime({ timeZone: organisation.timeZone, plainTime: time });
  const end = start.add({ minutes: forum.sitting.minutes });
  const earlier = await deps.store.read.meetings.ofForum(organisation.id, forum.id, date.year);
  const same = earlier.find((other) => other.status === 'booked' && other.start.equals(start.toInstant()));
  if (same) return { kind: 'done', what: 'meetingAdded', meeting: meetingView(organisation, same) };
  const meeting: Meeting = {
    id: asId<MeetingId>(deps.newId()),
    organisation: organisation.id,
    forum: forum.id,
    year: date.year,
    ordinal: Math.max(0, ...earlier.map(({ ordinal }) => ordinal)) + 1,
    start: start.toInstant(),
    end: end.toInstant(),
    bookedAt: scope.now,
    ...(forum.sitting.place && { place: forum.sitting.place }),
    online: forum.sitting.online,
    status: 'booked',
    version: 1,
  };
  await requireFree(deps, scope, meeting);
  await deps.store.write(async (tx) => {
    if (!(await tx.meetings.insert(meeting))) throw conflict('changedMeanwhile');
    await carryReports(tx, scope, forum.id);
    await tx.audit.append(entry(scope, actor, 'meeting.add', 'done', { forum: forum.id }, meeting.id));
  });
  return { kind: 'done', what: 'meetingAdded', meeting: meetingView(organisation, meeting) };
};
