import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { Temporal } from './domain/time.ts';
import { heartbeat } from './jobs/heartbeat.ts';
import { lookAround } from './jobs/look-around.ts';
import { lazyYearPages } from './lazy-year-pages.ts';
import { openInGraph } from './open-graph.ts';
import { admitOrganisation, openServer } from './open-server.ts';
import { createProgram, type Program } from './program.ts';
import { registrationsOf } from './registrations.ts';
import type { Store } from './services/ports/store.ts';
import { forgetOthers } from './services/subscriptions/forget-others.ts';
import type { Settings } from './settings/environment.ts';
import type { LoadedOrganisation } from './settings/load.ts';
import { readStart } from './settings/start.ts';
import { openStore } from './store/open-store.ts';
import { textsFor } from './texts/index.ts';
import { wordStart, wordStartFault } from './texts/start.ts';

const realClock = { now: () => Temporal.Now.instant() };

const run = async (): Promise<void> => {
  const { settings, organisations } = readStart();
  const { dataDir, mode } = settings;
  const log = pino({ level: settings.logLevel });
  const store = await openDatabase(settings);
  await recordVersions(store, organisations);

  // Loaded in local mode only: production has no simulator in memory.
  const tryOut = mode === 'local' ? await import('./try-out.ts') : undefined;
  const ahead = tryOut?.aheadClock(realClock.now, join(dataDir, 'clock.json'));
  // Known when it listens; until then nobody asks for a page.
  let localOrigin = '';
  const pages = lazyYearPages(() => ({
    ...program.deps,
    encryptionKeys: settings.encryptionKeys,
    origin: () => settings.publicUrl ?? localOrigin,
  }));
  const configured = organisations.map(({ organisation }) => organisation);
  const inGraph = await openInGraph(settings, configured, realClock);
  const program = createProgram({
    organisations: configured,
    registrations: registrationsOf(settings, organisations, log),
    store,
    clock: ahead ?? realClock,
    log,
    ...inGraph,
    yearLinks: pages.links,
    ...(mode !== 'local' && { admit: admitOrganisation() }),
  });
  const subscribers = new Set(inGraph.subscribers?.keys());
  const served = textsFor('nb').format.list(configured.map(({ name }) => name));
  const server = openServer(settings, { program, store, pages, served, isTold: subscribers.size > 0 });
  const { port } = await server.listen(settings.port, settings.host);
  const origin = `http://${settings.host}:${port}`;
  localOrigin = origin;
  const simulator =
    ahead && tryOut?.mountTryOut(server.restify, program, ahead, origin, dataDir, pages.picture);
  await program.ready();
  console.log(wordStart(mode, origin, organisations.length));

  await forgetOthers(program.deps, subscribers);
  const work = beginWork(program, log);
  endWithSignal(log, async () => {
    work.stop();
    simulator?.close();
    await server.close();
    await program.settled();
    await store.close();
  });
};

const openDatabase = ({ databaseUrl, dataDir, encryptionKeys: keys }: Settings): Promise<Store> => {
  // What people wrote lies here: nobody else on the machine may look in.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return openStore(
    databaseUrl ? { url: databaseUrl, keys } : { file: join(dataDir, 'slt-bot.sqlite'), keys },
  );
};

/** Keeps every version of the configuration that was ever in force, and from when. */
const recordVersions = (store: Store, organisations: readonly LoadedOrganisation[]): Promise<void> =>
  store.write(async (tx) => {
    for (const { organisation, hash, source } of organisations) {
      await tx.configurations.record(organisation.id, hash, source, realClock.now());
    }
  });

/** What is due is done every minute, and for the first time when the program has looked around. */
const beginWork = (program: Program, log: Logger): { stop(): void } => {
  const work = () => program.runDue().catch((fault: unknown) => log.error(faultName(fault), 'tick failed'));
  const report = (part: string, fault: unknown) =>
    log.error({ work: part, ...faultName(fault) }, 'work failed');
  void lookAround(program.deps, report).then(work);
  return heartbeat(work);
};

/** For what is under way. Where Microsoft does not answer it lasts for minutes, and whoever stops us kills before that. */
const PATIENCE_MS = 20_000;

const endWithSignal = (log: Logger, stop: () => Promise<void>): void => {
  const end = async (): Promise<void> => {
    // Nothing is lost: what was not finished is due at the next start.
    setTimeout(() => {
      log.warn('stopped with work under way');
      process.exit(0);
    }, PATIENCE_MS).unref();
    try {
      await stop();
      process.exit(0);
    } catch (fault) {
      log.error(faultName(fault), 'stopping failed');
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
};

const faultName = (fault: unknown) => ({ fault: fault instanceof Error ? fault.name : typeof fault });

try {
  await run();
} catch (fault) {
  console.error(wordStartFault(fault));
  process.exit(1);
}
