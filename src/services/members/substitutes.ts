import { membersOn } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Repositories } from '../ports.ts';
import type { MeetingScope } from '../scope.ts';

/** The same people, with the vara in place of each who is away now; who has none, or one who is away too, stays. */
export const standInsFor = async (
  { people }: Pick<Repositories, 'people'>,
  { organisation, forum, meeting, now }: MeetingScope,
  asked: readonly PersonId[],
): Promise<readonly PersonId[]> => {
  const date = meeting.start.toZonedDateTimeISO(organisation.timeZone).toPlainDate();
  const substitutes = membersOn(forum, date).filter(({ role }) => role === 'substitute');
  if (substitutes.length === 0) return asked;
  const away = await people.awayAt(organisation.id, now);
  const stands = asked.flatMap((person) => {
    const present = substitutes.filter((vara) => vara.substituteFor === person && !away.has(vara.person));
    return away.has(person) && present.length > 0 ? present.map((vara) => vara.person) : [person];
  });
  return [...new Set(stands)];
};
