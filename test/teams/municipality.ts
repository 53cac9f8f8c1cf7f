import { randomBytes, randomUUID } from 'node:crypto';
import {
  asId,
  type ForumId,
  type MeetingId,
  type OrganisationId,
  type PersonId,
} from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { type Clock, Temporal } from '../../src/domain/time.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import { openStore } from '../../src/store/open-store.ts';

export const LOTEN = asId<OrganisationId>('loten');
export const STANGE = asId<OrganisationId>('stange');
export const KARI = asId<PersonId>('kari');
export const OLA = asId<PersonId>('ola');
/** Entered with her e-mail only. */
export const EVA = asId<PersonId>('eva');
const GRUPPA = asId<ForumId>('koordineringsgruppa');
export const MEETING = asId<MeetingId>('meeting-1');

export const ENTRA = {
  kari: '11111111-aaaa-4bbb-8ccc-000000000001',
  ola: '11111111-AAAA-4bbb-8ccc-000000000002',
} as const;

const person = (id: PersonId, name: string, entraId?: string) => ({
  id,
  name,
  email: `${id}@example.no`,
  ...(entraId && { entraId }),
  title: 'rektor',
  service: 'skole',
  outsideTenant: false,
  schools: [],
});

/** A municipality with one forum, its coordinator and two members. */
export const municipality = (id: OrganisationId): Organisation => ({
  id,
  name: 'Løten kommune',
  language: 'nb',
  timeZone: 'Europe/Oslo',
  municipalities: [{ id: 'loten', name: 'Løten' }],
  levelNames: { styrende: 'Styrende', koordinerende: 'Koordinerende', utforende: 'Utførende' },
  coordinators: [KARI],
  people: [
    person(KARI, 'Kari Koordinator', ENTRA.kari),
    person(OLA, 'Ola Rektor', ENTRA.ola),
    person(EVA, 'Eva Helsesykepleier'),
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
        { person: EVA, role: 'member' },
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
});

/** A meeting in twenty days, open for saker. */
const openMeeting = (organisation: OrganisationId, now: Temporal.Instant): Meeting => ({
  id: MEETING,
  organisation,
  forum: GRUPPA,
  year: 2027,
  ordinal: 1,
  start: now.add({ hours: 24 * 20 }),
  end: now.add({ hours: 24 * 20 + 2 }),
  online: true,
  status: 'booked',
  version: 1,
});

const EMPTY_CALENDAR: CalendarPort = {
  freeBusy: async () => ({ busy: [], unknown: [] }),
  find: async () => undefined,
  holds: () => true,
  book: async ({ transactionId }) => transactionId,
  move: async () => {},
  cancel: async () => {},
  changesSince: async () => ({ changes: [], cursor: '' }),
};

const clock: Clock = { now: () => Temporal.Now.instant() };

/** What the services need: a real store in memory, two municipalities, and a meeting in the first. */
export const municipalities = async (): Promise<Deps> => {
  const organisations = [municipality(LOTEN), municipality(STANGE)];
  const store = await openStore({ file: ':memory:', keys: [{ id: 1, key: randomBytes(32) }] });
  await store.write(async (tx) => {
    await tx.meetings.insert(openMeeting(LOTEN, clock.now()));
  });
  return {
    store,
    clock,
    calendar: EMPTY_CALENDAR,
    newId: randomUUID,
    directory: {
      organisations,
      organisation: (id) => {
        const found = organisations.find((organisation) => organisation.id === id);
        if (!found) throw new Error(`No organisation ${id}.`);
        return found;
      },
    },
  };
};
