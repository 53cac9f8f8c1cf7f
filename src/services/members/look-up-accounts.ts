import type { Person } from '../../domain/organisation.ts';
import type { DirectoryAccount, PeopleDirectory } from '../ports/microsoft-365.ts';
import type { AccountState, KnownAccount } from '../ports/people.ts';
import type { Scope } from '../scope.ts';

/**
 * What the directory says of everybody: by address, and where nobody has it any more, by the Entra id that is
 * remembered. `before` is what it said last; throws what Graph throws.
 */
export const lookUpAccounts = async (
  directory: PeopleDirectory,
  scope: Scope,
  before: readonly KnownAccount[],
): Promise<readonly KnownAccount[]> => {
  const people = scope.organisation.people.filter(({ former }) => !former);
  const byAddress = await directory.find(people.map(({ email }) => email));
  const lost = people.filter(({ email }) => !byAddress.has(email.toLowerCase()));
  const ids = lost.flatMap((person) => knownId(person, before) ?? []);
  const byId = ids.length > 0 ? await directory.findById(ids) : new Map<string, DirectoryAccount>();
  return people.flatMap((person) => {
    const there = byAddress.get(person.email.toLowerCase());
    const moved = there ? undefined : byId.get(knownId(person, before) ?? '');
    return accountOf(scope, person, there ?? moved, moved?.address, before);
  });
};

/** As configured, or as the directory gave it for the address that still is theirs in the configuration. */
const knownId = ({ id, entraId, email }: Person, before: readonly KnownAccount[]): string | undefined =>
  entraId?.toLowerCase() ??
  before.find(({ person, address }) => person === id && address === email.toLowerCase())?.entraId;

/** People of other tenants need no account in this one; a guest's is remembered. */
const accountOf = (
  { organisation, now }: Scope,
  { id, email, outsideTenant }: Person,
  account: DirectoryAccount | undefined,
  newAddress: string | undefined,
  before: readonly KnownAccount[],
): readonly KnownAccount[] => {
  const address = email.toLowerCase();
  if (!account && outsideTenant) return [];
  const state: AccountState = account ? (account.enabled ? 'found' : 'disabled') : 'missing';
  const last = before.find(({ person }) => person === id);
  const same = last?.state === state && last.address === address && last.newAddress === newAddress;
  return [
    {
      ...{ organisation: organisation.id, person: id, address, state, checkedAt: now },
      since: same ? last.since : now,
      ...(account && { entraId: account.entraId.toLowerCase() }),
      ...(newAddress !== undefined && { newAddress }),
    },
  ];
};
