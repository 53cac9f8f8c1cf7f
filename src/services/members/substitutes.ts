import { membersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Forum, Membership } from '../../domain/organisation.ts';
import { localDate } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';

type Seats = Pick<MeetingScope, 'organisation' | 'meeting'> & {
  /** The forums whose members are asked. */
  readonly forums: readonly Forum[];
};

const substitutesIn = ({ organisation, meeting, forums }: Seats): readonly Membership[] => {
  const date = localDate(meeting.start, organisation);
  return forums.flatMap((forum) => membersOn(forum, date)).filter(({ role }) => role === 'substitute');
};

/** The same people, with the vara in place of each who is away at the time; who has none, or one who is away too, stays. */
export const standInsFor = async (
  { people }: Pick<Repositories, 'people'>,
  { now, ...seats }: Seats & Pick<MeetingScope, 'now'>,
  asked: readonly PersonId[],
): Promise<readonly PersonId[]> => {
  const substitutes = substitutesIn(seats);
  if (substitutes.length === 0) return asked;
  const away = await people.awayAt(seats.organisation.id, now);
  const stands = asked.flatMap((person) => {
    const present = substitutes.filter((vara) => vara.substituteFor === person && !away.has(vara.person));
    return away.has(person) && present.length > 0 ? present.map((vara) => vara.person) : [person];
  });
  return [...new Set(stands)];
};

/**
 * Whose answer is each member's: their own, or where they gave none the vara's. A vara who is asked too answers for
 * nobody else. By member; who has none at all is left out.
 */
export const answersBySeat = <T>(
  seats: Seats,
  asked: readonly PersonId[],
  answers: ReadonlyMap<PersonId, T>,
): ReadonlyMap<PersonId, T> => {
  const substitutes = substitutesIn(seats).filter(({ person }) => !asked.includes(person));
  return new Map(
    asked.flatMap((person) => {
      const stand = substitutes.find((vara) => vara.substituteFor === person && answers.has(vara.person));
      const answer = answers.get(person) ?? (stand && answers.get(stand.person));
      return answer === undefined ? [] : [[person, answer] as const];
    }),
  );
};
