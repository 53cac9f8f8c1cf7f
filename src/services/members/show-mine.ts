import type { Actor } from '../../domain/actor.ts';
import { asksForItems } from '../../domain/agenda-times.ts';
import { concerns } from '../../domain/concerns.ts';
import { findForum, regularMembersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { MineNotice } from '../../domain/notices/member.ts';
import { localDate } from '../../domain/time.ts';
import { isAsked } from '../agenda/answers.ts';
import { openMeetings } from '../meetings/open-meetings.ts';
import type { Deps } from '../ports/deps.ts';
import { forumOf, permit, personOf, type Scope } from '../scope.ts';
import { mayReport, openPeriod } from '../trends/period.ts';
import { agendaItemView, isOpenForItems, meetingView, trendReportView } from '../views.ts';

const SHOWN = 6;

/** What concerns the reader: the next meetings, own saker to come, own reports, and what waits for an answer. */
export const showMine = async (deps: Deps, actor: Actor): Promise<MineNotice> => {
  const scope = await permit(deps, actor, 'own.read');
  const person = personOf(actor);
  return {
    kind: 'mine',
    meetings: await ownMeetings(deps, scope, person),
    items: await ownItems(deps, scope, person),
    reports: await ownReports(deps, scope, person),
  };
};

const ownMeetings = async (deps: Deps, scope: Scope, person: PersonId): Promise<MineNotice['meetings']> => {
  const { organisation, now } = scope;
  const open = await openMeetings(deps.store.read, organisation);
  const own = open
    .filter(({ end }) => end.epochMilliseconds > now.epochMilliseconds)
    .filter((meeting) => concerns(organisation, person, meeting))
    .slice(0, SHOWN);
  return Promise.all(
    own.map(async (meeting) => ({
      ...meetingView(organisation, meeting),
      waiting: await waitsFor(deps, scope, meeting, person),
    })),
  );
};

/** True if the person has been asked for items and has not answered while the call is open. */
const waitsFor = async (
  deps: Deps,
  { organisation, now }: Scope,
  meeting: Meeting,
  person: PersonId,
): Promise<boolean> => {
  const forum = forumOf(organisation, meeting.forum);
  const on = localDate(meeting.start, organisation);
  const takesPart = asksForItems(meeting, forum) && regularMembersOn(forum, on).includes(person);
  if (!takesPart || !isOpenForItems(organisation, forum, meeting, now)) return false;
  if (!(await isAsked(deps.store.read, meeting))) return false;
  const answers = await deps.store.read.agenda.answers(meeting.id);
  return !answers.some((answer) => answer.person === person);
};

const ownItems = async (
  deps: Deps,
  { organisation, now }: Scope,
  person: PersonId,
): Promise<MineNotice['items']> => {
  const items = await deps.store.read.agenda.ofPerson(organisation.id, person, 20);
  const meetings = await Promise.all(
    items.map(({ meeting }) => deps.store.read.meetings.get(organisation.id, meeting)),
  );
  return items.flatMap((item, index) => {
    const meeting = meetings[index];
    const isAhead = meeting && meeting.start.epochMilliseconds > now.epochMilliseconds;
    if (!isAhead || item.status === 'withdrawn' || !findForum(organisation, meeting.forum)) return [];
    const { forumName, start } = meetingView(organisation, meeting);
    return [{ ...agendaItemView(organisation, item), forumName, start }];
  });
};

const ownReports = async (deps: Deps, scope: Scope, person: PersonId): Promise<MineNotice['reports']> => {
  const period = await openPeriod(deps, scope, undefined, (next) => mayReport(next, person)).catch(
    () => undefined,
  );
  if (!period) return [];
  const reports = await deps.store.read.trends.ofPerson(scope.organisation.id, period.meeting.id, person);
  return reports.map((report) => trendReportView(scope.organisation, report));
};
