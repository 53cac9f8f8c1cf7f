import { asId, type ForumId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Forum, Organisation, Person } from '../../src/domain/organisation.ts';

/** What the invented municipalities of the tests have in common; each says what is its own. */
export const plainPerson = (id: string, own: Partial<Person> = {}): Person => ({
  id: asId<PersonId>(id),
  name: id,
  email: `${id}@example.no`,
  title: 'rådgiver',
  service: 'barnevern',
  outsideTenant: false,
  schools: [],
  ...own,
});

/** A forum without members that meets four times a year on any working day. */
export const plainForum = (id: string, own: Partial<Forum> = {}): Forum => ({
  id: asId<ForumId>(id),
  name: id,
  level: 'koordinerende',
  municipalities: [],
  members: [],
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
  ...own,
});

export const plainOrganisation = (id: string, own: Partial<Organisation> = {}): Organisation => ({
  id: asId<OrganisationId>(id),
  name: id,
  language: 'nb',
  timeZone: 'Europe/Oslo',
  municipalities: [],
  levelNames: { styrende: 'Styrende nivå', koordinerende: 'Koordinerende nivå', utforende: 'Utførende nivå' },
  coordinators: [],
  people: [],
  areas: [],
  forums: [],
  topics: [],
  indicators: [],
  calendar: { schoolHolidays: [], planningDays: [], councilDays: [], closedDays: [] },
  suppressionThreshold: 5,
  concernChannel: 'Barnevernvakta',
  ...own,
});

/** The municipality with one of its forums changed. */
export const withForum = (
  organisation: Organisation,
  id: string,
  change: (forum: Forum) => Partial<Forum>,
): Organisation => ({
  ...organisation,
  forums: organisation.forums.map((forum) =>
    forum.id === asId<ForumId>(id) ? { ...forum, ...change(forum) } : forum,
  ),
});
