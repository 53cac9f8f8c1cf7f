import type { Group, User } from '@microsoft/microsoft-graph-types';
import type { GroupTrouble } from '../domain/member-group.ts';
import type { DirectoryMember } from '../services/ports/microsoft-365.ts';
import type { GraphClient } from './client.ts';
import { GraphError, isGone } from './graph-error.ts';
import { graphPath, quote, withQuery } from './path.ts';

/** What User.ReadBasic.All lets an application see, and what takes User.Read.All. */
const BASIC = ['id', 'displayName', 'mail', 'userPrincipalName'] as const;
const FULL = [...BASIC, 'jobTitle', 'department'] as const;

/** Nested groups come flattened, with the groups themselves in between. */
type InGroup = User & { readonly '@odata.type'?: string };

/**
 * Everybody in a group, or why it cannot be read. A Microsoft 365 group has people only; a security group may have
 * others inside. https://learn.microsoft.com/graph/api/group-list-transitivemembers
 */
export const groupMembers = async (
  client: GraphClient,
  group: string,
): Promise<readonly DirectoryMember[] | GroupTrouble> => {
  try {
    const id = group.includes('@') ? await idOf(client, group) : group;
    if (id === undefined) return 'notFound';
    return membersIn(await list(client, id));
  } catch (fault) {
    if (isGone(fault)) return 'notFound';
    if (isForbidden(fault)) return 'GroupMember.Read.All';
    throw fault;
  }
};

const isForbidden = (fault: unknown): boolean => fault instanceof GraphError && fault.status === 403;

const idOf = async (client: GraphClient, address: string): Promise<string | undefined> => {
  const query = { $filter: `mail eq ${quote(address)}`, $select: 'id' };
  const { items } = await client.list<Group>({ method: 'GET', path: withQuery('/groups', query) });
  return items[0]?.id;
};

const list = async (client: GraphClient, id: string): Promise<readonly InGroup[]> => {
  const ask = async (fields: readonly string[]) => {
    const query = { $select: fields.join(','), $top: 999 };
    const path = withQuery(graphPath`/groups/${id}/transitiveMembers`, query);
    return (await client.list<InGroup>({ method: 'GET', path })).items;
  };
  try {
    return await ask(FULL);
  } catch (fault) {
    if (!isForbidden(fault)) throw fault;
    return ask(BASIC);
  }
};

/** Whom the application may not read comes as a bare id, with everything else empty. */
const membersIn = (items: readonly InGroup[]): readonly DirectoryMember[] | GroupTrouble => {
  const people = items.filter((item) => item['@odata.type'] !== '#microsoft.graph.group');
  const members = people.flatMap(memberOf);
  return members.length === 0 && people.length > 0 ? 'User.ReadBasic.All' : members;
};

const memberOf = (user: InGroup): readonly DirectoryMember[] => {
  const { id, displayName, mail, userPrincipalName, jobTitle, department } = user;
  const address = (mail ?? userPrincipalName)?.toLowerCase();
  if (!id || !address) return [];
  return [
    {
      entraId: id.toLowerCase(),
      name: displayName ?? address,
      address,
      ...(jobTitle && { title: jobTitle }),
      ...(department && { service: department }),
      // A contact has no user name at all.
      guest: userPrincipalName?.includes('#EXT#') ?? true,
    },
  ];
};
