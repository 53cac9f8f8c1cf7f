import type { OrganisationId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { LeftInOutlookNotice } from '../../domain/notices/calendar.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { enqueue } from '../delivery.ts';
import type { Deps } from '../ports/deps.ts';
import { scopeOf } from '../scope.ts';
import { meetingView } from '../views.ts';
import { openMeetings } from './open-meetings.ts';

/** So many are named; the others are counted. */
const SHOWN = 20;

/**
 * Tells the coordinators of an organisation that uses Microsoft 365 no more which meetings still stand in Outlook,
 * where the bot can change nothing any longer. Once; called when the program starts.
 */
export const tellOfLeftInOutlook = async (deps: Deps, id: OrganisationId): Promise<void> => {
  const scope = scopeOf(deps, { kind: 'system', organisation: id, job: 'calendar' });
  const last = (await leftInOutlook(deps, scope.organisation)).at(-1);
  if (!last) return;
  await deps.store.write(async (tx) => {
    await enqueue(deps, tx, scope, {
      people: scope.organisation.coordinators,
      notice: { kind: 'leftInOutlook' },
      // The last one stands longest: the same meetings are told of once.
      occasion: last.id,
    });
  });
};

/** As it is now; undefined when none of them lies ahead. */
export const leftInOutlookNotice = async (
  deps: Deps,
  id: OrganisationId,
): Promise<LeftInOutlookNotice | undefined> => {
  const organisation = deps.directory.organisation(id);
  const left = await leftInOutlook(deps, organisation);
  if (left.length === 0) return undefined;
  return {
    kind: 'leftInOutlook',
    meetings: left.slice(0, SHOWN).map((meeting) => meetingView(organisation, meeting)),
    more: Math.max(0, left.length - SHOWN),
  };
};

const leftInOutlook = async (
  { calendar, clock, store }: Pick<Deps, 'calendar' | 'clock' | 'store'>,
  organisation: Organisation,
): Promise<readonly Meeting[]> => {
  if (calendar.isRemote?.(organisation.id)) return [];
  const now = clock.now().epochMilliseconds;
  const open = await openMeetings(store.read, organisation);
  return open.filter(
    ({ calendarEvent, start }) =>
      calendarEvent !== undefined &&
      !calendar.holds(organisation.id, calendarEvent) &&
      start.epochMilliseconds > now,
  );
};
