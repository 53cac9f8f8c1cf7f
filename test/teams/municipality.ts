import { randomBytes, randomUUID } from 'node:crypto';
import { liveDirectory } from '../../src/directory.ts';
import { asId, type MeetingId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { type Clock, Temporal } from '../../src/domain/time.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import { openStore } from '../../src/store/open-store.ts';
import { GRUPPA, KARI, LOTEN, OLA, oneForumTown } from '../support/one-forum-town.ts';
import { plainPerson } from '../support/plain.ts';

export const STANGE = asId<OrganisationId>('stange');
/** Entered with her e-mail only. */
export const EVA = asId<PersonId>('eva');
export const MEETING = asId<MeetingId>('meeting-1');

export const ENTRA = {
  kari: '11111111-aaaa-4bbb-8ccc-000000000001',
  ola: '11111111-AAAA-4bbb-8ccc-000000000002',
} as const;

const person = (id: PersonId, name: string, entraId?: string) =>
  plainPerson(id, { name, title: 'rektor', service: 'skole', ...(entraId && { entraId }) });

/** The coordinator and two members. */
export const municipality = (id: OrganisationId): Organisation =>
  oneForumTown(id, [
    person(KARI, 'Kari Koordinator', ENTRA.kari),
    person(OLA, 'Ola Rektor', ENTRA.ola),
    person(EVA, 'Eva Helsesykepleier'),
  ]);

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
    directory: liveDirectory(organisations, store),
  };
};
