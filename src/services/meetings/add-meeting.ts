import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { asId, type ForumId, type MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import type { Forum } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import { conflict } from '../errors.ts';
import { toSlot } from '../planning/booked-year.ts';
import { putOnPurpose } from '../planning/decisions.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, forumOf, idField, parse, permit, type Scope } from '../scope.ts';
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
  const meeting = await deps.store.write(async (tx) => {
    const local = date.toPlainDateTime(time);
    const earlier = await tx.meetings.ofForum(organisation.id, forum.id, date.year);
    const wanted = meetingAt(deps, scope, forum, local, earlier);
    const same = earlier.find(({ status, start }) => status === 'booked' && start.equals(wanted.start));
    if (same) return same;
    await requireFree(deps, tx, scope, wanted);
    if (!(await tx.meetings.insert(wanted))) throw conflict('changedMeanwhile');
    await putOnPurpose(deps, tx, scope, actor, wanted.year, [toSlot(wanted, organisation.timeZone)]);
    await carryReports(tx, scope, forum.id);
    await tx.audit.append(entry(scope, actor, 'meeting.add', 'done', { forum: forum.id }, wanted.id));
    return wanted;
  });
  return { kind: 'done', what: 'meetingAdded', meeting: meetingView(organisation, meeting) };
};

/** The next of the forum's year, at the local time. */
const meetingAt = (
  deps: Pick<Deps, 'newId'>,
  { organisation, now }: Scope,
  { id, sitting }: Forum,
  local: Temporal.PlainDateTime,
  earlier: readonly Meeting[],
): Meeting => {
  const start = local.toZonedDateTime(organisation.timeZone);
  return {
    id: asId<MeetingId>(deps.newId()),
    organisation: organisation.id,
    forum: id,
    year: local.year,
    ordinal: Math.max(0, ...earlier.map(({ ordinal }) => ordinal)) + 1,
    start: start.toInstant(),
    end: start.add({ minutes: sitting.minutes }).toInstant(),
    bookedAt: now,
    ...(sitting.place && { place: sitting.place }),
    online: sitting.online,
    status: 'booked',
    version: 1,
  };
};
