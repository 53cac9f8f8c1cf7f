import { membersOn, regularMembersOn } from './forum.ts';
import type { PersonId } from './ids.ts';
import type { Forum } from './organisation.ts';
import type { Temporal } from './time.ts';

/** What somebody has answered to the invitation in the calendar. */
export type Attending = 'accepted' | 'declined' | 'tentative';

export type AttendanceAnswers = ReadonlyMap<PersonId, Attending>;

export interface Doubt {
  /** Fewer than half of the regular members are left. */
  readonly tooFew: boolean;
  /** Every chair has declined, and nobody who stands in for one has accepted. */
  readonly withoutChair: boolean;
}

/**
 * Whether a meeting on the date can be held with those who have not declined. Whoever has not answered may still come:
 * most people never answer an invitation, and a warning about each of them would warn of nothing.
 */
export const doubtOf = (forum: Forum, on: Temporal.PlainDate, answers: AttendanceAnswers): Doubt => {
  const regular = regularMembersOn(forum, on);
  const left = regular.filter((person) => answers.get(person) !== 'declined');
  const members = membersOn(forum, on);
  const chairs = members.filter(({ role }) => role === 'chair').map(({ person }) => person);
  const standsIn = members.some(
    ({ role, person, substituteFor }) =>
      role === 'substitute' &&
      substituteFor !== undefined &&
      chairs.includes(substituteFor) &&
      answers.get(person) === 'accepted',
  );
  return {
    tooFew: left.length * 2 < regular.length,
    withoutChair: chairs.length > 0 && !chairs.some((chair) => left.includes(chair)) && !standsIn,
  };
};
