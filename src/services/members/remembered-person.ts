import { findPerson } from '../../domain/forum.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Deps } from '../ports/deps.ts';

/** Whom the directory gave this Entra id for the address that still is theirs in the configuration. */
export const rememberedPerson = async (
  { store }: Deps,
  organisation: Organisation,
  entraId: string,
): Promise<PersonId | undefined> => {
  const id = await store.read.people.byEntraId(organisation.id, entraId);
  const person = id && findPerson(organisation, id);
  // An id in the configuration is the only one that counts.
  if (!person || person.entraId) return undefined;
  const accounts = await store.read.people.accounts(organisation.id);
  const account = accounts.find((one) => one.person === person.id);
  return account?.address === person.email.toLowerCase() ? person.id : undefined;
};
