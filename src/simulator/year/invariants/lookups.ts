import type { MeetingId, PersonId } from '../../../domain/ids.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { Forum, Membership, Organisation } from '../../../domain/organisation.ts';
import { Temporal } from '../../../domain/time.ts';
import { textsFor } from '../../../texts/index.ts';
import { isQuiet } from '../closed-days.ts';
import type { MessageSort, ObservedMessage, ObservedYear } from '../observed.ts';

/** What is broken, in a sentence for people; nothing if all is well. */
export type Breach = string;

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;

export const dateOf = (organisation: Organisation, instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(organisation.timeZone).toPlainDate();

export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days;

export const forumOf = ({ forums }: Organisation, { forum }: Pick<Meeting, 'forum'>): Forum => {
  const found = forums.find(({ id }) => id === forum);
  if (!found) throw new Error(`no forum ${forum}`);
  return found;
};

/** "Politiråd 3, 11. mars" */
export const called = (organisation: Organisation, meeting: Meeting): string => {
  const name = forumOf(organisation, meeting).name;
  const day = textsFor('nb').format.dayAndMonth(dateOf(organisation, meeting.start));
  return `${meeting.child ? `${meeting.child.name}, ` : ''}${name} ${meeting.ordinal} (${day})`;
};

export const personName = ({ people }: Organisation, person: PersonId): string =>
  people.find(({ id }) => id === person)?.name ?? person;

const REGULAR: readonly Membership['role'][] = ['chair', 'secretary', 'member'];

/** Members with one of the roles on the day, each once. */
const membersAs = (forum: Forum, date: Temporal.PlainDate, roles: readonly Membership['role'][]) => {
  const day = date.toString();
  const there = forum.members.filter(
    ({ role, from, until }) =>
      roles.includes(role) && (!from || from.toString() <= day) && (!until || day <= until.toString()),
  );
  return [...new Set(there.map(({ person }) => person))];
};

/** Chair, secretary and permanent members on the day. */
export const regularsOn = (forum: Forum, date: Temporal.PlainDate): readonly PersonId[] =>
  membersAs(forum, date, REGULAR);

/** Those who must be there: the regular members, for a child of a meeting those it is for. */
export const regulars = (organisation: Organisation, meeting: Meeting): readonly PersonId[] =>
  childOf(organisation, meeting)?.participants ??
  regularsOn(forumOf(organisation, meeting), dateOf(organisation, meeting.start));

/** Regulars and guests by rule. */
export const invited = (organisation: Organisation, meeting: Meeting): readonly PersonId[] =>
  childOf(organisation, meeting)?.participants ??
  membersAs(forumOf(organisation, meeting), dateOf(organisation, meeting.start), [...REGULAR, 'guestByRule']);

export const childOf = (organisation: Organisation, meeting: Meeting) =>
  forumOf(organisation, meeting).children.find(({ id }) => id === meeting.child?.id);

/** So many days before the meeting, or earlier if people are left alone then, at that hour. */
export const promised = (
  organisation: Organisation,
  meeting: Meeting,
  days: number,
  hour: number,
): Temporal.Instant => {
  const date = notQuiet(dateOf(organisation, meeting.start).subtract({ days }));
  return atHour(organisation, date, hour);
};

/** When the call for saker closes: at 15:00, as many days before the innkalling as the configuration has between them. */
export const deadlineOf = (organisation: Organisation, meeting: Meeting): Temporal.Instant => {
  const { deadlineDays, innkallingDays } = forumOf(organisation, meeting).agenda;
  const innkalling = notQuiet(dateOf(organisation, meeting.start).subtract({ days: innkallingDays }));
  return atHour(organisation, notQuiet(innkalling.subtract({ days: deadlineDays - innkallingDays })), 15);
};

const notQuiet = (date: Temporal.PlainDate): Temporal.PlainDate =>
  isQuiet(date) ? notQuiet(date.subtract({ days: 1 })) : date;

const atHour = ({ timeZone }: Organisation, date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant();

/** The meeting still stood when that was to be done. */
export const stoodAt = ({ cancelledAt }: ObservedYear, { id }: Meeting, at: Temporal.Instant): boolean => {
  const cancelled = cancelledAt.get(id);
  return !cancelled || isBefore(at, cancelled);
};

/** Messages of the sort that came to people, by meeting. */
export const sentOf = (
  { messages }: ObservedYear,
  ...sorts: readonly MessageSort[]
): ReadonlyMap<MeetingId | undefined, readonly ObservedMessage[]> =>
  Map.groupBy(
    messages.filter(({ how, sort }) => how === 'sent' && sorts.includes(sort)),
    ({ meeting }) => meeting,
  );

/** How often each person is in the list. */
export const timesEach = (messages: readonly ObservedMessage[] = []): ReadonlyMap<PersonId, number> =>
  messages.reduce((times, { to }) => times.set(to, (times.get(to) ?? 0) + 1), new Map<PersonId, number>());
