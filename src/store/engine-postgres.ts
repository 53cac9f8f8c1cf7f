import { type Dialect, Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { Db, Engine } from './engine.ts';
import { StoreError } from './errors.ts';
import { readOnly } from './read-only.ts';
import type { Tables } from './tables.ts';

/** A connection of one's own, for a lock that lives as long as it does. */
export interface LockConnection {
  query(sql: string, values: unknown[]): Promise<{ readonly rows: readonly { readonly held: boolean }[] }>;
  release(broken?: boolean): void;
}

const INT8 = 20;

/** Held by every transaction from its beginning to its end, shared by those that run beside each other. */
const TRANSACTIONS = 1_735_355_201;
const BESIDE_OTHERS = sql`select pg_advisory_xact_lock_shared(${sql.lit(TRANSACTIONS)})`;
const ALONE = sql`select pg_advisory_xact_lock(${sql.lit(TRANSACTIONS)})`;

/** Serialization failure, deadlock, and a unique key that another transaction took: run again, the work sees it. */
const LOST_RACE: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505']);

const lostRace = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && LOST_RACE.has(error.code);

/**
 * Runs a transaction beside the others and, if it lost a race, again with the database to itself. So one who reads and
 * then writes what it read about (the next number of the year) gets there at the second attempt, however many compete.
 */
const inTransaction = async <T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> => {
  const attempt = (lock: RawBuilder<unknown>) =>
    db.transaction().execute(async (tx) => {
      await lock.execute(tx);
      return work(tx);
    });
  try {
    return await attempt(BESIDE_OTHERS);
  } catch (error) {
    if (!lostRace(error)) throw error;
    return await attempt(ALONE);
  }
};

const underLock = async (lock: LockConnection, name: string, work: () => Promise<void>): Promise<boolean> => {
  try {
    const { rows } = await lock.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [name]);
    const held = rows[0]?.held === true;
    if (held) {
      await work();
      await lock.query('select pg_advisory_unlock(hashtextextended($1, 0)) as held', [name]);
    }
    lock.release();
    return held;
  } catch (error) {
    // Closing the connection frees the lock, in whatever state either is.
    lock.release(true);
    throw error;
  }
};

/** Any PostgreSQL that Kysely has a dialect for: the tests use it with PGlite. */
export const postgresEngine = (dialect: Dialect, connect: () => Promise<LockConnection>): Engine => {
  const db: Db = new Kysely<Tables>({ dialect });
  const reader = db.withPlugin(readOnly);
  return {
    traits: { serial: 'bigserial', concurrentWrites: true },
    setUp: db,
    session: (repositories) => ({
      read: repositories(reader),
      reader,
      write: (work) => inTransaction(db, (tx) => work(repositories(tx))),
      exclusively: async (name, work) => underLock(await connect(), name, work),
    }),
    close: () => db.destroy(),
  };
};

const answers = async (db: Db): Promise<void> => {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    const cause = error instanceof Error ? error.message || error.name : String(error);
    await db.destroy();
    throw new StoreError('unopenable', `The PostgreSQL server does not let us in: ${cause}.`, error);
  }
};

/** PostgreSQL at a `postgres://` URL, shared by any number of processes. Throws `StoreError` if it cannot be reached. */
export const openPostgres = async (url: string, poolSize: number): Promise<Engine> => {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // The driver gives int8 as text; ours are milliseconds and counts, exact as numbers.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // An idle connection that the server closes is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const engine = postgresEngine(new PostgresDialect({ pool }), () => pool.connect());
  await answers(engine.setUp);
  return engine;
};
