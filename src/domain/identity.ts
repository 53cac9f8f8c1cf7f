import type { PersonId } from './ids.ts';
import type { Organisation } from './organisation.ts';

/** Who somebody is in every organisation, whatever id they have in each. */
export type Identity = string & { readonly identity: true };

export type IdentityOf = (person: PersonId) => Identity;

/**
 * Who the organisation's people are: those with the same address are one person. Whom it does not have in its
 * configuration is known to it alone.
 */
export const identitiesIn = ({ id, people }: Organisation): IdentityOf => {
  const addresses = new Map(people.map((person) => [person.id, person.email.toLowerCase()]));
  return (person) => (addresses.get(person) ?? `${id}/${person}`) as Identity;
};
