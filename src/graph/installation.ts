import type { Chat, TeamsApp, UserScopeTeamsAppInstallation } from '@microsoft/microsoft-graph-types';
import { asId, type ConversationId } from '../domain/ids.ts';
import type { InstallFailure } from '../domain/notices/delivery.ts';
import type { AppInstaller, Installation } from '../services/ports/microsoft-365.ts';
import type { GraphClient } from './client.ts';
import { GraphError, type Refusal } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';

export interface InstallerOptions {
  readonly client: GraphClient;
  /** The id in the app's manifest; the catalogue has one of its own. */
  readonly manifestId: string;
  readonly botAppId: string;
  readonly tenantId: string;
}

/** Where Teams' connector answers for a bot that has not heard from it yet, by Microsoft's pages on proactive messages. */
const SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

/** Gives people the app. What stands in the way is an answer; throws `GraphError` when Graph does not answer. */
export const graphInstaller = (options: InstallerOptions): AppInstaller => {
  let catalogueId: string | undefined;
  return {
    install: async (entraId) => {
      try {
        catalogueId ??= await inCatalogue(options);
        if (catalogueId === undefined) return refused('notInCatalogue');
        const wasThere = await install(options.client, entraId, catalogueId);
        const chat = await chatOf(options, entraId);
        // Whoever is not named in the app's manifest is not shown that it is installed.
        return chat ?? refused(wasThere ? 'notOwnApp' : 'installBlocked');
      } catch (fault) {
        const reason = reasonOf(fault);
        if (!reason) throw fault;
        return refused(reason);
      }
    },
  };
};

const refused = (reason: InstallFailure): Installation => ({ kind: 'refused', reason });

/** The catalogue's own id of the app, if it has been uploaded. */
export const inCatalogue = async ({
  client,
  manifestId,
}: Pick<InstallerOptions, 'client' | 'manifestId'>): Promise<string | undefined> => {
  const { items } = await client.list<TeamsApp>({
    method: 'GET',
    path: withQuery('/appCatalogs/teamsApps', {
      $filter: `externalId eq '${manifestId}' and distributionMethod eq 'organization'`,
      $select: 'id,externalId',
    }),
  });
  return items[0]?.id;
};

/**
 * 409: it is there already, which is as good. Installing twice installs once, so that a lost answer does no harm.
 * Returns whether it was there.
 */
const install = async (client: GraphClient, entraId: string, catalogueId: string): Promise<boolean> => {
  try {
    await client.call({
      method: 'POST',
      path: graphPath`/users/${entraId}/teamwork/installedApps`,
      // Graph wants this address whatever the cloud's own is.
      body: {
        'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogueId}`,
      },
      repeatable: true,
    });
    return false;
  } catch (fault) {
    if (!(fault instanceof GraphError) || fault.status !== 409) throw fault;
    return true;
  }
};

/** The app with one person, if it is there; only the app's own registration is told with the narrow permission. */
export const installations = (client: GraphClient, account: string, manifestId: string) =>
  client.list<UserScopeTeamsAppInstallation>({
    method: 'GET',
    path: withQuery(graphPath`/users/${account}/teamwork/installedApps`, {
      $expand: 'teamsApp',
      $filter: `teamsApp/externalId eq '${manifestId}'`,
    }),
  });

const chatOf = async (
  { client, manifestId, botAppId, tenantId }: InstallerOptions,
  entraId: string,
): Promise<Installation | undefined> => {
  const { items } = await installations(client, entraId, manifestId);
  const installation = items[0]?.id;
  if (!installation) return undefined;
  const chat = await client.call<Chat>({
    method: 'GET',
    path: graphPath`/users/${entraId}/teamwork/installedApps/${installation}/chat`,
  });
  if (!chat.id) return undefined;
  return {
    kind: 'chat',
    conversation: {
      id: asId<ConversationId>(chat.id),
      serviceUrl: SERVICE_URL,
      botId: `28:${botAppId}`,
      tenantId,
    },
  };
};

const REASONS: Readonly<Record<Refusal, InstallFailure>> = {
  policy: 'installBlocked',
  licence: 'noLicence',
  permission: 'installNotPermitted',
  notOwnApp: 'notOwnApp',
};

/** Teams has one code for several refusals, told apart by what it says; the directory's codes tell by themselves. */
const reasonOf = (fault: unknown): InstallFailure | undefined => {
  if (!(fault instanceof GraphError)) return undefined;
  const { status, code, refusal } = fault;
  if (refusal) return REASONS[refusal];
  if (/licen[cs]e/i.test(code)) return 'noLicence';
  if (status === 403 && /Authorization_|InsufficientPriv/i.test(code)) return 'installNotPermitted';
  if (status === 403) return 'installBlocked';
  return status === 404 ? 'noAccount' : undefined;
};
