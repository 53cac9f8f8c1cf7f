import { findForum } from '../../domain/forum.ts';
import type { ForumId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';

/**
 * Booked meetings that are not closed, earliest first. A forum that was dissolved and taken out of the configuration
 * leaves meetings behind: nobody can be told of them, and they are no reason to refuse anybody anything.
 */
export const openMeetings = async (
  { meetings }: Pick<Repositories, 'meetings'>,
  organisation: Organisation,
): Promise<readonly Meeting[]> => {
  const open = await meetings.open(organisation.id);
  return open.filter(({ forum }) => findForum(organisation, forum));
};

/** The forum's next meeting among those that are open, or the one it is in; children do not count. */
export const nextOf = (
  open: readonly Meeting[],
  forum: ForumId,
  now: Temporal.Instant,
): Meeting | undefined =>
  open.find((one) => one.forum === forum && !one.child && one.end.epochMilliseconds > now.epochMilliseconds);
