import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import {
  type Dialect,
  type Driver,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely';
import { onStatements, runDirectly } from './direct.ts';
import type { Engine } from './engine.ts';
import { StoreError } from './errors.ts';
import { lockDataFile } from './file-lock.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { misuse, readOnly } from './read-only.ts';
import type { Tables } from './tables.ts';

const MEMORY = ':memory:';
const STATEMENTS_KEPT = 500;

/** Each SQL text is prepared once: preparing costs more than most of our queries take. */
const keepingStatements = (db: Database.Database) => {
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return {
    prepare: (sql: string): Database.Statement<unknown[]> => {
      const known = kept.get(sql);
      if (known) return known;
      // Lists of varying length make many texts; starting over now and then bounds the memory.
      if (kept.size >= STATEMENTS_KEPT) kept.clear();
      const statement = db.prepare<unknown[]>(sql);
      kept.set(sql, statement);
      return statement;
    },
    close: () => {
      db.close();
    },
  };
};

type Kept = ReturnType<typeof keepingStatements>;

/**
 * SQLite prepares a statement anew for each value that may bear on its plan (sqlite.org/c3ref/prepare.html), as nearly
 * every `order by` makes it: five times the cost of most of our queries. A plus changes no value, and hides it: what a
 * partial index asks for must be a literal.
 */
class PreparedOnceCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** What Kysely speaks to SQLite with, over a connection. */
export const dialectOver = (
  database: SqliteDatabase,
  createDriver: () => Driver = () => new SqliteDriver({ database }),
): Dialect => {
  const dialect = new SqliteDialect({ database });
  return {
    createDriver,
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => new PreparedOnceCompiler(),
    createIntrospector: (db: Kysely<unknown>) => dialect.createIntrospector(db),
  };
};

const openForWriting = (file: string): Database.Database => {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return db;
};

/** A second connection sees what is committed, and only that. */
const readerOfFile = (file: string): Kysely<Tables> => {
  const database = keepingStatements(new Database(file, { readonly: true }));
  const reader = new Kysely<Tables>({ dialect: dialectOver(database), plugins: [readOnly] });
  return runDirectly(reader, onStatements(database.prepare, refuseChange));
};

const refuseChange = (statement: Database.Statement<unknown[]>): void => {
  if (!statement.readonly) throw misuse();
};

/** A database in memory has one connection: a read waits until no transaction is open on it. */
const readerOfMemory = (database: Kept, commits: GroupCommit): Kysely<Tables> => {
  const createDriver = () => {
    const driver = new SqliteDriver({ database });
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => {
      await commits.idle();
      return acquire();
    };
    return driver;
  };
  const reader = new Kysely<Tables>({ dialect: dialectOver(database, createDriver), plugins: [readOnly] });
  const whenIdle = (statement: Database.Statement<unknown[]>): Promise<void> => {
    refuseChange(statement);
    return commits.idle();
  };
  return runDirectly(reader, onStatements(database.prepare, whenIdle));
};

const overConnection = (connection: Database.Database, file: string, unlock: () => void): Engine => {
  const database = keepingStatements(connection);
  const writer = runDirectly(
    new Kysely<Tables>({ dialect: dialectOver(database) }),
    onStatements(database.prepare, () => undefined),
  );
  const commits = groupCommit(connection);
  const reader = file === MEMORY ? readerOfMemory(database, commits) : readerOfFile(file);
  return {
    traits: { serial: 'integer', concurrentWrites: false },
    setUp: writer,
    session: (repositories) => {
      const tx = repositories(writer);
      return {
        read: repositories(reader),
        reader,
        write: (work) => commits.write(() => work(tx)),
        exclusively: async (_, work) => {
          await work();
          return true;
        },
      };
    },
    close: async () => {
      await commits.close();
      await reader.destroy();
      connection.close();
      unlock();
    },
  };
};

/**
 * The embedded database, in a file that this process alone may open (its folder is made if need be), or `:memory:`.
 * Throws `StoreError`.
 */
export const openSqlite = (file: string): Engine => {
  if (file === MEMORY) return overConnection(openForWriting(file), file, () => undefined);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const unlock = lockDataFile(file);
    try {
      return overConnection(openForWriting(file), file, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new StoreError('unopenable', `The database ${file} cannot be opened: ${cause}.`, error);
  }
};
