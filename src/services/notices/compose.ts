import type { Actor } from '../../domain/actor.ts';
import { asksForItems } from '../../domain/agenda-times.ts';
import { findForum, findPerson } from '../../domain/forum.ts';
import type { AgendaItemId, MeetingId, SummaryId } from '../../domain/ids.ts';
import type { ItemDecidedNotice } from '../../domain/notices/agenda.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { NoticeRef } from '../../domain/notices/notice-ref.ts';
import { Temporal } from '../../domain/time.ts';
import { promptNotice } from '../agenda/prompt.ts';
import { reviewNotice } from '../agenda/show-review.ts';
import { sakslisteNotice } from '../agenda/show-saksliste.ts';
import { attendanceWarning } from '../meetings/attendance.ts';
import { openQuestion, questionNotice } from '../meetings/calendar-question.ts';
import { leftInOutlookNotice } from '../meetings/left-in-outlook.ts';
import { noOnlineMeetingNotice } from '../meetings/no-online-meeting.ts';
import { withoutForumNotice } from '../meetings/without-forum.ts';
import { deliveryTroubleNotice } from '../members/delivery-trouble.ts';
import { peopleChangedNotice } from '../members/people-changed.ts';
import { welcomeNotice } from '../members/welcome.ts';
import { closedDaysNotice } from '../planning/closed-days.ts';
import type { Deps } from '../ports/deps.ts';
import type { Reader } from '../ports/messenger.ts';
import { type MeetingScope, scopeOf } from '../scope.ts';
import { previewNotice } from '../summaries/show-summary.ts';
import { trendFormNotice } from '../trends/show-form.ts';
import { agendaItemView, isOpenForItems, meetingView, summaryView } from '../views.ts';

/**
 * Makes the notice that a delivery refers to, as things stand when it is sent. Undefined when it no longer matters:
 * the meeting is cancelled, the deadline has passed, the summary has gone out, the reader has answered or left meanwhile.
 */
export const compose = async (deps: Deps, ref: NoticeRef, reader: Reader): Promise<Notice | undefined> => {
  const person = reader.person && findPerson(deps.directory.organisation(reader.organisation), reader.person);
  if (person?.former) return undefined;
  switch (ref.kind) {
    case 'welcome':
      return welcomeNotice(scopeOf(deps, outboxOf(reader)), reader.person);
    case 'agendaPrompt':
      return agendaPrompt(deps, reader, ref.meeting, ref.reminder);
    case 'agendaReview':
      return forMeeting(deps, reader, ref.meeting, (scope) => reviewNotice(deps, scope));
    case 'saksliste':
      return forMeeting(deps, reader, ref.meeting, (scope) => sakslisteNotice(deps, scope));
    case 'heldQuestion':
      return forMeeting(deps, reader, ref.meeting, async ({ organisation, meeting }) => ({
        kind: 'heldQuestion',
        meeting: meetingView(organisation, meeting),
      }));
    case 'meetingChanged':
      return meetingChanged(deps, reader, ref);
    case 'trendForm':
      return trendForm(deps, reader, ref.meeting, ref.reminder);
    case 'summaryPreview':
      return summary(deps, reader, ref.summary, true);
    case 'summary':
      return summary(deps, reader, ref.summary, false);
    case 'itemDecided':
      return itemDecided(deps, reader, ref.item, ref.outcome);
    case 'attendance':
      return forMeeting(deps, reader, ref.meeting, (scope) => attendanceWarning(deps.store.read, scope));
    case 'calendarQuestion':
      return calendarQuestion(deps, reader, ref);
    case 'noOnlineMeeting':
      return noOnlineMeetingNotice(deps, reader.organisation, ref.owner);
    case 'leftInOutlook':
      return leftInOutlookNotice(deps, reader.organisation);
    case 'withoutForum':
      return withoutForumNotice(deps, scopeOf(deps, outboxOf(reader)));
    case 'deliveryTrouble':
      return deliveryTroubleNotice(deps, reader.organisation);
    case 'peopleChanged':
      return peopleChangedNotice(deps, reader.organisation, ref.at);
    case 'closedDays':
      return closedDaysNotice(deps, scopeOf(deps, outboxOf(reader)));
  }
};

const outboxOf = ({ organisation }: Reader): Actor => ({ kind: 'system', organisation, job: 'outbox' });

/** Composes about a meeting that still stands. */
const forMeeting = async (
  deps: Deps,
  reader: Reader,
  id: MeetingId,
  make: (scope: MeetingScope) => Promise<Notice | undefined>,
): Promise<Notice | undefined> => {
  const scope = await meetingScope(deps, reader, id);
  return scope?.meeting.status === 'booked' ? make(scope) : undefined;
};

const meetingScope = async (deps: Deps, reader: Reader, id: MeetingId): Promise<MeetingScope | undefined> => {
  const { organisation: organisationId } = reader;
  const meeting = await deps.store.read.meetings.get(organisationId, id);
  if (!meeting) return undefined;
  const scope = scopeOf(deps, outboxOf(reader));
  const forum = findForum(scope.organisation, meeting.forum);
  return forum && { ...scope, meeting, forum };
};

const agendaPrompt = (
  deps: Deps,
  reader: Reader,
  id: MeetingId,
  reminder: boolean,
): Promise<Notice | undefined> =>
  forMeeting(deps, reader, id, async (scope) => {
    const { organisation, forum, meeting, now } = scope;
    if (!asksForItems(meeting, forum) || !isOpenForItems(organisation, forum, meeting, now)) return undefined;
    const notice = await promptNotice(deps, scope, reader.person, { reminder });
    return reminder && notice.answer ? undefined : notice;
  });

const trendForm = (
  deps: Deps,
  { person, ...reader }: Reader,
  id: MeetingId,
  reminder: boolean,
): Promise<Notice | undefined> =>
  forMeeting(deps, reader, id, async (scope) => {
    if (!person) return undefined;
    const summary = await deps.store.read.summaries.ofMeeting(scope.organisation.id, id);
    if (summary?.status === 'sent') return undefined;
    const notice = await trendFormNotice(deps, scope, person, { reminder });
    return reminder && notice.answer ? undefined : notice;
  });

const meetingChanged = async (
  deps: Deps,
  reader: Reader,
  ref: Extract<NoticeRef, { kind: 'meetingChanged' }>,
): Promise<Notice | undefined> => {
  const scope = await meetingScope(deps, reader, ref.meeting);
  if (!scope || (ref.change === 'moved' && scope.meeting.status !== 'booked')) return undefined;
  const { organisation, meeting } = scope;
  return {
    kind: 'meetingChanged',
    meeting: meetingView(organisation, meeting),
    change: ref.change,
    ...(ref.previousStart && {
      previousStart: Temporal.Instant.from(ref.previousStart).toZonedDateTimeISO(organisation.timeZone),
    }),
  };
};

const summary = async (
  deps: Deps,
  reader: Reader,
  id: SummaryId,
  preview: boolean,
): Promise<Notice | undefined> => {
  const stored = await deps.store.read.summaries.get(reader.organisation, id);
  const scope = stored && (await meetingScope(deps, reader, stored.meeting));
  if (!scope || scope.meeting.status === 'cancelled') return undefined;
  if (preview) return stored.status === 'draft' ? previewNotice(deps, scope) : undefined;
  return {
    kind: 'summary',
    meeting: meetingView(scope.organisation, scope.meeting),
    summary: summaryView(scope.organisation, stored),
    preview: false,
  };
};

const itemDecided = async (
  deps: Deps,
  reader: Reader,
  id: AgendaItemId,
  outcome: ItemDecidedNotice['outcome'],
): Promise<Notice | undefined> => {
  const item = await deps.store.read.agenda.get(reader.organisation, id);
  const scope = item && (await meetingScope(deps, reader, item.meeting));
  return (
    scope && {
      kind: 'itemDecided',
      item: agendaItemView(scope.organisation, item),
      meeting: meetingView(scope.organisation, scope.meeting),
      outcome,
    }
  );
};

const calendarQuestion = (
  deps: Deps,
  { organisation, person }: Reader,
  { meeting, number }: Extract<NoticeRef, { kind: 'calendarQuestion' }>,
): Promise<Notice | undefined> =>
  forMeeting(deps, { organisation }, meeting, async (scope) => {
    const question = await openQuestion(deps.store.read, scope);
    if (!person || question?.number !== number) return undefined;
    return questionNotice(deps, scope, question, { kind: 'person', organisation, person });
  });
