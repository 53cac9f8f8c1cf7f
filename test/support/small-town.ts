import type { Actor } from '../../src/domain/actor.ts';
import { asId, type ForumId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Forum, Membership, Organisation, Person } from '../../src/domain/organisation.ts';

/** A municipality small enough to keep in one's head: a politiråd, a koordineringsgruppe and a TUT. */
export const person = (id: string, title: string, service: string, more: Partial<Person> = {}): Person => ({
  id: asId<PersonId>(id),
  name: `${id[0]?.toUpperCase()}${id.slice(1)} Eksempel`,
  email: `${id}@smaby.example.no`,
  title,
  service,
  outsideTenant: false,
  schools: [],
  ...more,
});

export const member = (id: string, role: Membership['role'] = 'member'): Membership => ({
  person: asId<PersonId>(id),
  role,
});

export const forum = (id: string, more: Partial<Forum> = {}): Forum => ({
  id: asId<ForumId>(id),
  name: id[0]?.toUpperCase() + id.slice(1),
  level: 'koordinerende',
  municipalities: ['smaby'],
  members: [],
  conveners: [{ kind: 'role', role: 'coordinator' }],
  cadence: [{ rule: { kind: 'perYear', least: 4 } }],
  anchors: [],
  children: [],
  sitting: {
    minutes: 90,
    online: true,
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'],
    earliest: '08:30',
    latest: '15:30',
  },
  agenda: {
    logisticsOnly: false,
    promptDays: 21,
    deadlineDays: 14,
    reminderDaysBeforeDeadline: 3,
    innkallingDays: 7,
  },
  standingItems: [
    { id: 'innkalling', title: 'Godkjenning av innkalling og saksliste', season: 'always', place: 'opening' },
    { id: 'eventuelt', title: 'Eventuelt', season: 'always', place: 'closing' },
  ],
  openness: { kind: 'offentlig' },
  receivesFrom: [],
  ...more,
});

export const SMALL_TOWN: Organisation = {
  id: asId<OrganisationId>('smaby'),
  name: 'Småby kommune',
  language: 'nb',
  timeZone: 'Europe/Oslo',
  municipalities: [{ id: 'smaby', name: 'Småby' }],
  levelNames: { styrende: 'Styrende nivå', koordinerende: 'Koordinerende nivå', utforende: 'Utførende nivå' },
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
      agenda: {
        logisticsOnly: true,
        promptDays: 21,
        deadlineDays: 14,
        reminderDaysBeforeDeadline: 3,
        innkallingDays: 7,
      },
    }),
  ],
  topics: [
    { id: 'vold', name: 'Vold', substance: false },
    { id: 'cannabis', name: 'Cannabis', substance: true },
  ],
  indicators: [],
  calendar: { schoolHolidays: [], planningDays: [], councilDays: [], closedDays: [] },
  suppressionThreshold: 5,
  concernChannel: 'Meld bekymring til barneverntjenesten.',
};

/** Somebody of the small town, acting. */
export const as = (id: string): Actor => ({
  kind: 'person',
  organisation: SMALL_TOWN.id,
  person: asId<PersonId>(id),
});
