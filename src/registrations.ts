import type { OrganisationId } from './domain/ids.ts';
import type { Settings } from './settings/environment.ts';
import type { LoadedOrganisation } from './settings/load.ts';
import { type Adapter, adapterFor } from './teams/adapter.ts';
import type { Log } from './teams/log.ts';
import type { Registration } from './teams/registration.ts';

/** How each organisation's bot is registered. In production one without credentials is not reachable, and the log says so. */
export const registrationsOf = (
  settings: Settings,
  organisations: readonly LoadedOrganisation[],
  log: Log,
): readonly Registration[] =>
  organisations.flatMap(({ organisation: { id } }): readonly Registration[] => {
    if (settings.mode === 'local') return [{ kind: 'local', organisation: id }];
    const credentials = settings.credentials.get(id);
    if (!credentials) {
      log.warn({ organisation: id }, 'no credentials: this organisation cannot be reached from Teams');
      return [];
    }
    const { appId, tenantId, login } = credentials;
    return [{ kind: 'tenant', organisation: id, appId, tenantId, credential: login }];
  });

/** The organisation's own way to Teams; none without credentials. */
export const adapterOf = (
  settings: Extract<Settings, { mode: 'production' }>,
  organisation: OrganisationId,
): Adapter | undefined => {
  const credentials = settings.credentials.get(organisation);
  if (!credentials) return undefined;
  const { appId, tenantId, login } = credentials;
  return adapterFor({ kind: 'tenant', organisation, appId, tenantId, credential: login });
};
