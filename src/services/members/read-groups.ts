import type { GraphPermission } from '../../domain/check-up.ts';
import { asId, type PersonId } from '../../domain/ids.ts';
import { type GroupMember, groupPersonId, groupsOf } from '../../domain/member-group.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import type { GroupReading } from '../ports/groups.ts';
import type { DirectoryMember, PeopleDirectory } from '../ports/microsoft-365.ts';
import type { KnownAccount } from '../ports/people.ts';

/** What is known of the groups already. */
export interface KnownGroups {
  readonly members: readonly GroupMember[];
  readonly readings: readonly GroupReading[];
  readonly accounts: readonly KnownAccount[];
}

/** What has changed: rows to be stored in place of those before. */
export interface GroupChanges extends Pick<KnownGroups, 'members' | 'readings'> {
  /** Permissions without which a group could not be read. */
  readonly missing: readonly GraphPermission[];
}

/**
 * Reads every group that a forum follows. A group that cannot be read keeps the list it had; whoever is not in it any
 * more is noted as having left, and stays. Throws what Graph throws when it is out of reach.
 */
export const readGroups = async (
  directory: PeopleDirectory,
  organisation: Organisation,
  known: KnownGroups,
  now: Temporal.Instant,
): Promise<GroupChanges> => {
  const members: GroupMember[] = [];
  const readings: GroupReading[] = [];
  const missing = new Set<GraphPermission>();
  for (const group of groupsOf(organisation)) {
    const answer = await directory.groupMembers(group);
    const trouble = typeof answer === 'string' ? answer : undefined;
    const before = known.readings.find((one) => one.group === group);
    if (!before || before.trouble !== trouble)
      readings.push({ group, since: now, ...(trouble && { trouble }) });
    if (trouble && trouble !== 'notFound') missing.add(trouble);
    if (typeof answer === 'string') continue;
    const rows = known.members.filter((one) => one.group === group);
    members.push(
      ...arrivals(organisation, known.accounts, group, answer, rows, now),
      ...departures(answer, rows, now),
    );
  }
  return { members, readings, missing: [...missing] };
};

/** Those who are new, back, or called otherwise than before. */
const arrivals = (
  organisation: Organisation,
  accounts: readonly KnownAccount[],
  group: string,
  found: readonly DirectoryMember[],
  rows: readonly GroupMember[],
  now: Temporal.Instant,
): readonly GroupMember[] =>
  found.flatMap((one) => {
    const before = rows.find(({ entraId }) => entraId === one.entraId);
    const person = personOf(organisation, accounts, one);
    const isMember = before && before.state !== 'out';
    const row = {
      ...{ ...one, group, person, state: 'in' as const },
      joined: isMember ? before.joined : now,
      since: before?.state === 'in' ? before.since : now,
    };
    return before && sameRow(before, row) ? [] : [row];
  });

const sameRow = (before: GroupMember, now: GroupMember): boolean =>
  before.state === 'in' &&
  (['person', 'name', 'address', 'title', 'service', 'guest'] as const).every(
    (field) => before[field] === now[field],
  );

const departures = (
  found: readonly DirectoryMember[],
  rows: readonly GroupMember[],
  now: Temporal.Instant,
): readonly GroupMember[] =>
  rows
    .filter(({ state, entraId }) => state === 'in' && !found.some((one) => one.entraId === entraId))
    .map((row) => ({ ...row, state: 'left', since: now }));

/** Whom the configuration means, by id or address, or somebody of their own: the same whatever their address becomes. */
const personOf = (
  { people }: Organisation,
  accounts: readonly KnownAccount[],
  { entraId, address }: DirectoryMember,
): PersonId => {
  const current = people.filter(({ former }) => !former);
  const remembered = accounts.find((account) => account.entraId === entraId)?.person;
  const found =
    current.find((person) => person.entraId?.toLowerCase() === entraId) ??
    current.find((person) => !person.entraId && person.email.toLowerCase() === address) ??
    current.find((person) => !person.entraId && person.id === remembered);
  return found?.id ?? asId<PersonId>(groupPersonId(entraId));
};
