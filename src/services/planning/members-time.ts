import { findPerson } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import { newYear } from '../../domain/new-year.ts';
import type { Forum, Membership } from '../../domain/organisation.ts';
import type { BusyTime, PlanInput } from '../../domain/planning/plan.ts';
import type { Temporal } from '../../domain/time.ts';
import type { FreeBusy } from '../ports/calendar.ts';
import type { Deps } from '../ports/deps.ts';
import type { Scope } from '../scope.ts';

/** When those who are to meet are engaged, and whose calendars could not be read. */
export interface MembersTime {
  readonly busy: readonly BusyTime[];
  readonly unread: readonly PersonId[];
}

/**
 * Asks the calendars of those who must be at the year's meetings when they are engaged: for this proposal only, nothing
 * of it is kept. A calendar that does not answer stops no plan; its owner is named. A calendar of the bot's own has
 * nothing in it but the meetings that the planner knows.
 */
export const membersTime = async (
  { calendar, progress }: Pick<Deps, 'calendar' | 'progress'>,
  { organisation, now }: Scope,
  { year, forums }: Pick<PlanInput, 'year' | 'forums'>,
): Promise<MembersTime> => {
  if (!calendar.isRemote?.(organisation.id)) return { busy: [], unread: [] };
  const { timeZone } = organisation;
  const planned = organisation.forums.filter(({ id }) => !forums || forums.includes(id));
  const people = [...new Set(planned.flatMap((forum) => neededIn(forum, year)))];
  const to = newYear(organisation, year + 1);
  const from = later(now, newYear(organisation, year));
  const known = people.flatMap((id) => findPerson(organisation, id) ?? []);
  const readable = known.filter(({ outsideTenant }) => !outsideTenant).length;
  const tell = (done: number) => progress?.({ kind: 'progress', done, of: readable });
  tell(0);
  const ask = calendar.freeBusy(organisation.id, known, from, to, (done, of) =>
    tell(Math.floor((readable * done) / of)),
  );
  const { busy, unknown } = await ask.catch((): FreeBusy => ({ busy: [], unknown: people }));
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return {
    busy: busy.map(({ person, start, end }) => ({ person, start: local(start), end: local(end) })),
    unread: unknown,
  };
};

/** Regular members at some time of the year, and those of its preparatory and follow-up meetings. */
const neededIn = ({ members, children }: Forum, year: number): readonly PersonId[] => [
  ...members.filter((member) => isRegular(member) && isInYear(member, year)).map(({ person }) => person),
  ...children.flatMap(({ participants }) => participants),
];

const isRegular = ({ role }: Membership): boolean =>
  role === 'chair' || role === 'secretary' || role === 'member';

const isInYear = ({ from, until }: Membership, year: number): boolean =>
  (from?.year ?? year) <= year && (until?.year ?? year) >= year;

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  a.epochMilliseconds > b.epochMilliseconds ? a : b;
