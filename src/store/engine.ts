import type { Kysely } from 'kysely';
import type { Repositories } from '../services/ports/store.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** What differs in SQL between the engines; the queries are the same otherwise. */
export interface Traits {
  /** The column type of a number that the database gives by itself. */
  readonly serial: 'integer' | 'bigserial';
  /** Whether transactions write beside each other, so that what they compete for must be locked. */
  readonly concurrentWrites: boolean;
}

/** A database that is open. `src/store/engine-sqlite.ts` and `src/store/engine-postgres.ts` make them. */
export interface Engine {
  readonly traits: Traits;
  /** For the start only: migrations and checks, before anybody reads or writes. */
  readonly setUp: Db;
  /** Opens the ways in, once the schema is there. */
  session(repositories: (db: Db) => Repositories): Session;
  close(): Promise<void>;
}

interface Session {
  readonly read: Repositories;
  readonly reader: Db;
  write<T>(work: (tx: Repositories) => Promise<T>): Promise<T>;
  /** Among processes; within one process the store sees to it. */
  exclusively(name: string, work: () => Promise<void>): Promise<boolean>;
}
