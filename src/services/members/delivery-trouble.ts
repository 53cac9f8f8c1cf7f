import { nameOf } from '../../domain/forum.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import type { DeliveryTroubleNotice } from '../../domain/notices/delivery.ts';
import type { Deps } from '../ports/deps.ts';

/** Whom the bot did not reach in the last month, and why; undefined when that is nobody. */
export const deliveryTroubleNotice = async (
  { directory, clock, store }: Pick<Deps, 'directory' | 'clock' | 'store'>,
  id: OrganisationId,
): Promise<DeliveryTroubleNotice | undefined> => {
  const organisation = directory.organisation(id);
  const since = clock.now().subtract({ hours: 24 * 31 });
  const failures = await store.read.deliveries.failures(id, since);
  // Whoever cannot be given the app may have had a mail instead; the administrator has something to do all the same.
  const refusals = await store.read.people.refusals(id, since);
  const newest = new Map([...failures, ...refusals].map((one) => [one.person, one]));
  if (newest.size === 0) return undefined;
  return {
    kind: 'deliveryTrouble',
    people: [...newest.values()].map(({ person, failure }) => ({
      name: nameOf(organisation, person),
      reason: failure,
    })),
  };
};
