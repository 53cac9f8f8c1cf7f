import { embeddedCalendar } from '../../src/calendar/embedded-calendar.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { graphCalendar } from '../../src/graph/calendar.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { followCalendar } from '../../src/services/meetings/follow-calendar.ts';
import { syncCalendar } from '../../src/services/meetings/sync-calendar.ts';
import { addMailbox, change, type Mailbox, remove, type StandInEvent } from './graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from './graph-stand-in/stand-in.ts';
import { sleepyTime, testClient, WORDS } from './graph-stand-in/test-client.ts';
import { toUtc } from './graph-stand-in/zones.ts';
import { SMALL_TOWN } from './small-town.ts';
import { createWorld, type World } from './world.ts';

/** A world whose calendar somebody else works in too: the one whose mailbox the meetings are in. */
export interface Office {
  readonly world: World;
  /** Looks at the calendar, brings it up to date and delivers, as the program does every few minutes. */
  round(): Promise<void>;
  /** Drags the meeting to another local time, in the calendar. */
  moves(meeting: Meeting, start: string, end: string): Promise<void>;
  deletes(meeting: Meeting): Promise<void>;
  /** Takes the deletion back. */
  restores(meeting: Meeting): Promise<void>;
  /** The meeting's events: local beginning and end of each. */
  events(meeting: Meeting): Promise<readonly string[]>;
  /** How often an event was written or deleted, by whomever. */
  writes(): Promise<number>;
  [Symbol.asyncDispose](): Promise<void>;
}

const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo');
const line = (start: Temporal.Instant, end: Temporal.Instant): string =>
  [start, end].map((at) => at.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString()).join(' – ');

const roundOf =
  (world: World, { id }: Organisation) =>
  async (): Promise<void> => {
    await followCalendar(world, id);
    await syncCalendar(world, id, (fault) => world.report('calendar', fault));
    await deliverDue(world);
  };

/** With the calendar that comes with the bot: whoever else changes its rows. */
export const embeddedOffice = async (now: string, organisation = SMALL_TOWN): Promise<Office> => {
  const world = await createWorld(now, organisation);
  const { store } = world;
  Object.assign(world, { calendar: embeddedCalendar({ store }) });
  const all = () => store.read.calendarEvents.changedSince(organisation.id, 0);
  const of = async ({ id }: Meeting) =>
    (await all()).filter(({ transactionId }) => transactionId.startsWith(id));
  const edit = async (meeting: Meeting, changes: object): Promise<void> => {
    for (const event of await of(meeting))
      await store.write((tx) => tx.calendarEvents.put({ ...event, ...changes }));
  };
  return {
    world,
    round: roundOf(world, organisation),
    moves: (meeting, start, end) =>
      edit(meeting, { start: oslo(start).toInstant(), end: oslo(end).toInstant() }),
    deletes: (meeting) => edit(meeting, { cancelled: true }),
    restores: (meeting) => edit(meeting, { cancelled: false }),
    events: async (meeting) =>
      (await of(meeting)).filter(({ cancelled }) => !cancelled).map(({ start, end }) => line(start, end)),
    writes: async () => (await all()).at(-1)?.sequence ?? 0,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  };
};

export interface GraphOffice extends Office {
  readonly graph: StandIn;
  /** The mailbox that the meeting is in, and its event. */
  eventOf(meeting: Meeting): readonly [Mailbox, StandInEvent];
}

const SHARED = 'slt@smaby.example.no';

/** With Microsoft 365: whoever has the mailbox open in Outlook. */
export const graphOffice = async (now: string, organisation = SMALL_TOWN): Promise<GraphOffice> => {
  const world = await createWorld(now, organisation);
  const time = sleepyTime();
  const graph = await openStandIn(time);
  for (const { email } of organisation.people) addMailbox(graph.state, email);
  addMailbox(graph.state, SHARED);
  const client = testClient(graph.url, time);
  const calendar = graphCalendar({
    client,
    organiser: SHARED,
    conveners: ['rita@smaby.example.no'],
    words: WORDS,
    timeZone: 'Europe/Oslo',
    clock: world.clock,
  });
  Object.assign(world, { calendar });
  const deleted = new Map<string, readonly [Mailbox, StandInEvent]>();
  const all = ({ id }: Meeting) =>
    [...graph.state.mailboxes.values()].flatMap((mailbox) =>
      [...mailbox.events.values()]
        .filter(({ transactionId }) => transactionId?.startsWith(id))
        .map((event) => [mailbox, event] as const),
    );
  const eventOf = (meeting: Meeting) => {
    const [found] = all(meeting);
    if (!found) throw new Error('not in the calendar');
    return found;
  };
  const utc = (text: string) => ({
    dateTime: oslo(text).withTimeZone('UTC').toPlainDateTime().toString(),
    timeZone: 'UTC',
  });
  return {
    world,
    graph,
    eventOf,
    round: roundOf(world, organisation),
    moves: async (meeting, start, end) => {
      const [mailbox, event] = eventOf(meeting);
      change(mailbox, { ...event, start: utc(start), end: utc(end) });
    },
    deletes: async (meeting) => {
      const [mailbox, event] = eventOf(meeting);
      deleted.set(meeting.id, [mailbox, event]);
      remove(mailbox, event.id);
    },
    restores: async (meeting) => {
      const [mailbox, event] = deleted.get(meeting.id) ?? eventOf(meeting);
      change(mailbox, event);
    },
    events: async (meeting) =>
      all(meeting).map(([, { start, end }]) =>
        line(Temporal.Instant.from(`${toUtc(start)}Z`), Temporal.Instant.from(`${toUtc(end)}Z`)),
      ),
    writes: async () =>
      graph.seen.filter(({ method, path }) => method !== 'GET' && path.includes('/events')).length,
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]();
      await graph.close();
    },
  };
};
