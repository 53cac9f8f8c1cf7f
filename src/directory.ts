import type { OrganisationId } from './domain/ids.ts';
import { groupsOf, withGroupMembers } from './domain/member-group.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Directory } from './services/ports/directory.ts';
import type { Store } from './services/ports/store.ts';

/**
 * The organisations as configured, with those whom their groups name as the store knows them. Other processes may
 * have read the groups since, so `refresh` is called before anything is due.
 */
export const liveDirectory = (configured: readonly Organisation[], store: Store): Directory => {
  const current = new Map(configured.map((organisation) => [organisation.id, organisation]));
  const known = new Map<OrganisationId, string>();
  const refresh = async (): Promise<void> => {
    for (const organisation of configured) {
      const { id } = organisation;
      // Whom a group named that nobody follows any more does not change: once is enough.
      if (known.has(id) && groupsOf(organisation).length === 0) continue;
      const rows = await store.read.groups.members(id);
      const print = JSON.stringify(rows);
      if (known.get(id) === print) continue;
      known.set(id, print);
      current.set(id, withGroupMembers(organisation, rows));
    }
  };
  return {
    get organisations() {
      return [...current.values()];
    },
    organisation: (id) => {
      const organisation = current.get(id);
      if (!organisation) throw new Error(`no organisation ${id} is configured`);
      return organisation;
    },
    refresh,
  };
};
