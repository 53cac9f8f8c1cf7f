import type { Meeting } from '../../domain/meeting.ts';
import { newYear } from '../../domain/new-year.ts';
import type { Forum, Organisation, StandingItem } from '../../domain/organisation.ts';
import { standingItemsFor } from '../../domain/saksliste.ts';
import { localDate } from '../../domain/time.ts';
import type { Repositories } from '../ports/store.ts';

/** Standing items of this meeting; the forum's first meeting of the year may have its own. */
export const standingFor = async (
  read: Pick<Repositories, 'meetings'>,
  organisation: Organisation,
  forum: Forum,
  meeting: Meeting,
): Promise<readonly StandingItem[]> => {
  const date = localDate(meeting.start, organisation);
  const asks = forum.standingItems.some(({ season }) => season === 'firstOfYear');
  return standingItemsFor(forum, date, asks && (await isFirstOfYear(read, organisation, meeting, date.year)));
};

/** Counted in meetings that are held: one that was called off leaves what belongs to it to the next. */
const isFirstOfYear = async (
  { meetings }: Pick<Repositories, 'meetings'>,
  organisation: Organisation,
  { forum, start }: Meeting,
  year: number,
): Promise<boolean> => {
  const earlier = await meetings.between(organisation.id, newYear(organisation, year), start);
  return !earlier.some(
    ({ forum: other, child, status }) =>
      other === forum && !child && (status === 'booked' || status === 'held'),
  );
};
