import type { GraphPermission } from '../../domain/check-up.ts';
import type { PersonId } from '../../domain/ids.ts';
import { forumsByGroup } from '../../domain/member-group.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import { enqueue } from '../delivery.ts';
import type { BusyInterval } from '../ports/calendar.ts';
import type { Deps } from '../ports/deps.ts';
import type { Microsoft365 } from '../ports/microsoft-365.ts';
import type { AccountState, KnownAccount } from '../ports/people.ts';
import { entry, type Scope, scopeOf } from '../scope.ts';
import { inviteAnew } from './invite-anew.ts';
import { lookUpAccounts } from './look-up-accounts.ts';
import { type GroupChanges, readGroups } from './read-groups.ts';

/** The daily job's name, as it is recorded. */
export const PEOPLE_JOB = 'people';
/** Absences are asked for so far ahead: long enough to outlast some nights without an answer. */
const AHEAD_DAYS = 14;

/**
 * Compares the configuration with the directory: remembers everybody's Entra id, who is in the groups and who is away,
 * and tells the coordinator what has changed since it looked last, in one message. Deletes nothing.
 * Throws what Graph throws when it is out of reach; a missing permission only takes away what it is for.
 */
export const checkPeople = async (
  deps: Deps,
  office: Microsoft365,
  organisation: Organisation,
): Promise<void> => {
  const actor = { kind: 'system', organisation: organisation.id, job: PEOPLE_JOB } as const;
  const scope = scopeOf(deps, actor);
  const { people, groups } = deps.store.read;
  const before = await people.accounts(organisation.id);
  const known = {
    members: await groups.members(organisation.id),
    readings: await groups.readings(organisation.id),
    accounts: before,
  };
  const changes = await readGroups(office.people, organisation, known, scope.now);
  const missing = [...new Set([...(await office.missingPermissions()), ...changes.missing])];
  const accounts = missing.includes('User.ReadBasic.All')
    ? []
    : await lookUpAccounts(office.people, scope, before);
  const absences = await absencesOf(office, scope);
  const missingBefore = (await people.missingPermissions(organisation.id)).map(
    ({ permission }) => permission,
  );
  const found: Found = { accounts, changes, missing: missing.filter((one) => !missingBefore.includes(one)) };
  await deps.store.write(async (tx) => {
    await tx.jobs.record(organisation.id, PEOPLE_JOB, scope.today, scope.now);
    for (const account of accounts) await tx.people.put(account);
    for (const member of changes.members) await tx.groups.put(organisation.id, member);
    for (const reading of changes.readings) await tx.groups.putReading(organisation.id, reading);
    await inviteAnew(
      tx,
      scope,
      changes.members.filter(({ joined }) => joined.equals(scope.now)),
    );
    await tx.people.replaceAbsences(organisation.id, absences);
    await tx.people.replaceMissingPermissions(organisation.id, missing, scope.now);
    await tx.audit.append(entry(scope, actor, 'people.check', 'done', countsOf(accounts)));
    if (!isNews(scope, found)) return;
    await enqueue(deps, tx, scope, {
      people: organisation.coordinators,
      notice: { kind: 'peopleChanged', at: scope.now.toString() },
      occasion: scope.now.toString(),
    });
  });
  await deps.directory.refresh?.();
};

interface Found {
  readonly accounts: readonly KnownAccount[];
  readonly changes: GroupChanges;
  readonly missing: readonly GraphPermission[];
}

/** Whether anything became so just now that the coordinator should know. */
const isNews = ({ organisation, now }: Scope, { accounts, changes, missing }: Found): boolean => {
  const isNew = ({ since }: { readonly since: Temporal.Instant }) => since.equals(now);
  return (
    missing.length > 0 ||
    accounts.some((one) => isNew(one) && (one.state !== 'found' || one.newAddress !== undefined)) ||
    changes.readings.some(({ trouble }) => trouble === 'notFound') ||
    changes.members.some(
      (one) =>
        isNew(one) &&
        (one.state === 'left' || one.joined.equals(now)) &&
        forumsByGroup(organisation, one).length > 0,
    )
  );
};

/** Only of those who have a vara: nobody else's absence changes anything. */
const absencesOf = (
  { people }: Microsoft365,
  { organisation, now }: Scope,
): Promise<readonly BusyInterval[]> => {
  const withVara = new Set<PersonId | undefined>(
    organisation.forums.flatMap(({ members }) => members.map(({ substituteFor }) => substituteFor)),
  );
  const varas = new Set(
    organisation.forums.flatMap(({ members }) =>
      members.filter(({ role }) => role === 'substitute').map(({ person }) => person),
    ),
  );
  const asked = organisation.people.filter(({ id }) => withVara.has(id) || varas.has(id));
  return people.away(asked, now, until(now));
};

const until = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * AHEAD_DAYS });

const countsOf = (accounts: readonly KnownAccount[]): Readonly<Record<AccountState, number>> => {
  const count = (wanted: AccountState) => accounts.filter(({ state }) => state === wanted).length;
  return { found: count('found'), disabled: count('disabled'), missing: count('missing') };
};
