import type { Finding } from '../domain/check-up.ts';
import type { Clock } from '../domain/time.ts';
import type { GraphClient } from './client.ts';
import { graphDirectory } from './directory.ts';
import { codesOf, GraphError } from './graph-error.ts';
import { groupMembers } from './groups.ts';
import { inCatalogue, installations } from './installation.ts';
import { askFreeBusy, readEvents, readReplies, sendNothing, useCalendar } from './probes.ts';
import type { Tokens } from './tokens.ts';

export interface CheckUpOptions {
  readonly client: GraphClient;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly organiser: string;
  /** A mailbox that the application has no business in. */
  readonly otherMailbox?: string;
  /** Somebody who must be found in the directory. */
  readonly coordinator: string;
  readonly manifestId: string;
  /** Somebody who has a vara. */
  readonly replaceable?: string;
  /** The groups that forums follow. */
  readonly groups: readonly string[];
  /** Milliseconds for the token. */
  readonly deadlineMs: number;
}

/** Any one of each row will do. */
const NEEDED: readonly (readonly string[])[] = [
  ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'],
  ['TeamsAppInstallation.ReadWriteSelfForUser.All', 'TeamsAppInstallation.ReadWriteForUser.All'],
  ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All', 'Directory.Read.All'],
];
const GROUPS = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'];
/** Granted in Entra these reach every mailbox; RBAC for Applications does not show in the token. */
const TENANT_WIDE = [
  'Calendars.Read',
  'Calendars.ReadWrite',
  'Mail.Read',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
];

/** Looks at one thing after the other, and ends with the token when there is none. Changes nothing and sends nothing. */
export async function* checkGraph(options: CheckUpOptions): AsyncGenerator<Finding> {
  const { tokens, deadlineMs, client, organiser, otherMailbox, replaceable, groups, clock } = options;
  let token: string;
  try {
    token = await tokens({ signal: AbortSignal.timeout(deadlineMs) });
  } catch (fault) {
    yield bad('graphToken', fault);
    return;
  }
  yield { check: 'graphToken', good: true };
  yield* consentsIn(token, groups.length > 0 ? [...NEEDED, GROUPS] : NEEDED);
  yield await works('calendar', () => useCalendar(client, organiser, clock));
  if (otherMailbox !== undefined) yield await refusedAsItShould(client, otherMailbox, clock);
  yield await works('freeBusy', () => askFreeBusy(client, organiser, clock));
  if (replaceable !== undefined) yield await works('absence', () => readReplies(client, replaceable));
  yield await finds('directory', () => amissInDirectory(options));
  for (const group of groups) yield await finds('groups', () => amissWithGroup(client, group));
  yield await works('mail', () => sendNothing(client, organiser));
  yield await finds('catalogue', () => amissInCatalogue(options));
  yield await works('install', () => installations(client, options.coordinator, options.manifestId));
}

const bad = (check: Finding['check'], fault: unknown): Finding => ({
  check,
  good: false,
  detail: codesOf(fault),
});

/** Good if nothing is found amiss, and nothing is refused. */
const finds = async (check: Finding['check'], look: () => Promise<string | undefined>): Promise<Finding> => {
  try {
    const detail = await look();
    return detail === undefined ? { check, good: true } : { check, good: false, detail };
  } catch (fault) {
    return bad(check, fault);
  }
};

const works = (check: Finding['check'], work: () => Promise<unknown>): Promise<Finding> =>
  finds(check, async () => {
    await work();
    return undefined;
  });

/** The roles that Entra wrote into the token. */
const rolesIn = (token: string): readonly string[] => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('roles' in claims)) return [];
    return Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [];
  } catch {
    return [];
  }
};

function* consentsIn(token: string, needed: readonly (readonly string[])[]): Generator<Finding> {
  const roles = rolesIn(token);
  const missing = needed.filter((ways) => !ways.some((way) => roles.includes(way))).map(([least]) => least);
  yield {
    check: 'consents',
    good: missing.length === 0,
    ...(missing.length > 0 && { detail: missing.join(', ') }),
  };
  const wide = roles.filter((role) => TENANT_WIDE.includes(role));
  if (wide.length > 0) yield { check: 'tooWide', good: false, detail: wide.join(', ') };
}

const refusedAsItShould = async (client: GraphClient, mailbox: string, clock: Clock): Promise<Finding> => {
  try {
    await readEvents(client, mailbox, clock);
    return { check: 'otherMailbox', good: false };
  } catch (fault) {
    if (fault instanceof GraphError && fault.status === 403) {
      return { check: 'otherMailbox', good: true };
    }
    return bad('otherMailbox', fault);
  }
};

const amissInDirectory = async ({ client, organiser, coordinator }: CheckUpOptions) => {
  const found = await graphDirectory({ client, organiser }).find([coordinator]);
  return found.size > 0 ? undefined : 'notFound';
};

const amissWithGroup = async (client: GraphClient, group: string) => {
  const answer = await groupMembers(client, group);
  return typeof answer === 'string' ? `${group}: ${answer}` : undefined;
};

const amissInCatalogue = async (options: CheckUpOptions) =>
  (await inCatalogue(options)) === undefined ? 'notFound' : undefined;
