import { findPerson, nameOf } from '../../domain/forum.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import { forumsByGroup, type GroupMember } from '../../domain/member-group.ts';
import type { PeopleChangedNotice } from '../../domain/notices/member.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { Temporal } from '../../domain/time.ts';
import type { Deps } from '../ports/deps.ts';
import type { KnownAccount } from '../ports/people.ts';

/**
 * What the directory told at an instant that it had not told before; everything if none is given. Whoever has left a
 * group is in it until the coordinator has said what that means. Undefined when nothing is left to tell.
 */
export const peopleChangedNotice = async (
  deps: Deps,
  id: OrganisationId,
  at?: string,
): Promise<PeopleChangedNotice | undefined> => {
  const organisation = deps.directory.organisation(id);
  const { people, groups } = deps.store.read;
  const told = at === undefined ? undefined : Temporal.Instant.from(at);
  const isNew = (since: Temporal.Instant): boolean => !told || since.equals(told);
  const accounts = (await people.accounts(id)).filter(
    (account) => isNew(account.since) && stands(organisation, account),
  );
  const inState = (wanted: KnownAccount['state']): readonly string[] =>
    accounts.filter(({ state }) => state === wanted).map(({ person }) => nameOf(organisation, person));
  const members = (await groups.members(id)).map((row) => ({ ...row, ...newsOf(organisation, row) }));
  const news = members.filter(({ forums }) => forums.length > 0);
  const notice: PeopleChangedNotice = {
    kind: 'peopleChanged',
    closed: inState('disabled'),
    unknown: inState('missing'),
    moved: accounts.flatMap(({ person, newAddress: address }) =>
      address ? [{ name: nameOf(organisation, person), address }] : [],
    ),
    joined: news
      .filter(({ state, joined }) => state === 'in' && told && joined.equals(told))
      .map(({ name, forums }) => ({ name, forums })),
    left: leaversIn(news),
    unknownGroups: (await groups.readings(id))
      .filter(({ trouble, since }) => trouble === 'notFound' && isNew(since))
      .map(({ group }) => ({ group, forums: followersOf(organisation, group) })),
    missing: (await people.missingPermissions(id))
      .filter(({ since }) => isNew(since))
      .map(({ permission }) => permission),
  };
  const { kind: _, ...parts } = notice;
  return Object.values(parts).some((part) => part.length > 0) ? notice : undefined;
};

/** What was found of an address that has been changed since says nothing. */
const stands = (organisation: Organisation, { person, address }: KnownAccount): boolean =>
  findPerson(organisation, person)?.email.toLowerCase() === address;

const newsOf = (organisation: Organisation, row: GroupMember) => ({
  name: findPerson(organisation, row.person)?.name ?? row.name,
  forums: forumsByGroup(organisation, row).map(({ name }) => name),
});

/** Each once, though they may have left several groups. */
const leaversIn = (
  news: readonly (GroupMember & ReturnType<typeof newsOf>)[],
): PeopleChangedNotice['left'] => {
  const left = Map.groupBy(
    news.filter(({ state }) => state === 'left'),
    ({ person }) => person,
  );
  return [...left].flatMap(([person, [first, ...more]]) =>
    first
      ? [{ person, name: first.name, forums: [...new Set([first, ...more].flatMap(({ forums }) => forums))] }]
      : [],
  );
};

const followersOf = ({ forums }: Organisation, group: string): readonly string[] =>
  forums.filter(({ groups = [] }) => groups.some((one) => one.group === group)).map(({ name }) => name);
