import { summaryTime } from '../../domain/due.ts';
import { membersOn, regularMembersOn } from '../../domain/forum.ts';
import type { ForumId, PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import type { Summary } from '../../domain/summary.ts';
import { localDate, Temporal } from '../../domain/time.ts';
import type { TrendReport } from '../../domain/trend.ts';
import { conflict } from '../errors.ts';
import { openMeetings } from '../meetings/open-meetings.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { forumOf, type MeetingScope, type Scope } from '../scope.ts';

/**
 * A trend period ends with the summary to a receiving forum's meeting: reports belong to that meeting.
 * This is the next one whose summary has not been sent, of the forum if one is given, that `eligible` lets through.
 */
export const openPeriod = async (
  deps: Deps,
  scope: Scope,
  forum?: ForumId,
  eligible: (period: MeetingScope) => boolean = () => true,
): Promise<MeetingScope> => {
  const next = await nextPeriod(deps.store.read, scope, forum, eligible);
  if (!next) throw conflict('noTrendPeriod');
  return next;
};

/** The same, undefined where there is none. */
export const nextPeriod = async (
  read: Repositories,
  scope: Scope,
  forum?: ForumId,
  eligible: (period: MeetingScope) => boolean = () => true,
): Promise<MeetingScope | undefined> => {
  const { organisation } = scope;
  for (const meeting of await openMeetings(read, organisation)) {
    if (forum && meeting.forum !== forum) continue;
    const period = { ...scope, meeting, forum: forumOf(organisation, meeting.forum) };
    if (!takesReports(period) || !eligible(period)) continue;
    const summary = await read.summaries.ofMeeting(organisation.id, meeting.id);
    if (summary?.status !== 'sent') return period;
  }
  return undefined;
};

/** True while reports can still make it into the summary to the meeting. */
export const takesReports = ({ organisation, forum, meeting, now }: MeetingScope): boolean => {
  const sends = summaryTime(meeting, forum, organisation.timeZone);
  return (
    sends !== undefined &&
    !meeting.child &&
    meeting.status === 'booked' &&
    Temporal.Instant.compare(now, meeting.start) < 0
  );
};

/**
 * Forums whose members are asked what they see: those the receiving forum hears from, directly or through another,
 * without bodies that handle individual cases. A forum that hears from none asks its own members.
 */
export const reportingForums = (organisation: Organisation, receiver: Forum): readonly Forum[] => {
  const found = new Map<ForumId, Forum>();
  const visit = (forum: Forum): void => {
    for (const id of forum.receivesFrom) {
      if (found.has(id) || id === receiver.id) continue;
      const source = forumOf(organisation, id);
      found.set(id, source);
      visit(source);
    }
  };
  visit(receiver);
  const sources = [...found.values()].filter(({ agenda }) => !agenda.logisticsOnly);
  return sources.length > 0 || receiver.agenda.logisticsOnly ? sources : [receiver];
};

/** Everybody who is asked for trend reports before the meeting, each once. */
export const askedForTrends = (
  organisation: Organisation,
  receiver: Forum,
  meeting: Meeting,
): readonly PersonId[] => {
  const on = localDate(meeting.start, organisation);
  const people = reportingForums(organisation, receiver).flatMap((forum) => regularMembersOn(forum, on));
  return [...new Set(people)].filter((person) => !organisation.coordinators.includes(person));
};

/**
 * True if the person belongs to a forum that reports to the meeting, today or on its day, as a guest too; coordinators
 * always may.
 */
export const mayReport = (scope: MeetingScope, person: PersonId): boolean => {
  const { organisation, forum, meeting, today } = scope;
  const days = [today, localDate(meeting.start, organisation)];
  return (
    organisation.coordinators.includes(person) ||
    [forum, ...reportingForums(organisation, forum)].some((reporting) =>
      days.some((day) => membersOn(reporting, day).some((member) => member.person === person)),
    )
  );
};

/**
 * What the summary covers: from the day after the one before it ended until today. Without one, from 1 January, or from
 * the first report if that was made before: it was meant for a meeting last year that was called off.
 */
export const periodOf = (
  { organisation, today }: Pick<MeetingScope, 'organisation' | 'today'>,
  previous: Summary | undefined,
  reports: readonly TrendReport[],
): Summary['period'] => {
  if (previous) return { from: previous.period.to.add({ days: 1 }), to: today };
  const days = reports.map(({ at }) => localDate(at, organisation));
  const [first = today] = [today.with({ month: 1, day: 1 }), ...days].toSorted(Temporal.PlainDate.compare);
  return { from: first, to: today };
};
