import { asksForItems } from '../../domain/agenda-times.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';

/** The forum's next meeting after this one whose saksliste has not gone out yet. */
export const nextForItems = async (
  { meetings }: Pick<Repositories, 'meetings'>,
  { organisation, meeting, forum }: Pick<MeetingScope, 'organisation' | 'meeting' | 'forum'>,
): Promise<Meeting | undefined> => {
  const later = (await meetings.open(organisation.id)).filter(
    (other) =>
      other.forum === forum.id &&
      asksForItems(other, forum) &&
      other.start.epochMilliseconds > meeting.start.epochMilliseconds,
  );
  const done = await meetings.stepsDone(later.map(({ id }) => id));
  return later.find(({ id }) => !done.get(id)?.has('innkalling'));
};
