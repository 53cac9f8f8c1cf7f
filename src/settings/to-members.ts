import { asId, type PersonId } from '../domain/ids.ts';
import type { Convener, MemberGroup, MemberRole, Membership, Validity } from '../domain/organisation.ts';
import { Temporal } from '../domain/time.ts';
import { type ForumEntry, peopleMeant } from './expand.ts';
import { usualGroupWords } from './usual.ts';
import { listOf } from './written-basics.ts';
import type { WrittenConvener, WrittenGroups, WrittenMemberGroup, WrittenWho } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

export type GroupName = Exclude<keyof WrittenGroups, 'group'>;

/** The groups of the file, in the order people read them, and the role each gives. */
const GROUP_ROLES = {
  chair: 'chair',
  secretary: 'secretary',
  permanent: 'member',
  substitutes: 'substitute',
  guestsByNeed: 'guestByNeed',
  guestsByRule: 'guestByRule',
} as const satisfies Record<GroupName, MemberRole>;

const GROUP_NAMES = Object.keys(GROUP_ROLES) as readonly GroupName[];

/** A member as written: a person's id, or an object that also says when and for whom. */
export type WrittenMember =
  | string
  | {
      readonly person?: string | undefined;
      readonly title?: string | undefined;
      readonly service?: string | undefined;
      readonly at?: string | undefined;
      readonly from?: string | undefined;
      readonly until?: string | undefined;
      readonly for?: WrittenWho;
      readonly leastPerYear?: number | undefined;
    };

export interface WrittenGroup {
  readonly name: GroupName;
  readonly members: readonly WrittenMember[];
}

/** The groups of a forum; a bare list is the permanent members. */
export const groupsOf = ({ members = [] }: ForumEntry['written']): readonly WrittenGroup[] => {
  const groups: WrittenGroups = Array.isArray(members) ? { permanent: members } : members;
  return GROUP_NAMES.map((name) => ({ name, members: listOf<WrittenMember>(groups[name]) }));
};

/** Everybody in the forum, in the order of the groups; nobody twice in one role for the same time. */
export const toMembers = (file: WrittenMunicipality, entry: ForumEntry): readonly Membership[] => {
  const all = groupsOf(entry.written).flatMap(({ name, members }) =>
    members.flatMap((written) => memberships(file, entry, name, written)),
  );
  const key = (member: Membership): string =>
    [member.person, member.role, member.substituteFor, member.from, member.until].join();
  return [...new Map(all.map((member) => [key(member), member])).values()];
};

const memberships = (
  file: WrittenMunicipality,
  entry: ForumEntry,
  group: GroupName,
  written: WrittenMember,
): readonly Membership[] => {
  const details = typeof written === 'string' ? {} : written;
  const [substituteFor] = details.for ? peopleMeant(file, details.for, entry.area) : [];
  return peopleMeant(file, written, entry.area).map((person) => ({
    person: asId<PersonId>(person),
    role: GROUP_ROLES[group],
    ...(substituteFor !== undefined && { substituteFor: asId<PersonId>(substituteFor) }),
    ...(details.leastPerYear !== undefined && { leastPerYear: details.leastPerYear }),
    ...toValidity(details),
  }));
};

/** The Microsoft 365 groups whose members belong to the forum. */
export const toMemberGroups = (
  { language = 'nb' }: WrittenMunicipality,
  { written: { members }, area }: ForumEntry,
): readonly MemberGroup[] =>
  listOf(Array.isArray(members) ? undefined : members?.group).map((written: WrittenMemberGroup) => {
    const { address, service } = typeof written === 'string' ? { address: written } : written;
    return {
      group: address.replaceAll('{area}', area?.id ?? '{area}').toLowerCase(),
      ...(service !== undefined && { service }),
      ...usualGroupWords(language),
    };
  });

export const toConveners = (file: WrittenMunicipality, entry: ForumEntry): readonly Convener[] =>
  listOf(entry.written.convenedBy).flatMap((written) => convenersMeant(file, entry, written));

const ROLES = ['chair', 'secretary', 'coordinator'] as const;
export const CONVENER_WORDS: readonly string[] = ROLES;

const convenersMeant = (
  file: WrittenMunicipality,
  entry: ForumEntry,
  written: WrittenConvener,
): readonly Convener[] => {
  const word = typeof written === 'string' ? written : written.role;
  const role = ROLES.find((one) => one === word);
  if (role) return [{ kind: 'role', role }];
  if (typeof written !== 'string' && written.organisation !== undefined) {
    const { organisation: name, contact } = written;
    return [{ kind: 'organisation', name, ...(contact && { contact: asId<PersonId>(contact) }) }];
  }
  return peopleMeant(file, written, entry.area).map((person) => ({
    kind: 'person',
    person: asId<PersonId>(person),
  }));
};

export const toValidity = ({
  from,
  until,
}: {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}): Validity => ({
  ...(from !== undefined && { from: Temporal.PlainDate.from(from) }),
  ...(until !== undefined && { until: Temporal.PlainDate.from(until) }),
});
