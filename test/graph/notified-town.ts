import { graphSubscriber } from '../../src/graph/subscriptions.ts';
import { createProgram, type Program } from '../../src/program.ts';
import type { CalendarChange, CalendarPort } from '../../src/services/ports/calendar.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { serveGraphNotifications } from '../../src/web/graph-notifications.ts';
import { createServer, type WebServer } from '../../src/web/server.ts';
import type { Mailbox } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime, testClient } from '../support/graph-stand-in/test-client.ts';
import { SMALL_TOWN } from '../support/small-town.ts';
import { mailboxesOf, ORGANISER, processOn, REKTOR } from './forty-meetings.ts';

/** The program over HTTP, with a calendar in Graph's stand-in that tells it of changes. */
export interface Running {
  readonly program: Program;
  readonly faults: object[];
  /** What the calendar said had changed, look by look. */
  readonly heard: CalendarChange[];
  /** Where the stand-in calls it. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface NotifiedTown {
  readonly time: SleepyTime;
  readonly graph: StandIn;
  readonly store: Store;
  start(options?: StartOptions): Promise<Running>;
  mailbox(address: string): Mailbox;
  /** Questions for changes in a mailbox. */
  looksAt(address: string): number;
  close(): Promise<void>;
}

interface StartOptions {
  readonly mailboxes?: readonly string[];
  /** Another address than the one it listens on. */
  readonly url?: string;
  /** Where it listens; any free one if none is given. */
  readonly port?: number;
  readonly admit?: () => boolean;
}

export const notifiedTown = async (): Promise<NotifiedTown> => {
  const time = sleepyTime('2027-01-04T08:00:00Z');
  const graph = await openStandIn(time);
  mailboxesOf(graph.state);
  const store = await openStore({ file: ':memory:', keys: [{ id: 1, key: new Uint8Array(32) }] });
  const running = new Set<Running>();
  return {
    time,
    graph,
    store,
    mailbox: (address) => {
      const mailbox = graph.state.mailboxes.get(address);
      if (!mailbox) throw new Error('no such mailbox');
      return mailbox;
    },
    looksAt: (address) =>
      graph.seen.filter(({ path }) => path === `/users/${encodeURIComponent(address)}/calendarView/delta`)
        .length,
    start: async (options = {}) => {
      const one = await startNotified(store, graph.url, time, options);
      running.add(one);
      return one;
    },
    close: async () => {
      for (const one of running) await one.stop();
      await graph.close();
      await store.close();
    },
  };
};

export const startNotified = async (
  store: Store,
  graphUrl: string,
  time: SleepyTime,
  { mailboxes = [ORGANISER, REKTOR], url: givenUrl, port: wanted = 0, admit = () => true }: StartOptions = {},
): Promise<Running> => {
  const faults: object[] = [];
  const heard: CalendarChange[] = [];
  const server: WebServer = createServer({
    receive: async () => ({ status: 404 }),
    store,
    admit: () => true,
  });
  const { port } = await server.listen(wanted, '127.0.0.1');
  const url = givenUrl ?? `http://127.0.0.1:${port}/api/graph/notifications/smaby`;
  const client = testClient(graphUrl, time);
  const calendar = overheard(processOn(store, graphUrl, time).calendar, heard);
  const log = (fields: object) => void faults.push(fields);
  const program = createProgram({
    organisations: [SMALL_TOWN],
    registrations: [],
    store,
    clock: time.clock,
    log: { info: log, warn: log, error: log },
    calendars: new Map([[SMALL_TOWN.id, calendar]]),
    subscribers: new Map([[SMALL_TOWN.id, graphSubscriber({ client, mailboxes, url })]]),
  });
  serveGraphNotifications(server.restify, { take: program.takeNotifications, admit });
  let stopped = false;
  return {
    program,
    faults,
    heard,
    url,
    stop: async () => {
      if (stopped) return;
      stopped = true;
      await program.settled();
      await server.close();
    },
  };
};

const overheard = (calendar: CalendarPort, heard: CalendarChange[]): CalendarPort => ({
  ...calendar,
  changesSince: async (...args) => {
    const news = await calendar.changesSince(...args);
    heard.push(...news.changes);
    return news;
  },
});
