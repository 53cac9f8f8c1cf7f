import { randomBytes } from 'node:crypto';
import type { OrganisationId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Clock, Temporal } from './domain/time.ts';
import { lazyYearPages } from './lazy-year-pages.ts';
import { createProgram, type Program } from './program.ts';
import type { CalendarPort } from './services/ports/calendar.ts';
import type { Store } from './services/ports/store.ts';
import { type Connector, createConnector } from './simulator/connector.ts';
import { mountConnector } from './simulator/connector-routes.ts';
import { movable, type SettableClock, stillClock } from './simulator/movable-clock.ts';
import { openStore } from './store/open-store.ts';
import type { Log } from './teams/log.ts';
import { createServer } from './web/server.ts';
import { serveYearPages } from './web/year-pages.ts';

export interface TownOptions {
  readonly organisations: readonly Organisation[];
  /** Where the clock stands at first. */
  readonly start: Temporal.Instant;
  /** An SQLite file; without one everything is in memory. */
  readonly file?: string;
  /** Calendars over the network; without them everybody's is the embedded one. */
  readonly calendars?: (clock: Clock) => ReadonlyMap<OrganisationId, CalendarPort>;
}

/** The bot as it runs in production, with the simulated Teams around it and a clock that stands still. */
export interface Town {
  readonly program: Program;
  readonly store: Store;
  readonly connector: Connector;
  readonly clock: SettableClock;
  /** Where the bot listens: `http://127.0.0.1:41234/api/messages`. */
  readonly botUrl: string;
  /** What the bot has logged, one JSON text each. */
  readonly logged: readonly string[];
  /** Puts the clock forward through everything that happens on the way. */
  moveTo(instant: Temporal.Instant): Promise<void>;
  close(): Promise<void>;
}

/** Starts the bot and its Teams on a free port of 127.0.0.1. */
export const openTown = async ({
  organisations,
  start,
  file = ':memory:',
  calendars,
}: TownOptions): Promise<Town> => {
  const clock = stillClock(start);
  const logged: string[] = [];
  const keys = [{ id: 1, key: randomBytes(32) }];
  const store = await openStore({ file, keys });
  const registrations = organisations.map(({ id }) => ({ kind: 'local' as const, organisation: id }));
  // Known when it listens; until then nobody asks for a page.
  let origin = '';
  const pages = lazyYearPages(() => ({ ...program.deps, encryptionKeys: keys, origin: () => origin }));
  const log = keptIn(logged);
  const program = createProgram({
    organisations,
    registrations,
    store,
    clock,
    log,
    yearLinks: pages.links,
    ...(calendars && { calendars: calendars(clock) }),
  });
  const server = createServer({ receive: program.receive, store, admit: () => true });
  serveYearPages(server.restify, { open: pages.open, admit: () => true });
  const { port } = await server.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
  const botUrl = `${origin}/api/messages`;
  const connector = createConnector({ organisations, clock, botUrl, serviceUrl: `${origin}/simulator` });
  mountConnector(server.restify, connector);
  const next = async () => (await program.nextEvent())?.at;
  const { moveTo } = movable(clock, { next, runDue: program.runDue });
  return {
    program,
    store,
    connector,
    clock,
    botUrl,
    logged,
    moveTo,
    close: async () => {
      await program.settled();
      await server.close();
      await store.close();
    },
  };
};

const keptIn = (logged: string[]): Log => {
  const at = (level: string) => (fields: object, message: string) => {
    logged.push(JSON.stringify({ level, message, ...fields }));
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
};
