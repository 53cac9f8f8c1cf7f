import { setTimeout as pause } from 'node:timers/promises';
import { type Dialect, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db, Engine } from './engine.ts';
import { readOnly } from './read-only.ts';
import type { Tables } from './tables.ts';

/** A connection of one's own, for a lock that lives as long as it does. */
export interface LockConnection {
  query(sql: string, values: unknown[]): Promise<{ readonly rows: readonly { readonly held: boolean }[] }>;
  release(broken?: boolean): void;
}

const INT8 = 20;
const ATTEMPTS = 6;

/** Serialization failure, deadlock, and a unique key that another transaction took: run again, the work sees it. */
const RETRYABLE: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505']);

const isRetryable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && RETRYABLE.has(error.code);

const retrying = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !isRetryable(error)) throw error;
      await pause(2 ** tries * (1 + Math.random()));
    }
  }
};

const underLock = async (lock: LockConnection, name: string, work: () => Promise<void>): Promise<boolean> => {
  let broken = true;
  try {
    const taken = await lock.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [name]);
    const held = taken.rows[0]?.held === true;
    if (held) {
      try {
        await work();
      } finally {
        await lock.query('select pg_advisory_unlock(hashtextextended($1, 0)) as held', [name]);
      }
    }
    broken = false;
    return held;
  } finally {
    lock.release(broken);
  }
};

/** Any PostgreSQL that Kysely has a dialect for: the tests use it with PGlite. */
export const postgresEngine = (dialect: Dialect, connect: () => Promise<LockConnection>): Engine => {
  const db: Db = new Kysely<Tables>({ dialect });
  const reader = db.withPlugin(readOnly);
  return {
    traits: { serial: 'bigserial', skipLocked: true },
    setUp: db,
    session: (repositories) => ({
      read: repositories(reader),
      reader,
      write: (work) => retrying(() => db.transaction().execute((tx) => work(repositories(tx)))),
      exclusively: async (name, work) => underLock(await connect(), name, work),
    }),
    close: () => db.destroy(),
  };
};

/** PostgreSQL at a `postgres://` URL, shared by any number of processes. */
export const openPostgres = (url: string, poolSize: number): Engine => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // The driver gives int8 as text; ours are milliseconds and counts, exact as numbers.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // An idle connection that the server closes is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return postgresEngine(new PostgresDialect({ pool }), () => pool.connect());
};
