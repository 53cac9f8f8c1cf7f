import { asId, type ForumId, type OrganisationId, type PersonId } from '../../../src/domain/ids.ts';
import type { Forum, Membership, Organisation, Person } from '../../../src/domain/organisation.ts';
import { Temporal } from '../../../src/domain/time.ts';

export const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

export const aPerson = (id: string): Person => ({
  id: asId<PersonId>(id),
  name: id,
  email: `${id}@example.no`,
  title: 'rådgiver',
  service: 'barnevern',
  outsideTenant: false,
  schools: [],
});

export const members = (...people: readonly string[]): readonly Membership[] =>
  people.map((person) => ({ person: asId<PersonId>(person), role: 'member' }));

/** A forum that meets four times a year on any working day, and only its leader is in it. */
export const anForum = (id: string): Forum => ({
  id: asId<ForumId>(id),
  name: id,
  level: 'koordinerende',
  municipalities: ['nordvik'],
  members: [{ person: asId<PersonId>(`leder-${id}`), role: 'chair' }],
  conveners: [],
  cadence: [{ rule: { kind: 'perYear', least: 4, most: 4 } }],
  anchors: [],
  children: [],
  sitting: {
    minutes: 90,
    online: true,
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
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
  standingItems: [],
  openness: { kind: 'offentlig' },
  receivesFrom: [],
});

export const anOrganisation = (id: string): Organisation => ({
  id: asId<OrganisationId>(id),
  name: id,
  language: 'nb',
  timeZone: 'Europe/Oslo',
  municipalities: [
    { id: 'nordvik', name: 'Nordvik' },
    { id: 'sorvik', name: 'Sørvik' },
  ],
  levelNames: { styrende: 'Styrende', koordinerende: 'Koordinerende', utforende: 'Utførende' },
  coordinators: [],
  people: [],
  areas: ['bakken', 'lia', 'moen'].map((school) => ({
    id: school,
    name: school,
    kind: 'school',
    municipality: 'nordvik',
  })),
  forums: [],
  topics: [],
  indicators: [],
  calendar: { schoolHolidays: [], planningDays: [], councilDays: [], closedDays: [] },
  suppressionThreshold: 5,
  concernChannel: 'bekymringsmelding',
});
