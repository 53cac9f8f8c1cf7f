import type { PersonId } from './ids.ts';
import type { Forum, Membership, Organisation, Person } from './organisation.ts';
import type { Temporal } from './time.ts';

/**
 * Where somebody stands to a Microsoft 365 group: in it; `left` it, and the coordinator has not said what that means;
 * `kept` as a member all the same; `out` of the forums that follow the group.
 */
export type GroupState = 'in' | 'left' | 'kept' | 'out';

/** Why a group could not be read: nobody has the address, or the application lacks this permission. */
export type GroupTrouble = 'notFound' | 'GroupMember.Read.All' | 'User.ReadBasic.All';

/** Somebody who is or was in a group, as the directory told last. */
export interface GroupMember {
  /** The group as configured. */
  readonly group: string;
  readonly entraId: string;
  readonly person: PersonId;
  readonly name: string;
  /** In lower case. */
  readonly address: string;
  readonly title?: string;
  /** The department. */
  readonly service?: string;
  /** Comes from another tenant. */
  readonly guest: boolean;
  readonly state: GroupState;
  readonly joined: Temporal.Instant;
  /** When the state became what it is. */
  readonly since: Temporal.Instant;
}

/** The id of somebody whom only the group names: the same whatever becomes of their name and address. */
export const groupPersonId = (entraId: string): string => `m365-${entraId.toLowerCase()}`;

/** Every group that the organisation's forums follow, each once. */
export const groupsOf = ({ forums }: Organisation): readonly string[] => [
  ...new Set(forums.flatMap(({ groups = [] }) => groups.map(({ group }) => group))),
];

/** The forums in which the group makes somebody a member: those that follow it and do not name them otherwise. */
export const forumsByGroup = (
  { forums }: Organisation,
  { group, person }: Pick<GroupMember, 'group' | 'person'>,
): readonly Forum[] =>
  forums.filter(
    ({ groups = [], members }) =>
      groups.some((one) => one.group === group) &&
      !members.some((member) => member.person === person && !member.byGroup),
  );

/**
 * The organisation with those whom its groups name. They are members from the day they joined; whoever is out was one
 * until the day before, and is known by name still. A role in the configuration goes before.
 */
export const withGroupMembers = (organisation: Organisation, rows: readonly GroupMember[]): Organisation => {
  if (rows.length === 0) return organisation;
  const named = new Set(organisation.people.map(({ id }) => id));
  const strangers = rows.filter(({ person }) => !named.has(person));
  const followed = new Set(groupsOf(organisation));
  const isActive = ({ group, state }: GroupMember): boolean => followed.has(group) && state !== 'out';
  const active = strangers.filter(isActive).map((row) => personOf(organisation, row));
  const former = strangers
    .filter((row) => !isActive(row))
    .map((row) => ({ ...personOf(organisation, row), former: true as const }));
  const people = new Map([...former, ...active].map((person) => [person.id, person]));
  return {
    ...organisation,
    people: [...organisation.people, ...people.values()],
    forums: organisation.forums.map((forum) => forumWith(organisation.timeZone, forum, rows)),
  };
};

const personOf = ({ forums }: Organisation, row: GroupMember): Person => {
  const usual = forums.flatMap(({ groups = [] }) => groups).find(({ group }) => group === row.group);
  return {
    id: row.person,
    name: row.name,
    email: row.address,
    entraId: row.entraId,
    title: row.title ?? usual?.title ?? '',
    service: usual?.service ?? row.service ?? usual?.unknownService ?? '',
    outsideTenant: row.guest,
    schools: [],
  };
};

const forumWith = (timeZone: string, forum: Forum, rows: readonly GroupMember[]): Forum => {
  const named = new Set(forum.members.map(({ person }) => person));
  const groups = new Set((forum.groups ?? []).map(({ group }) => group));
  const joining = rows.filter(({ group, person }) => groups.has(group) && !named.has(person));
  const members = joining.map((row) => membershipOf(timeZone, row));
  return members.length === 0 ? forum : { ...forum, members: [...forum.members, ...members] };
};

const membershipOf = (timeZone: string, { person, joined, state, since }: GroupMember): Membership => {
  const day = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();
  const until = state === 'out' ? { until: day(since).subtract({ days: 1 }) } : {};
  return { person, role: 'member', byGroup: true, from: day(joined), ...until };
};
