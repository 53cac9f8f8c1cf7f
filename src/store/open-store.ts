import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Store } from '../services/ports/store.ts';
import { type EncryptionKey, fieldCipher } from './cipher.ts';
import type { Engine } from './engine.ts';
import { openSqlite } from './engine-sqlite.ts';
import { StoreError } from './errors.ts';
import { checkKeys } from './key-check.ts';
import { migrate } from './migrate.ts';
import { repositoriesOver } from './repositories.ts';

export type StoreOptions = {
  /** The highest id encrypts, every one decrypts. */
  readonly keys: readonly EncryptionKey[];
} & (
  | {
      /** The SQLite file, or `:memory:`. */
      readonly file: string;
    }
  | {
      /** A `postgres://` URL. */
      readonly url: string;
      /** Connections at most, and at least two: the tick holds one for its lock. */
      readonly poolSize?: number;
    }
);

const POOL_SIZE = 10;

/**
 * Opens the database, brings its schema up to date and checks the encryption keys.
 * Throws `StoreError`: in use by another process, not to be opened, made by a newer version, wrong key.
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const engine = await openEngine(options);
  try {
    return await storeOver(engine, options.keys);
  } catch (error) {
    await engine.close();
    throw error;
  }
};

/** PostgreSQL's driver is loaded where it is used. */
const openEngine = async (options: StoreOptions): Promise<Engine> => {
  if (!('url' in options)) return openSqlite(options.file);
  const { openPostgres } = await import('./engine-postgres.ts');
  return openPostgres(options.url, options.poolSize ?? POOL_SIZE);
};

/** The store over an engine that is open; closing the store closes it. */
export const storeOver = async (engine: Engine, keys: readonly EncryptionKey[]): Promise<Store> => {
  const cipher = fieldCipher(keys);
  await migrate(engine);
  await checkKeys(engine.setUp, cipher);
  const session = engine.session((db) => repositoriesOver(db, engine.traits, cipher));
  const writing = new AsyncLocalStorage<{ open: boolean }>();
  const running = new Set<string>();

  /** Inside a write only its own repositories may be used: anything else waits for itself, or sees the state before. */
  const refuseInsideWrite = (): void => {
    if (writing.getStore()?.open)
      throw new StoreError(
        'misuse',
        'The store was used inside store.write: use the repositories given there.',
      );
  };

  return {
    get read() {
      refuseInsideWrite();
      return session.read;
    },
    write: async (work) => {
      refuseInsideWrite();
      return session.write(async (tx) => {
        const scope = { open: true };
        try {
          return await writing.run(scope, work, tx);
        } finally {
          scope.open = false;
        }
      });
    },
    exclusively: async (name, work) => {
      if (running.has(name)) return false;
      running.add(name);
      try {
        return await session.exclusively(name, work);
      } finally {
        running.delete(name);
      }
    },
    ping: async () => {
      await sql`select 1`.execute(session.reader);
    },
    close: () => engine.close(),
  };
};
