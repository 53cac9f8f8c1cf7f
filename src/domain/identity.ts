import type { PersonId } from './ids.ts';
import type { Organisation, Person } from './organisation.ts';

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

/** The organisation's people by who they are. Somebody who left and is there anew is who they are now. */
export const peopleByIdentity = (organisation: Organisation): ReadonlyMap<Identity, PersonId> => {
  const identityOf = identitiesIn(organisation);
  const formerFirst = organisation.people.toSorted(
    (a, b) => Number(b.former ?? false) - Number(a.former ?? false),
  );
  return new Map(formerFirst.map(({ id }) => [identityOf(id), id]));
};

/** Somebody who is in several organisations. */
export interface CommonPerson {
  readonly person: Person;
  readonly organisations: readonly Organisation[];
}

/** Those who are in more than one of the organisations, in the order of the first that they are in. */
export const commonPeople = (organisations: readonly Organisation[]): readonly CommonPerson[] => {
  const everybody = organisations.flatMap((organisation) => {
    const identityOf = identitiesIn(organisation);
    return organisation.people.map((person) => ({ who: identityOf(person.id), person, organisation }));
  });
  return [...Map.groupBy(everybody, ({ who }) => who).values()].flatMap((all) => {
    const [first, ...others] = all;
    return first && others.length > 0
      ? [{ person: first.person, organisations: all.map(({ organisation }) => organisation) }]
      : [];
  });
};
