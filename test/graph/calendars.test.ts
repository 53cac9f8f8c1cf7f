import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { embeddedCalendar } from '../../src/calendar/embedded-calendar.ts';
import { calendarRounds, calendarsOf } from '../../src/calendars.ts';
import { asId, type MeetingId, type OrganisationId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { tick } from '../../src/jobs/tick.ts';
import { syncNearCalendars } from '../../src/services/meetings/sync-calendar.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime } from '../support/graph-stand-in/test-client.ts';
import { SMALL_TOWN } from '../support/small-town.ts';
import { allEvents, FORTY, mailboxesOf, ORGANISER, processOn, REKTOR } from './forty-meetings.ts';

const NABO = asId<OrganisationId>('nabo');
const [GRUPPE, TUT] = [FORTY[1], FORTY[2]];
if (!GRUPPE || !TUT) throw new Error('there are forty');

let time: SleepyTime;
let graph: StandIn;
let store: Store;
let faults: unknown[];

beforeEach(async () => {
  time = sleepyTime('2027-01-04T08:00:00Z');
  graph = await openStandIn(time);
  mailboxesOf(graph.state);
  store = await openStore({ file: ':memory:', keys: [{ id: 1, key: new Uint8Array(32) }] });
  faults = [];
});
afterEach(async () => {
  await graph.close();
  await store.close();
});

const report = (fault: unknown) => void faults.push(fault);
const insert = (...meetings: readonly Meeting[]): Promise<void> =>
  store.write(async (tx) => {
    for (const meeting of meetings) await tx.meetings.insert(meeting);
  });

/** Småby in Microsoft 365, its neighbour with the calendar that comes with the bot. */
const twoTowns = (remote: CalendarPort = processOn(store, graph.url, time).calendar): Deps => {
  const neighbour = { ...SMALL_TOWN, id: NABO };
  return {
    ...processOn(store, graph.url, time),
    directory: {
      organisations: [SMALL_TOWN, neighbour],
      organisation: (id) => (id === NABO ? neighbour : SMALL_TOWN),
    },
    calendar: calendarsOf(embeddedCalendar({ store }), new Map([[SMALL_TOWN.id, remote]])),
  };
};
const eventOf = async ({ organisation, id }: Meeting) =>
  (await store.read.meetings.get(organisation, id))?.calendarEvent;

describe('an organisation in Microsoft 365 beside one that is not', () => {
  const theirs: Meeting = { ...GRUPPE, organisation: NABO, id: asId<MeetingId>('meeting-nabo') };

  test('each has its meetings in its own calendar', async () => {
    const deps = twoTowns();
    await insert(GRUPPE, TUT, theirs);
    const rounds = calendarRounds(deps, [SMALL_TOWN.id], report);
    await syncNearCalendars(deps);
    rounds.wake();
    await rounds.settled();
    expect(await eventOf(GRUPPE)).toMatch(new RegExp(`^${ORGANISER}/`));
    expect(await eventOf(TUT)).toMatch(new RegExp(`^${REKTOR}/`));
    expect(await eventOf(theirs)).toBe('event-meeting-nabo');
    expect(faults).toEqual([]);
  });

  test('a calendar that does not answer holds up nobody else', async () => {
    const never = new Promise<never>(() => undefined);
    const deps = twoTowns({ ...twoTowns().calendar, book: () => never });
    await insert(GRUPPE, theirs);
    // Its round outlives the test, and what becomes of it then is no other test's fault.
    const here = faults;
    calendarRounds(deps, [SMALL_TOWN.id], (fault) => void here.push(fault)).wake();
    await tick(deps, (_, fault) => report(fault));
    expect(await eventOf(theirs)).toBe('event-meeting-nabo');
    expect(faults).toEqual([]);
  });

  test('a calendar that refuses is reported, and tried again at the next round', async () => {
    graph.refused = /events/;
    const deps = twoTowns();
    await insert(GRUPPE);
    const rounds = calendarRounds(deps, [SMALL_TOWN.id], report);
    rounds.wake();
    await rounds.settled();
    expect(faults).toMatchObject([{ status: 403, code: 'ErrorAccessDenied' }]);
    graph.refused = undefined;
    rounds.wake();
    await rounds.settled();
    expect(allEvents(graph.state)).toHaveLength(1);
  });
});

test('when an organisation goes over to Microsoft 365, what lies ahead is booked there', async () => {
  const past: Meeting = {
    ...TUT,
    id: asId<MeetingId>('meeting-past'),
    ordinal: 99,
    start: TUT.start.subtract({ hours: 24 * 400 }),
    end: TUT.end.subtract({ hours: 24 * 400 }),
  };
  await insert(GRUPPE, past);
  await syncNearCalendars({ ...twoTowns(), calendar: embeddedCalendar({ store }) });
  expect(await eventOf(GRUPPE)).toBe(`event-${GRUPPE.id}`);
  const rounds = calendarRounds(twoTowns(), [SMALL_TOWN.id], report);
  rounds.wake();
  await rounds.settled();
  expect(allEvents(graph.state).map(({ transactionId }) => transactionId)).toEqual([GRUPPE.id]);
  expect(await eventOf(GRUPPE)).toContain(ORGANISER);
});

describe('a published saksliste', () => {
  test('comes into the invitation, and only once', async () => {
    const deps = twoTowns();
    await insert(GRUPPE);
    const rounds = calendarRounds(deps, [SMALL_TOWN.id], report);
    const settle = async () => {
      rounds.wake();
      await rounds.settled();
    };
    await settle();
    await store.write(async (tx) => {
      await tx.meetings.recordStep(GRUPPE.id, 'innkalling', time.clock.now());
      await tx.meetings.markUnsynced(SMALL_TOWN.id, GRUPPE.id);
    });
    await settle();
    await settle();
    expect(allEvents(graph.state)[0]?.body?.content).toContain('Godkjenning av innkalling og saksliste');
    expect(graph.state.mailed.map(({ what }) => what)).toEqual(['invitation', 'update']);
  });

  test('never does for a forum that is logistics only', async () => {
    await insert(TUT);
    await store.write((tx) => tx.meetings.recordStep(TUT.id, 'innkalling', time.clock.now()));
    const rounds = calendarRounds(twoTowns(), [SMALL_TOWN.id], report);
    rounds.wake();
    await rounds.settled();
    expect(allEvents(graph.state)[0]?.body?.content).not.toContain('Saksliste');
  });
});

test('a meeting that is cancelled before its booking was answered is found and cancelled', async () => {
  const deps = twoTowns();
  await deps.calendar.book({
    transactionId: GRUPPE.id,
    organisation: SMALL_TOWN.id,
    subject: 'Koordineringsgruppe',
    start: GRUPPE.start.toZonedDateTimeISO('Europe/Oslo'),
    end: GRUPPE.end.toZonedDateTimeISO('Europe/Oslo'),
    online: true,
    organiser: SMALL_TOWN.people[0] ?? neverEmpty(),
    required: [],
    optional: [],
  });
  await insert({ ...GRUPPE, status: 'cancelled' }, { ...TUT, status: 'cancelled' });
  const rounds = calendarRounds(deps, [SMALL_TOWN.id], report);
  rounds.wake();
  await rounds.settled();
  expect(allEvents(graph.state)).toEqual([]);
  // The other was never booked: nobody hears of it at all.
  expect(graph.state.mailed.map(({ what }) => what)).toEqual(['invitation', 'cancellation']);
});

const neverEmpty = (): never => {
  throw new Error('the town has people');
};
