import { liveDirectory } from '../../src/directory.ts';
import {
  asId,
  type ConversationId,
  type ForumId,
  type MeetingId,
  type PersonId,
} from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { tick } from '../../src/jobs/tick.ts';
import { deliverDue, type OutboxDeps } from '../../src/outbox/deliver.ts';
import { createPace } from '../../src/outbox/pace.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import type { Conversation } from '../../src/services/ports/conversations.ts';
import type { DeliveryError, Messenger, Reader } from '../../src/services/ports/messenger.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { type SettableClock, stillClock } from '../../src/simulator/movable-clock.ts';
import { openStore } from '../../src/store/open-store.ts';
import { SMALL_TOWN } from './small-town.ts';

/** What a person was sent. */
interface Sent {
  readonly to: string;
  readonly notice: Notice;
}

/** The program without its edges: a real store in memory, a clock that stands still, fakes where people and calendars are. */
export interface World extends OutboxDeps {
  readonly clock: SettableClock;
  readonly sent: Sent[];
  /** What the messenger will answer the next sends with. */
  readonly refusals: DeliveryError[];
  readonly faults: { readonly work: string; readonly fault: unknown }[];
  at(local: string): void;
  /** Does what is due now, and delivers. */
  runDue(): Promise<void>;
  /** Gives a person a chat with the bot. */
  reach(...people: readonly string[]): Promise<void>;
  /** Links a group chat to a forum. */
  link(forum: string, chat: string): Promise<void>;
  book(forum: string, local: string, more?: Partial<Meeting>): Promise<Meeting>;
  sentTo(person: string): readonly Notice[];
  [Symbol.asyncDispose](): Promise<void>;
}

const instant = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo').toInstant();

/** On a store in memory, or on the one given. */
export const createWorld = async (
  now: string,
  organisation: Organisation = SMALL_TOWN,
  given?: Store,
): Promise<World> => {
  const clock = stillClock(instant(now));
  const store = given ?? (await openStore({ file: ':memory:', keys: [{ id: 1, key: Buffer.alloc(32, 7) }] }));
  const sent: Sent[] = [];
  const refusals: DeliveryError[] = [];
  const faults: { work: string; fault: unknown }[] = [];
  let ids = 0;
  const world: World = {
    store,
    clock,
    directory: liveDirectory([organisation], store),
    calendar: fakeCalendar(),
    newId: () => `id${++ids}`,
    messenger: fakeMessenger(sent, refusals),
    pace: createPace(clock),
    jitter: () => 0.5,
    report: (work, fault) => faults.push({ work, fault }),
    sent,
    refusals,
    faults,
    at: (local) => clock.set(instant(local)),
    runDue: async () => {
      await world.directory.refresh?.();
      await tick(world, world.report);
      await deliverDue(world);
    },
    reach: async (...people) => {
      for (const id of people) {
        await store.write((tx) => tx.conversations.put(personalChat(organisation, id, clock.now())));
      }
    },
    link: (forum, chat) => {
      const { person: _, ...shared } = personalChat(organisation, chat, clock.now());
      const conversation = { ...shared, id: asId<ConversationId>(chat), forum: asId<ForumId>(forum) };
      return store.write((tx) => tx.conversations.put({ ...conversation, kind: 'group' }));
    },
    book: async (forum, local, more = {}) => {
      const start = instant(local);
      const meeting: Meeting = {
        id: asId<MeetingId>(`m${++ids}`),
        organisation: organisation.id,
        forum: asId<ForumId>(forum),
        year: Number(local.slice(0, 4)),
        ordinal: ids,
        start,
        end: start.add({ minutes: 90 }),
        online: true,
        status: 'booked',
        version: 1,
        ...more,
      };
      await store.write((tx) => tx.meetings.insert(meeting));
      return meeting;
    },
    sentTo: (id) => sent.filter(({ to }) => to === id).map(({ notice }) => notice),
    [Symbol.asyncDispose]: () => store.close(),
  };
  return world;
};

const personalChat = (organisation: Organisation, id: string, at: Temporal.Instant): Conversation => ({
  id: asId<ConversationId>(`chat-${id}`),
  organisation: organisation.id,
  kind: 'personal',
  person: asId<PersonId>(id),
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  botId: '28:bot',
  tenantId: 'tenant',
  installed: true,
  updatedAt: at,
});

const fakeMessenger = (sent: Sent[], refusals: DeliveryError[]): Messenger => ({
  send: async (to: Conversation, notice: Notice, reader: Reader) => {
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    sent.push({ to: reader.person ?? to.id, notice });
    return `activity-${sent.length}`;
  },
  update: async () => undefined,
});

const fakeCalendar = (): CalendarPort => {
  const booked = new Map<string, string>();
  return {
    freeBusy: async () => ({ busy: [], unknown: [] }),
    find: async (_, meeting) => booked.get(meeting),
    holds: () => true,
    book: async ({ transactionId }) => {
      const id = booked.get(transactionId) ?? `event-${booked.size + 1}`;
      booked.set(transactionId, id);
      return id;
    },
    move: async () => undefined,
    cancel: async () => undefined,
    changesSince: async () => ({ changes: [], cursor: '' }),
  };
};
