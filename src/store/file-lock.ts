import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreError } from './errors.ts';

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');

const holder = (pidFile: string): string => {
  try {
    return `process ${readFileSync(pidFile, 'utf8').trim()}`;
  } catch {
    return 'another process';
  }
};

/**
 * Makes this the only process that may open the database file, until the function returned is called or the process
 * ends in whatever way: the lock is the operating system's, on a small file beside it. Throws `StoreError` if taken.
 */
export const lockDataFile = (file: string): (() => void) => {
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  const pidFile = `${file}.pid`;
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    const sentence = `${file} is in use by ${holder(pidFile)}. One process only may open it: stop that one, or give this one another data folder.`;
    throw new StoreError('locked', sentence);
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return () => {
    rmSync(pidFile, { force: true });
    lock.close();
  };
};
