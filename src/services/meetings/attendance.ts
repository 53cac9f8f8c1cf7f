import { type Attending, type Doubt, doubtOf } from '../../domain/attendance.ts';
import { nameOf } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { AttendanceNotice, AttendanceView } from '../../domain/notices/answers.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import type { InvitationAnswer } from '../ports/calendar.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import { meetingView } from '../views.ts';
import { invitationOf } from './invitation.ts';
import { invitedTo } from './invited.ts';

type Of = Pick<MeetingScope, 'organisation' | 'forum' | 'meeting'>;

/** Who comes, as far as the calendar knows; undefined where nobody can answer an invitation. */
export const attendanceView = async (
  { calendar, store }: Pick<Deps, 'calendar' | 'store'>,
  scope: Of,
): Promise<AttendanceView | undefined> => {
  const { organisation, meeting } = scope;
  if (!meeting.calendarEvent || !calendar.isRemote?.(organisation.id)) return undefined;
  const answers = await answersTo(store.read, scope);
  const names = (wanted: Attending | undefined) =>
    invitedTo(scope)
      .filter((person) => answers.get(person) === wanted)
      .map((person) => nameOf(organisation, person));
  return {
    accepted: names('accepted'),
    declined: names('declined'),
    tentative: names('tentative'),
    none: names(undefined),
  };
};

/** The warning as things stand; undefined if the meeting can be held. A preparatory meeting has no quorum. */
export const attendanceWarning = async (
  read: Repositories,
  scope: Of,
): Promise<AttendanceNotice | undefined> => {
  const { organisation, forum, meeting } = scope;
  if (meeting.child) return undefined;
  const answers = await answersTo(read, scope);
  const on = localDate(meeting.start, organisation);
  const doubt: Doubt = doubtOf(forum, on, answers);
  if (!doubt.tooFew && !doubt.withoutChair) return undefined;
  return {
    kind: 'attendance',
    meeting: meetingView(organisation, meeting),
    ...doubt,
    declined: [...answers].flatMap(([person, answer]) =>
      answer === 'declined' ? [nameOf(organisation, person)] : [],
    ),
  };
};

/** Whoever calls the meeting is not asked by the calendar, and comes. */
const answersTo = async (
  { attendance }: Pick<Repositories, 'attendance'>,
  { organisation, meeting }: Of,
): Promise<ReadonlyMap<PersonId, Attending>> => {
  const rows = await attendance.ofMeeting(meeting.id);
  return new Map([
    [organiserOf(organisation, meeting), 'accepted'],
    ...rows.map(({ person, answer }) => [person, answer] as const),
  ]);
};

const organiserOf = (organisation: Organisation, meeting: Meeting): PersonId =>
  invitationOf(organisation, meeting, undefined).organiser.id;

/** The answers of those we know, by person. */
export const answersOf = (
  { people }: Organisation,
  answers: readonly InvitationAnswer[],
): ReadonlyMap<PersonId, Attending> => {
  const byAddress = new Map(people.map(({ id, email }) => [email.toLowerCase(), id]));
  return new Map(
    answers.flatMap(({ email, answer }) => {
      const person = byAddress.get(email.toLowerCase());
      return person ? [[person, answer] as const] : [];
    }),
  );
};
