import { asId, type ForumId, type PersonId } from '../../../src/domain/ids.ts';
import type { Anchor, Forum, Membership, Organisation, Person } from '../../../src/domain/organisation.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { plainForum, plainOrganisation, plainPerson } from '../../support/plain.ts';

export const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const aPerson = (id: string): Person => plainPerson(id);

export const members = (...people: readonly string[]): readonly Membership[] =>
  people.map((person) => ({ person: asId<PersonId>(person), role: 'member' }));

/** A forum that meets four times a year on any working day, and only its leader is in it. */
export const anForum = (id: string): Forum =>
  plainForum(id, {
    municipalities: ['nordvik'],
    members: [{ person: asId<PersonId>(`leder-${id}`), role: 'chair' }],
  });

/** Every meeting of its own comes so many days after one of the other forum's. */
export const tiedTo = (forum: string, leastDays: number, mostDays: number): Anchor => ({
  relation: 'after',
  to: { kind: 'forum', forum: asId<ForumId>(forum) },
  leastDays,
  mostDays,
});

export const anOrganisation = (id: string): Organisation =>
  plainOrganisation(id, {
    municipalities: [
      { id: 'nordvik', name: 'Nordvik' },
      { id: 'sorvik', name: 'Sørvik' },
    ],
    areas: ['bakken', 'lia', 'moen'].map((school) => ({
      id: school,
      name: school,
      kind: 'school',
      municipality: 'nordvik',
    })),
  });
