import { agendaDeadline, innkallingTime } from '../domain/agenda-times.ts';
import { convenersOn, nameOf } from '../domain/forum.ts';
import type { Forum, Organisation } from '../domain/organisation.ts';
import { Temporal } from '../domain/time.ts';
import { textsFor } from '../texts/index.ts';
import { meetingName, statusName } from './labels.ts';
import { isOff, type YearForum, type YearMeeting, type YearPlanView } from './view.ts';

/** A meeting as a line of a table. Local times; what is not asked or not known is left out. */
export interface MeetingRow {
  readonly name: string;
  readonly level: string;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  readonly weekday: string;
  readonly week: number;
  readonly place: string;
  readonly status: string;
  /** Called off, or never held. */
  readonly isOff: boolean;
}

/** The whole year in order of time. */
export const meetingRows = (view: YearPlanView): readonly MeetingRow[] =>
  inOrder(view).map(({ forum, meeting }) => meetingRow(view, forum, meeting));

/** With what the bot will do before the meeting, and who calls it: for the coordinator, as it names people. */
export interface WorkRow extends MeetingRow {
  readonly convener: string;
  /** When the call for items closes; none where the bot asks for none. */
  readonly deadline?: Temporal.PlainDate;
  readonly innkalling?: Temporal.PlainDate;
}

export const workRows = (organisation: Organisation, view: YearPlanView): readonly WorkRow[] =>
  inOrder(view).map(({ forum, meeting }) => {
    const configured = organisation.forums.find(({ id }) => id === forum.id);
    const row = meetingRow(view, forum, meeting);
    return configured ? { ...row, ...workOf(organisation, configured, meeting) } : { ...row, convener: '' };
  });

const workOf = (organisation: Organisation, forum: Forum, { start, childName }: YearMeeting) => {
  const { timeZone } = organisation;
  const begins = { start: start.toZonedDateTime(timeZone).toInstant() };
  const innkalling = innkallingTime(begins, forum, timeZone).toPlainDate();
  const asks = !forum.agenda.logisticsOnly && !childName;
  return {
    convener: convenerNames(organisation, forum, start.toPlainDate()),
    innkalling,
    ...(asks && { deadline: agendaDeadline(begins, forum, timeZone).toPlainDate() }),
  };
};

const convenerNames = (organisation: Organisation, forum: Forum, on: Temporal.PlainDate): string => {
  const bodies = forum.conveners.flatMap((one) => (one.kind === 'organisation' ? [one.name] : []));
  const people = convenersOn(organisation, forum, on).map((person) => nameOf(organisation, person));
  return [...bodies, ...people].join(', ');
};

const meetingRow = (view: YearPlanView, forum: YearForum, meeting: YearMeeting): MeetingRow => {
  const { start, minutes, place = '' } = meeting;
  return {
    name: meetingName(forum, meeting),
    level: view.levelNames[forum.level],
    start,
    end: start.add({ minutes }),
    weekday: textsFor(view.language).words.weekdays[start.dayOfWeek - 1] ?? '',
    week: start.weekOfYear ?? 0,
    place,
    status: statusName(meeting, view),
    isOff: isOff(meeting),
  };
};

const inOrder = (view: YearPlanView) =>
  view.forums
    .flatMap((forum) => forum.meetings.map((meeting) => ({ forum, meeting })))
    .toSorted((a, b) => Temporal.PlainDateTime.compare(a.meeting.start, b.meeting.start));
