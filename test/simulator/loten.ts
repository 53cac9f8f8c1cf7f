import { asId, type ForumId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';

export const LOTEN = asId<OrganisationId>('loten');
export const KARI = asId<PersonId>('kari');
export const OLA = asId<PersonId>('ola');
export const POLITI = asId<PersonId>('politi');
export const GRUPPA = asId<ForumId>('koordineringsgruppa');

const person = (id: PersonId, name: string, title: string, service: string, outsideTenant = false) => ({
  id,
  name,
  email: `${id}@example.no`,
  title,
  service,
  outsideTenant,
  schools: [],
});

/** A small municipality with one forum and three people, one of them in the police's own tenant. */
export const loten: Organisation = {
  id: LOTEN,
  name: 'Løten kommune',
  language: 'nb',
  timeZone: 'Europe/Oslo',
  municipalities: [{ id: 'loten', name: 'Løten' }],
  levelNames: { styrende: 'Styrende', koordinerende: 'Koordinerende', utforende: 'Utførende' },
  coordinators: [KARI],
  people: [
    { ...person(KARI, 'Kari Koordinator', 'SLT-koordinator', 'koordinator'), entraId: 'entra-kari' },
    person(OLA, 'Ola Rektor', 'rektor', 'skole'),
    person(POLITI, 'Pål Politi', 'politikontakt', 'politi', true),
  ],
  areas: [],
  forums: [
    {
      id: GRUPPA,
      name: 'Koordineringsgruppa',
      level: 'koordinerende',
      municipalities: ['loten'],
      members: [
        { person: KARI, role: 'chair' },
        { person: OLA, role: 'member' },
        { person: POLITI, role: 'member' },
      ],
      conveners: [],
      cadence: [{ rule: { kind: 'monthly' } }],
      anchors: [],
      children: [],
      sitting: { minutes: 90, online: true, weekdays: ['tuesday'], earliest: '08:00', latest: '16:00' },
      agenda: {
        logisticsOnly: false,
        promptDays: 21,
        deadlineDays: 14,
        reminderDaysBeforeDeadline: 2,
        innkallingDays: 7,
      },
      standingItems: [],
      openness: { kind: 'offentlig' },
      receivesFrom: [],
    },
  ],
  topics: [],
  indicators: [],
  calendar: { schoolHolidays: [], planningDays: [], councilDays: [], closedDays: [] },
  suppressionThreshold: 5,
  concernChannel: 'Barnevernvakta',
};

export const fixedClock = { now: () => Temporal.Instant.from('2027-01-12T08:00:00Z') };
