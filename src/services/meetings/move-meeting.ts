import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { stepsFor } from '../../domain/due.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { DoneNotice } from '../../domain/notice.ts';
import type { Temporal } from '../../domain/time.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { entry, idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { meetingView } from '../views.ts';
import { tellInvited } from './invited.ts';
import { requireFree } from './require-free.ts';
import { dateField, timeField } from './when.ts';

const schema = z.object({ meeting: idField<MeetingId>(), date: dateField, time: timeField.optional() });

/**
 * Moves a meeting to another date, at the same time of day if none is given; everybody invited is told.
 * @throws Problem Conflict (`forbiddenDay`, `doubleBooked`, `meetingCancelled`, `meetingOver`)
 */
export const moveMeeting = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { meeting: id, date, time } = parse(schema, input);
  const scope = await permitMeeting(deps, actor, 'meeting.change', id);
  const { organisation, meeting, now } = scope;
  requireUpcoming(scope);
  const minutes = meeting.start.until(meeting.end).total('minutes');
  const wasAt = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  const start = date.toZonedDateTime({
    timeZone: organisation.timeZone,
    plainTime: time ?? wasAt.toPlainTime(),
  });
  const moved: Meeting = { ...meeting, start: start.toInstant(), end: start.add({ minutes }).toInstant() };
  if (moved.start.equals(meeting.start)) return done(scope, meeting);
  await requireFree(deps, scope, moved);
  await deps.store.write(async (tx) => {
    if (!(await tx.meetings.change(meeting, { start: moved.start, end: moved.end }))) {
      throw conflict('changedMeanwhile');
    }
    await tx.meetings.forgetSteps(meeting.id, stepsAhead(scope, moved, now));
    await tellInvited(deps, tx, scope, 'moved', wasAt);
    await tx.audit.append(
      entry(
        scope,
        actor,
        'meeting.move',
        'done',
        { from: String(meeting.start), to: String(moved.start) },
        id,
      ),
    );
  });
  return done(scope, { ...moved, version: meeting.version + 1 });
};

const done = ({ organisation }: MeetingScope, meeting: Meeting): DoneNotice => ({
  kind: 'done',
  what: 'meetingMoved',
  meeting: meetingView(organisation, meeting),
});

/** What lies ahead of the moved meeting is done anew; what would be in the past stays done. */
const stepsAhead = ({ forum, organisation }: MeetingScope, moved: Meeting, now: Temporal.Instant) =>
  stepsFor(moved, forum, organisation.timeZone)
    .filter(({ at }) => at.epochMilliseconds > now.epochMilliseconds)
    .map(({ step }) => step);

export const requireUpcoming = ({ meeting, now }: MeetingScope): void => {
  if (meeting.status === 'cancelled') throw conflict('meetingCancelled');
  if (meeting.status !== 'booked' || meeting.end.epochMilliseconds <= now.epochMilliseconds) {
    throw conflict('meetingOver');
  }
};
