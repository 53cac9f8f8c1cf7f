import { asId, type MeetingId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { Temporal } from '../../src/domain/time.ts';
import { graphCalendar } from '../../src/graph/calendar.ts';
import type { GraphClientOptions } from '../../src/graph/client.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { addMailbox, type StandInEvent, type StandInState } from '../support/graph-stand-in/mailboxes.ts';
import { type SleepyTime, testClient, WORDS } from '../support/graph-stand-in/test-client.ts';
import { toUtc } from '../support/graph-stand-in/zones.ts';
import { SMALL_TOWN } from '../support/small-town.ts';

export const ORGANISER = 'slt@smaby.example.no';
export const REKTOR = 'rita@smaby.example.no';

/** Days around both clock changes of 2027 (28 March, 31 October), and every ninth day between and beyond. */
const DAYS = [
  '2027-03-26',
  '2027-03-29',
  '2027-10-29',
  '2027-11-01',
  ...Array.from({ length: 36 }, (_, index) =>
    Temporal.PlainDate.from('2027-01-06')
      .add({ days: index * 9 })
      .toString(),
  ),
];
const FORUMS = ['politirad', 'gruppe', 'tut'];

/** Forty meetings at nine in the morning in Oslo, whatever the sun does. */
export const FORTY: readonly Meeting[] = DAYS.map((day, index): Meeting => {
  const start = Temporal.ZonedDateTime.from(`${day}T09:00[Europe/Oslo]`);
  return {
    id: asId<MeetingId>(`meeting-${index + 1}`),
    organisation: SMALL_TOWN.id,
    forum: asId(FORUMS[index % FORUMS.length] ?? ''),
    year: 2027,
    ordinal: index + 1,
    start: start.toInstant(),
    end: start.add({ minutes: 90 }).toInstant(),
    online: true,
    status: 'booked',
    version: 1,
  };
});

export const mailboxesOf = (state: StandInState): void => {
  for (const address of [ORGANISER, ...SMALL_TOWN.people.map(({ email }) => email)])
    addMailbox(state, address);
};

/** A process as far as the calendar goes: all it knows is in the store. */
export const processOn = (
  store: Store,
  url: string,
  time: SleepyTime,
  more: Partial<GraphClientOptions> = {},
): Deps => ({
  store,
  clock: time.clock,
  newId: () => 'unused',
  directory: { organisations: [SMALL_TOWN], organisation: () => SMALL_TOWN },
  calendar: graphCalendar({
    client: testClient(url, time, more),
    organiser: ORGANISER,
    conveners: [REKTOR],
    words: WORDS,
    timeZone: 'Europe/Oslo',
    clock: time.clock,
  }),
});

export const allEvents = (state: StandInState): readonly StandInEvent[] =>
  [...state.mailboxes.values()].flatMap(({ events }) => [...events.values()]);

/** Meeting and time of every event, in an order of their own; two events of one meeting would be two lines. */
export const linesOf = (events: readonly StandInEvent[]): readonly string[] =>
  events.map(({ transactionId, start, end }) => `${transactionId} ${toUtc(start)} ${toUtc(end)}`).toSorted();

export const expectedLines = (meetings: readonly Meeting[]): readonly string[] =>
  meetings
    .map(({ id, start, end }) => `${id} ${String(start).slice(0, -1)} ${String(end).slice(0, -1)}`)
    .toSorted();
