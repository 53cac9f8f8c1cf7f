import type { User } from '@microsoft/microsoft-graph-types';
import type { DirectoryAccount, PeopleDirectory } from '../services/ports/microsoft-365.ts';
import { away } from './absence.ts';
import type { GraphCall, GraphClient } from './client.ts';
import { isGone } from './graph-error.ts';
import { groupMembers } from './groups.ts';
import { graphPath, quote, withQuery } from './path.ts';

export interface DirectoryOptions {
  readonly client: GraphClient;
  /** The mailbox in whose name calendars are asked. */
  readonly organiser: string;
}

/** People of one organisation as Entra knows them. Throws `GraphError`. */
export const graphDirectory = ({ client, organiser }: DirectoryOptions): PeopleDirectory => ({
  find: (addresses) => findAccounts(client, addresses),
  findById: (entraIds) => findIds(client, entraIds),
  groupMembers: (group) => groupMembers(client, group),
  away: (people, from, to) => away(client, { organiser, people, from, to }),
});

/** What User.ReadBasic.All lets an application see, and what takes User.Read.All. */
const BASIC = ['id', 'displayName', 'mail', 'userPrincipalName'] as const;
const FULL = [...BASIC, 'otherMails', 'accountEnabled'] as const;

const findAccounts = async (
  client: GraphClient,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, DirectoryAccount>> => {
  const asked = [...new Set(addresses.map((address) => address.toLowerCase()))];
  const answers = await client.batch(asked.map((address) => lookUp(address, true)));
  const narrower = asked.filter((_, index) => isForbidden(answers[index]));
  // Without User.Read.All the narrower question still finds members, and guests by their mail.
  const basics = narrower.length === 0 ? [] : await client.batch(narrower.map((one) => lookUp(one, false)));
  const found = new Map<string, DirectoryAccount>();
  for (const [index, address] of asked.entries()) {
    const answer = isForbidden(answers[index]) ? basics[narrower.indexOf(address)] : answers[index];
    if (!answer) continue;
    if (!answer.ok) throw answer.error;
    const account = bestOf(address, (answer.body as { readonly value: readonly User[] }).value);
    if (account) found.set(address, account);
  }
  return found;
};

type Answer = Awaited<ReturnType<GraphClient['batch']>>[number];
const isForbidden = (answer: Answer | undefined): boolean =>
  answer !== undefined && !answer.ok && answer.error.status === 403;

/**
 * A member by mail or user name; a guest by mail, by another mail, or by the user name that Entra makes of it:
 * `ola@politiet.no` becomes `ola_politiet.no#EXT#@tenant.onmicrosoft.com`.
 */
const lookUp = (address: string, full: boolean): GraphCall => {
  const quoted = quote(address);
  const guest = quote(`${address.replace('@', '_')}#EXT#`);
  const ways = [
    `mail eq ${quoted}`,
    `userPrincipalName eq ${quoted}`,
    `startswith(userPrincipalName,${guest})`,
    ...(full ? [`otherMails/any(mail:mail eq ${quoted})`] : []),
  ];
  const $select = (full ? FULL : BASIC).join(',');
  return { method: 'GET', path: withQuery('/users', { $filter: ways.join(' or '), $select }) };
};

/** One whose own mail it is goes before one who has it as a second address; who may sign in before who may not. */
const bestOf = (address: string, users: readonly User[]): DirectoryAccount | undefined => {
  const rank = ({ mail, accountEnabled }: User): number =>
    (mail?.toLowerCase() === address ? 2 : 0) + (accountEnabled === false ? 0 : 1);
  const [best] = users.toSorted((a, b) => rank(b) - rank(a));
  return best && accountOf(best);
};

const accountOf = ({ id, accountEnabled, mail, userPrincipalName }: User): DirectoryAccount | undefined => {
  const address = (mail ?? userPrincipalName)?.toLowerCase();
  return id ? { entraId: id, enabled: accountEnabled !== false, ...(address && { address }) } : undefined;
};

const findIds = async (
  client: GraphClient,
  entraIds: readonly string[],
): Promise<ReadonlyMap<string, DirectoryAccount>> => {
  const $select = BASIC.join(',');
  const answers = await client.batch(
    entraIds.map((id) => ({ method: 'GET', path: withQuery(graphPath`/users/${id}`, { $select }) })),
  );
  const found = new Map<string, DirectoryAccount>();
  for (const answer of answers) {
    if (!answer.ok && !isGone(answer.error)) throw answer.error;
    const account = answer.ok && accountOf(answer.body as User);
    if (account) found.set(account.entraId.toLowerCase(), account);
  }
  return found;
};
