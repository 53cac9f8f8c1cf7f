import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { OrganisationId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import { Temporal } from './domain/time.ts';
import type { InGraph } from './graph-calendars.ts';
import { heartbeat } from './jobs/heartbeat.ts';
import { lookAround } from './jobs/look-around.ts';
import { lazyYearPages } from './lazy-year-pages.ts';
import { createProgram, type ProgramOptions } from './program.ts';
import { registrationsOf } from './registrations.ts';
import type { Microsoft365 } from './services/ports/microsoft-365.ts';
import type { Store } from './services/ports/store.ts';
import { forgetOthers } from './services/subscriptions/forget-others.ts';
import type { Settings } from './settings/environment.ts';
import type { LoadedOrganisation } from './settings/load.ts';
import { readStart } from './settings/start.ts';
import { openStore } from './store/open-store.ts';
import { textsFor } from './texts/index.ts';
import { wordStart, wordStartFault } from './texts/start.ts';
import { serveGraphNotifications } from './web/graph-notifications.ts';
import { serveOwnPages } from './web/own-pages.ts';
import { rateLimiter } from './web/rate-limit.ts';
import { createServer } from './web/server.ts';
import { serveYearPages } from './web/year-pages.ts';

/** Teams calls on behalf of many people from few addresses; no one organisation may take all of it. */
const monotonicMs = () => performance.now();
const PER_ADDRESS = { perSecond: 100, burst: 500, monotonicMs };
/** Graph puts many notifications in one request, and repeats what it could not deliver. */
const PER_NOTIFIER = { perSecond: 20, burst: 200, monotonicMs };
const PER_ORGANISATION = { perSecond: 50, burst: 250, monotonicMs };

const realClock = { now: () => Temporal.Now.instant() };

const run = async (): Promise<void> => {
  const { settings, organisations } = readStart();
  const log = pino({ level: settings.logLevel });
  // What people wrote lies here: nobody else on the machine may look in.
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  const store = await openDatabase(settings);
  await recordVersions(store, organisations);

  const isLocal = settings.mode === 'local';
  // Loaded in local mode only: production has no simulator in memory.
  const tryOut = isLocal ? await import('./try-out.ts') : undefined;
  const ahead = tryOut?.aheadClock(realClock.now, join(settings.dataDir, 'clock.json'));
  // Known when it listens; until then nobody asks for a page.
  let localOrigin = '';
  const pages = lazyYearPages(() => ({
    ...program.deps,
    encryptionKeys: settings.encryptionKeys,
    origin: () => settings.publicUrl ?? localOrigin,
  }));
  const configured = organisations.map(({ organisation }) => organisation);
  const inGraph = await openInGraph(settings, configured);
  const program = createProgram({
    organisations: configured,
    registrations: registrationsOf(settings, organisations, log),
    store,
    clock: ahead ?? realClock,
    log,
    ...inGraph,
    yearLinks: pages.links,
    ...(!isLocal && { admit: rateLimiter(PER_ORGANISATION) }),
  });
  const server = createServer({
    receive: program.receive,
    store,
    admit: isLocal ? () => true : rateLimiter(PER_ADDRESS),
    behindProxy: !isLocal,
    ...(settings.metricsToken !== undefined && { metricsToken: settings.metricsToken }),
  });
  serveYearPages(server.restify, {
    open: pages.open,
    admit: isLocal ? () => true : rateLimiter(PER_ADDRESS),
    behindProxy: !isLocal,
  });
  serveOwnPages(server.restify, {
    served: textsFor('nb').format.list(configured.map(({ name }) => name)),
    admit: isLocal ? () => true : rateLimiter(PER_ADDRESS),
    behindProxy: !isLocal,
  });
  const subscribers = new Set(inGraph.subscribers?.keys());
  if (subscribers.size > 0) {
    serveGraphNotifications(server.restify, {
      take: program.takeNotifications,
      admit: rateLimiter(PER_NOTIFIER),
      behindProxy: true,
    });
  }
  const { port } = await server.listen(settings.port, settings.host);
  const origin = `http://${settings.host}:${port}`;
  localOrigin = origin;
  const simulator =
    ahead && tryOut?.mountTryOut(server.restify, program, ahead, origin, settings.dataDir, pages.picture);
  await program.ready();
  console.log(wordStart(settings.mode, origin, organisations.length));

  const work = () => program.runDue().catch((fault: unknown) => log.error(faultName(fault), 'tick failed'));
  const beat = heartbeat(work);
  await forgetOthers(program.deps, subscribers);
  const report = (part: string, fault: unknown) =>
    log.error({ work: part, ...faultName(fault) }, 'work failed');
  void lookAround(program.deps, report).then(work);

  const stop = async (): Promise<void> => {
    beat.stop();
    simulator?.close();
    await server.close();
    await program.settled();
    await store.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(stop, log));
};

/** Loaded for those who use it only: Graph and its logins cost memory and time at the start. */
const openInGraph = async (
  settings: Settings,
  organisations: readonly Organisation[],
): Promise<Pick<ProgramOptions, 'calendars' | 'subscribers' | 'microsoft365'>> => {
  if (settings.mode === 'local' || settings.graph.size === 0) return {};
  const { openGraph } = await import('./graph-calendars.ts');
  const inGraph = openGraph(settings.graph, organisations, realClock, { publicUrl: settings.publicUrl });
  return {
    calendars: new Map([...inGraph].map(([id, { calendar }]) => [id, calendar])),
    subscribers: new Map(
      [...inGraph].flatMap(([id, { subscriber }]) => (subscriber ? [[id, subscriber] as const] : [])),
    ),
    microsoft365: openOffices(settings, organisations, inGraph),
  };
};

/** Letters and the directory are loaded when somebody first needs them. */
const openOffices = (
  settings: Extract<Settings, { mode: 'production' }>,
  organisations: readonly Organisation[],
  inGraph: ReadonlyMap<OrganisationId, InGraph>,
): NonNullable<ProgramOptions['microsoft365']> => {
  const offices = new Map<OrganisationId, Promise<Microsoft365>>();
  return (id) => {
    const graph = inGraph.get(id);
    const organisation = organisations.find((one) => one.id === id);
    const bot = settings.credentials.get(id);
    if (!graph || !organisation || !bot) return Promise.resolve(undefined);
    const { appId: botAppId, tenantId } = bot;
    const office =
      offices.get(id) ??
      import('./microsoft-365.ts').then(({ microsoft365 }) =>
        microsoft365({ ...graph, organisation, botAppId, tenantId, clock: realClock }),
      );
    offices.set(id, office);
    return office;
  };
};

const openDatabase = ({ databaseUrl, dataDir, encryptionKeys: keys }: Settings): Promise<Store> =>
  openStore(databaseUrl ? { url: databaseUrl, keys } : { file: join(dataDir, 'slt-bot.sqlite'), keys });

/** Keeps every version of the configuration that was ever in force, and from when. */
const recordVersions = (store: Store, organisations: readonly LoadedOrganisation[]): Promise<void> =>
  store.write(async (tx) => {
    for (const { organisation, hash, source } of organisations) {
      await tx.configurations.record(organisation.id, hash, source, realClock.now());
    }
  });

const end = async (stop: () => Promise<void>, log: Logger): Promise<void> => {
  try {
    await stop();
    process.exit(0);
  } catch (fault) {
    log.error(faultName(fault), 'stopping failed');
    process.exit(1);
  }
};

const faultName = (fault: unknown) => ({ fault: fault instanceof Error ? fault.name : typeof fault });

try {
  await run();
} catch (fault) {
  console.error(wordStartFault(fault));
  process.exit(1);
}
