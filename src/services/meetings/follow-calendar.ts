import type { Shown } from '../../domain/calendar-question.ts';
import { findForum } from '../../domain/forum.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { enqueue } from '../delivery.ts';
import type { CalendarChange, Look } from '../ports/calendar.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, type MeetingScope, scopeOf } from '../scope.ts';
import { answersOf, attendanceWarning } from './attendance.ts';
import { takeInShown } from './calendar-change.ts';
import { askable } from './runs-the-meeting.ts';

/**
 * Takes in what has happened in the calendar since the last look: whoever runs a meeting is asked about one that was
 * moved or deleted there, and warned of one that too few can come to. What was heard and how far are recorded together:
 * nothing is lost or heard twice.
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
  deps: Deps,
  tx: Repositories,
  organisation: OrganisationId,
  changes: readonly CalendarChange[],
): Promise<void> => {
  if (changes.length === 0) return;
  const open = await tx.meetings.open(organisation);
  // The last word counts where an event is told of more than once.
  const newest = new Map(changes.map((change) => [change.eventId, change]));
  for (const meeting of open) {
    const change = newest.get(meeting.calendarEvent ?? '');
    const shown = change && shownBy(change);
    if (!shown) continue;
    await takeInShown(deps, tx, meeting, shown);
    if (shown === 'gone') continue;
    const answers = answersOf(deps.directory.organisation(organisation), change.answers ?? []);
    await tx.attendance.replace(meeting.id, answers, deps.clock.now());
  }
};

const shownBy = ({ change, start, end }: CalendarChange): Shown | undefined =>
  change === 'cancelled' ? 'gone' : start && end && { start, end };

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
