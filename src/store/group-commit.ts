import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { StoreError } from './errors.ts';

/** So many transactions share a commit at most: the event loop waits for them. */
const BATCH_LIMIT = 100;

interface Job {
  readonly work: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Done {
  readonly job: Job;
  readonly value: unknown;
}

export interface GroupCommit {
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when no transaction is open; a read that begins in the same turn sees committed data only. */
  idle(): Promise<void>;
  /** Waits for what is under way; whatever comes later is refused. */
  close(): Promise<void>;
}

/**
 * Transactions on the one connection that writes. Those that wait at the same time run one after another, each in a
 * savepoint, and share one commit, because the disk's answer is what a commit costs. A promise resolves after that
 * commit; what one throws undoes its own savepoint only.
 */
export const groupCommit = (db: Database): GroupCommit => {
  const statement = (sql: string) => db.prepare<[]>(sql);
  const begin = statement('begin immediate');
  const commit = statement('commit');
  const rollback = statement('rollback');
  const savepoint = statement('savepoint job');
  const release = statement('release job');
  const undo = statement('rollback to job');

  let queue: Job[] = [];
  let draining: Promise<void> | undefined;
  let batch: Promise<void> | undefined;
  let closed = false;

  const runOne = async (job: Job): Promise<Done | undefined> => {
    savepoint.run();
    try {
      const value = await job.work();
      release.run();
      return { job, value };
    } catch (error) {
      job.reject(error);
      // A full disk makes SQLite roll back the whole transaction by itself: nothing of the batch is left then.
      if (!db.inTransaction) throw error;
      undo.run();
      release.run();
      return undefined;
    }
  };

  const runBatch = async (jobs: readonly Job[]): Promise<void> => {
    try {
      begin.run();
      const done: Done[] = [];
      for (const job of jobs) {
        const result = await runOne(job);
        if (result) done.push(result);
      }
      commit.run();
      for (const { job, value } of done) job.resolve(value);
    } catch (error) {
      if (db.inTransaction) rollback.run();
      for (const job of jobs) job.reject(error);
    }
  };

  /** While more arrive with every turn of the event loop, one commit for all of them is the cheapest. */
  const untilNobodyJoins = async (): Promise<void> => {
    let waiting: number;
    do {
      waiting = queue.length;
      await nextTurn();
    } while (queue.length > waiting && queue.length < BATCH_LIMIT);
  };

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      await untilNobodyJoins();
      const jobs = queue.slice(0, BATCH_LIMIT);
      queue = queue.slice(BATCH_LIMIT);
      batch = runBatch(jobs);
      await batch;
      batch = undefined;
    }
    draining = undefined;
  };

  return {
    write: <T>(work: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        if (closed) return reject(new StoreError('closed', 'The database is closed.'));
        queue.push({ work, resolve: (value) => resolve(value as T), reject });
        draining ??= drain();
      }),
    idle: async () => {
      while (batch) await batch;
    },
    close: async () => {
      closed = true;
      await draining;
    },
  };
};
