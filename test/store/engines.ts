import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';
import type { Store } from '../../src/services/ports/store.ts';
import type { Engine } from '../../src/store/engine.ts';
import { postgresEngine } from '../../src/store/engine-postgres.ts';
import { openSqlite } from '../../src/store/engine-sqlite.ts';
import { storeOver } from '../../src/store/open-store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { KEYS } from './samples.ts';

export interface TestDatabase {
  readonly store: Store;
  readonly engine: Engine;
  /** Empties every table; opening is too slow to do it for each test. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export interface TestEngine {
  readonly name: string;
  open(): Promise<TestDatabase>;
}

/** Those that refer to others first. */
const TABLES: readonly Exclude<keyof Tables, 'encryption_keys'>[] = [
  'accounts',
  'absences',
  'installations',
  'calendar_questions',
  'attendance',
  'job_runs',
  'meeting_steps',
  'agenda_answers',
  'agenda_items',
  'trend_answers',
  'trend_reports',
  'summaries',
  'meetings',
  'plans',
  'deliveries',
  'conversations',
  'audit',
  'activities',
  'configurations',
  'calendar_events',
  'calendar_cursors',
  'calendar_subscriptions',
  'calendar_followings',
  'group_members',
  'group_readings',
  'missing_permissions',
];

export const databaseOver = async (engine: Engine, cleanUp = async () => {}): Promise<TestDatabase> => {
  const store = await storeOver(engine, KEYS);
  return {
    store,
    engine,
    empty: async () => {
      for (const table of TABLES) await engine.setUp.deleteFrom(table).execute();
    },
    close: async () => {
      await store.close();
      await cleanUp();
    },
  };
};

/** A folder of its own for a test, and how to be rid of it. */
export const temporaryFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'slt-bot-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

export const sqliteInMemory: TestEngine = {
  name: 'SQLite in memory',
  open: () => databaseOver(openSqlite(':memory:')),
};

export const sqliteInFile: TestEngine = {
  name: 'SQLite in a file',
  open: () => {
    const folder = temporaryFolder();
    return databaseOver(openSqlite(join(folder.path, 'slt.db')), async () => folder.remove());
  },
};

/** PostgreSQL in this process: one connection, so that `exclusively` borrows it. */
export const postgresInProcess: TestEngine = {
  name: 'PostgreSQL (PGlite)',
  open: async () => {
    const pglite = await PGlite.create();
    const lock = {
      query: (sql: string, values: unknown[]) => pglite.query<{ held: boolean }>(sql, values),
      release: () => undefined,
    };
    return databaseOver(postgresEngine(new PGliteDialect({ pglite }), async () => lock));
  },
};
