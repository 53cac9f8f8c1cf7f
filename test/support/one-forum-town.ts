import { asId, type ForumId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Organisation, Person } from '../../src/domain/organisation.ts';
import { plainForum, plainOrganisation } from './plain.ts';

export const LOTEN = asId<OrganisationId>('loten');
export const KARI = asId<PersonId>('kari');
export const OLA = asId<PersonId>('ola');
export const GRUPPA = asId<ForumId>('koordineringsgruppa');

/** A municipality with one forum, where Kari is coordinator and leader, and the others are members. */
export const oneForumTown = (id: OrganisationId, people: readonly Person[]): Organisation =>
  plainOrganisation(id, {
    name: 'Løten kommune',
    municipalities: [{ id: 'loten', name: 'Løten' }],
    coordinators: [KARI],
    people,
    forums: [
      plainForum(GRUPPA, {
        name: 'Koordineringsgruppa',
        municipalities: ['loten'],
        members: people.map((one) => ({ person: one.id, role: one.id === KARI ? 'chair' : 'member' })),
        cadence: [{ rule: { kind: 'monthly' } }],
      }),
    ],
  });
