import { createHash } from 'node:crypto';
import type { PersonId } from '../../domain/ids.ts';
import type { Organisation, Person } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import { enqueue } from '../delivery.ts';
import type {
  AccountState,
  BusyInterval,
  Deps,
  DirectoryAccount,
  KnownAccount,
  Microsoft365,
} from '../ports.ts';
import { entry, type Scope, scopeOf } from '../scope.ts';

/** The daily job's name, as it is recorded. */
export const PEOPLE_JOB = 'people';
/** Absences are asked for so far ahead: long enough to outlast some nights without an answer. */
const AHEAD_DAYS = 14;

/**
 * Compares the configuration with the directory: remembers everybody's Entra id and who is away, and tells the
 * coordinator whose account is closed and which address does not exist. Deletes nothing. Done once a day, however often
 * it is called. Throws what Graph throws.
 */
export const checkPeople = async (
  deps: Deps,
  office: Microsoft365,
  organisation: Organisation,
): Promise<void> => {
  const actor = { kind: 'system', organisation: organisation.id, job: PEOPLE_JOB } as const;
  const scope = scopeOf(deps, actor);
  const found = await office.people.find(organisation.people.map(({ email }) => email));
  const absences = await absencesOf(office, scope);
  const accounts = organisation.people.flatMap((person) => accountOf(scope, person, found));
  await deps.store.write(async (tx) => {
    if (!(await tx.jobs.record(organisation.id, PEOPLE_JOB, scope.today, scope.now))) return;
    for (const account of accounts) await tx.people.put(account);
    await tx.people.replaceAbsences(organisation.id, absences);
    await tx.audit.append(entry(scope, actor, 'people.check', 'done', countsOf(accounts)));
    const news = accounts.filter(({ state }) => state !== 'found');
    if (news.length === 0) return;
    await enqueue(deps, tx, scope, {
      people: organisation.coordinators,
      notice: { kind: 'peopleChanged' },
      // The same state is told once.
      occasion: mark(news),
    });
  });
};

/** People of other tenants need no account in this one; a guest's is remembered. */
const accountOf = (
  { organisation, now }: Scope,
  { id, email, outsideTenant }: Person,
  found: ReadonlyMap<string, DirectoryAccount>,
): readonly KnownAccount[] => {
  const address = email.toLowerCase();
  const account = found.get(address);
  if (!account && outsideTenant) return [];
  const state: AccountState = account ? (account.enabled ? 'found' : 'disabled') : 'missing';
  return [
    {
      ...{ organisation: organisation.id, person: id, address, state, checkedAt: now },
      ...(account && { entraId: account.entraId.toLowerCase() }),
    },
  ];
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

const mark = (accounts: readonly KnownAccount[]): string =>
  createHash('sha256')
    .update(accounts.map(({ person, address, state }) => `${person} ${address} ${state}`).join('\n'))
    .digest('base64url')
    .slice(0, 16);
