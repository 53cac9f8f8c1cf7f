import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A 32-byte key that free text is encrypted with; of several the one with the highest id writes. */
export interface EncryptionKey {
  readonly id: number;
  readonly key: Uint8Array;
}

/** `1:<base64>,2:<base64>`, already checked, newest first. */
export const parseKeys = (list: string): readonly EncryptionKey[] =>
  list
    .split(',')
    .map((entry) => {
      const [version = '', key = ''] = entry.trim().split(':');
      return { id: Number(version), key: new Uint8Array(Buffer.from(key, 'base64')) };
    })
    .toSorted((a, b) => b.id - a.id);

/** Where the local mode keeps its key. */
export const keyFileIn = (dataDir: string): string => join(dataDir, 'encryption.key');

/**
 * The text of the key file, made the first time and readable by its owner only. Whoever loses it loses the free text
 * of the database, so it is on disk in full before anybody can encrypt with it.
 */
export const keptKeyText = (dataDir: string): string => {
  const file = keyFileIn(dataDir);
  mkdirSync(dataDir, { recursive: true });
  return readIfThere(file) ?? makeKey(file);
};

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Linked into place, so that of two processes that start at once one wins and both read the same whole key. */
const makeKey = (file: string): string => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
