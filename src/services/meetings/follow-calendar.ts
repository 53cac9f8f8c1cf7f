import { findForum } from '../../domain/forum.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { enqueue } from '../delivery.ts';
import type { CalendarChange, Deps, Look, Repositories } from '../ports.ts';
import { entry, type MeetingScope, scopeOf } from '../scope.ts';
import { answersOf, attendanceWarning } from './attendance.ts';
import { askable } from './runs-the-meeting.ts';

/**
 * Takes in what people have answered in their calendars since the last look, and warns whoever runs a meeting that too
 * few can come to. What was heard and how far are recorded together: nothing is lost or heard twice.
 */
export const followCalendar = async (
  deps: Deps,
  organisation: OrganisationId,
  looks?: readonly Look[],
): Promise<void> => {
  const { store, calendar } = deps;
  const before = await store.read.attendance.followedTo(organisation);
  const { changes, cursor } = await calendar.changesSince(organisation, before, looks);
  await store.write(async (tx) => {
    await record(deps, tx, organisation, changes);
    await tx.attendance.recordFollowed(organisation, cursor);
  });
  await warn(deps, organisation);
};

const record = async (
  { directory, clock }: Deps,
  tx: Repositories,
  organisation: OrganisationId,
  changes: readonly CalendarChange[],
): Promise<void> => {
  if (changes.length === 0) return;
  const open = await tx.meetings.open(organisation);
  const byEvent = new Map(open.map((meeting) => [meeting.calendarEvent, meeting]));
  for (const { eventId, change, answers = [] } of changes) {
    const meeting = byEvent.get(eventId);
    if (!meeting || change === 'cancelled') continue;
    const known = answersOf(directory.organisation(organisation), answers);
    await tx.attendance.replace(meeting.id, known, clock.now());
  }
};

/** From the innkalling on, when something can still be done; once for each meeting. */
const warn = async (deps: Deps, id: OrganisationId): Promise<void> => {
  const actor = { kind: 'system', organisation: id, job: 'attendance' } as const;
  const scope = scopeOf(deps, actor);
  for (const meeting of await calledFor(deps, id)) {
    const forum = findForum(scope.organisation, meeting.forum);
    if (!forum) continue;
    const ofMeeting: MeetingScope = { ...scope, meeting, forum };
    if (!(await attendanceWarning(deps.store.read, ofMeeting))) continue;
    await deps.store.write(async (tx) => {
      const told = await enqueue(deps, tx, scope, {
        people: await askable(tx, ofMeeting),
        notice: { kind: 'attendance', meeting: meeting.id },
        meeting: meeting.id,
        occasion: meeting.id,
      });
      if (told > 0)
        await tx.audit.append(entry(scope, actor, 'meeting.attendance', 'done', undefined, meeting.id));
    });
  }
};

/** Meetings that lie ahead, whose innkalling has gone out and whose coordinator has not been warned. */
const calledFor = async ({ store, clock }: Deps, id: OrganisationId): Promise<readonly Meeting[]> => {
  const now = clock.now().epochMilliseconds;
  const ahead = (await store.read.meetings.open(id)).filter(({ start }) => start.epochMilliseconds > now);
  const done = await store.read.meetings.stepsDone(ahead.map((meeting) => meeting.id));
  const called = ahead.filter((meeting) => done.get(meeting.id)?.has('innkalling'));
  const warned = await Promise.all(called.map((meeting) => store.read.deliveries.ofMeeting(id, meeting.id)));
  return called.filter((_, index) => !warned[index]?.some(({ notice }) => notice.kind === 'attendance'));
};
