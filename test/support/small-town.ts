import type { Actor } from '../../src/domain/actor.ts';
import { asId, type ForumId, type PersonId } from '../../src/domain/ids.ts';
import type { Forum, Membership, Organisation, Person } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { plainForum, plainOrganisation, plainPerson, withForum } from './plain.ts';

/** A municipality small enough to keep in one's head: a politiråd, a koordineringsgruppe and a TUT. */
export const person = (id: string, title: string, service: string, more: Partial<Person> = {}): Person =>
  plainPerson(id, {
    name: `${id[0]?.toUpperCase()}${id.slice(1)} Eksempel`,
    email: `${id}@smaby.example.no`,
    title,
    service,
    ...more,
  });

export const member = (id: string, role: Membership['role'] = 'member'): Membership => ({
  person: asId<PersonId>(id),
  role,
});

export const forum = (id: string, more: Partial<Forum> = {}): Forum =>
  plainForum(id, {
    name: id[0]?.toUpperCase() + id.slice(1),
    municipalities: ['smaby'],
    conveners: [{ kind: 'role', role: 'coordinator' }],
    cadence: [{ rule: { kind: 'perYear', least: 4 } }],
    sitting: {
      minutes: 90,
      online: true,
      weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'],
      earliest: '08:30',
      latest: '15:30',
    },
    standingItems: [
      {
        id: 'innkalling',
        title: 'Godkjenning av innkalling og saksliste',
        season: 'always',
        place: 'opening',
      },
      { id: 'eventuelt', title: 'Eventuelt', season: 'always', place: 'closing' },
    ],
    ...more,
  });

export const SMALL_TOWN: Organisation = plainOrganisation('smaby', {
  name: 'Småby kommune',
  municipalities: [{ id: 'smaby', name: 'Småby' }],
  coordinators: [asId<PersonId>('kari')],
  people: [
    person('kari', 'SLT-koordinator', 'kultur'),
    person('ola', 'ordfører', 'politisk ledelse'),
    person('rita', 'rektor', 'skole'),
    person('hege', 'helsesykepleier', 'helse'),
    person('berit', 'barnevernsleder', 'barnevern'),
    person('nils', 'veileder', 'NAV'),
    person('pal', 'politikontakt', 'politi', { outsideTenant: true }),
  ],
  areas: [
    { id: 'smaby', name: 'Småby', kind: 'municipality', municipality: 'smaby' },
    { id: 'skolen', name: 'Småby ungdomsskole', kind: 'school', municipality: 'smaby' },
  ],
  forums: [
    forum('politiråd', {
      id: asId<ForumId>('politirad'),
      level: 'styrende',
      members: [member('ola', 'chair'), member('kari', 'secretary'), member('pal')],
      receivesFrom: [asId<ForumId>('gruppe')],
      summary: { trendRequestDays: 21, previewDays: 10, sendDays: 7 },
    }),
    forum('koordineringsgruppe', {
      id: asId<ForumId>('gruppe'),
      members: [member('kari', 'secretary'), member('rita'), member('hege'), member('berit'), member('nils')],
    }),
    forum('TUT', {
      id: asId<ForumId>('tut'),
      level: 'utforende',
      conveners: [{ kind: 'person', person: asId<PersonId>('rita') }],
      members: [member('rita', 'chair'), member('hege'), member('berit')],
      agenda: { ...plainForum('tut').agenda, logisticsOnly: true },
    }),
  ],
  topics: [
    { id: 'vold', name: 'Vold', substance: false },
    { id: 'cannabis', name: 'Cannabis', substance: true },
  ],
});

/** Wenche stands in for Rita, who is the only one from the school, in the koordineringsgruppe. */
export const WITH_VARA: Organisation = withForum(
  { ...SMALL_TOWN, people: [...SMALL_TOWN.people, person('wenche', 'inspektør', 'skole')] },
  'gruppe',
  ({ members }) => ({
    members: [...members, { ...member('wenche', 'substitute'), substituteFor: asId<PersonId>('rita') }],
  }),
);

/** Ola, who is in no other forum, joins the koordineringsgruppe on 1 March 2027. */
export const OLA_JOINS: Organisation = withForum(
  withForum(SMALL_TOWN, 'politirad', ({ members }) => ({
    members: members.filter(({ person }) => person !== 'ola'),
  })),
  'gruppe',
  ({ members }) => ({
    members: [...members, { ...member('ola'), from: Temporal.PlainDate.from('2027-03-01') }],
  }),
);

/** Somebody of the small town, acting. */
export const as = (id: string): Actor => ({
  kind: 'person',
  organisation: SMALL_TOWN.id,
  person: asId<PersonId>(id),
});
