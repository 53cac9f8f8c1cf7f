import type { GraphPermission } from '../domain/check-up.ts';
import type { Clock } from '../domain/time.ts';
import type { GraphClient } from './client.ts';
import { graphDirectory } from './directory.ts';
import { GraphError } from './graph-error.ts';
import { inCatalogue, installations } from './installation.ts';
import { askFreeBusy, readReplies, sendNothing, useCalendar } from './probes.ts';

export interface PermissionQuestion {
  readonly client: GraphClient;
  readonly clock: Clock;
  /** The mailbox that books and sends. */
  readonly organiser: string;
  readonly coordinator: string;
  /** Somebody who has a vara; without one automatic replies are never asked for. */
  readonly replaceable?: string;
  readonly manifestId: string;
}

/** What the application may not do, by trying each thing. Throws `GraphError` when Graph is out of reach. */
export const missingPermissions = async (
  question: PermissionQuestion,
): Promise<readonly GraphPermission[]> => {
  const missing: GraphPermission[] = [];
  for (const [permission, probe] of probesOf(question)) {
    if (await isRefused(probe)) missing.push(permission);
  }
  return missing;
};

type Probe = () => Promise<unknown>;

const probesOf = (question: PermissionQuestion): readonly (readonly [GraphPermission, Probe])[] => {
  const { client, clock, organiser, coordinator, replaceable, manifestId } = question;
  const replies: readonly (readonly [GraphPermission, Probe])[] =
    replaceable === undefined ? [] : [['MailboxSettings.Read', () => readReplies(client, replaceable)]];
  return [
    ['Calendars.ReadWrite', () => useCalendar(client, organiser, clock)],
    ['Calendars.Read', () => askFreeBusy(client, organiser, clock)],
    ['Mail.Send', () => sendNothing(client, organiser)],
    ...replies,
    ['User.ReadBasic.All', () => graphDirectory({ client, organiser }).find([coordinator])],
    ['TeamsAppInstallation.ReadWriteSelfForUser.All', () => installations(client, coordinator, manifestId)],
    ['AppCatalog.Read.All', () => inCatalogue({ client, manifestId })],
  ];
};

/** Other refusals (no such mailbox, no such user) say nothing of permissions. */
const isRefused = async (probe: Probe): Promise<boolean> => {
  try {
    await probe();
    return false;
  } catch (fault) {
    if (!(fault instanceof GraphError) || fault.status === 0 || fault.status >= 500) throw fault;
    return fault.status === 403;
  }
};
