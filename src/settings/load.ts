import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigurationMistake } from '../domain/configuration.ts';
import type { Organisation } from '../domain/organisation.ts';
import { wordMistake } from '../texts/configuration.ts';
import { parseMunicipality } from './municipality.ts';
import { readSource } from './source-map.ts';

/** An organisation and the file it was read from; `hash` is SHA-256 of the source, in hex. */
export interface LoadedOrganisation {
  readonly organisation: Organisation;
  readonly source: string;
  readonly hash: string;
  readonly file: string;
}

/** Every mistake of every file; `message` has them as sentences for an administrator. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly mistakes: readonly ConfigurationMistake[];

  constructor(mistakes: readonly ConfigurationMistake[]) {
    super(mistakes.map(wordMistake).join('\n'));
    this.mistakes = mistakes;
  }
}

/**
 * Reads every `.yaml` and `.yml` file of the folder, in the order of their names.
 * Throws `ConfigurationError` with all mistakes of all files; a folder that is not there throws as `node:fs` does.
 */
export const loadOrganisations = (folder: string): readonly LoadedOrganisation[] => {
  const files = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
  return readOrganisations(files);
};

/** Reads the files, in their order. Throws as `loadOrganisations` does. */
export const readOrganisations = (files: readonly string[]): readonly LoadedOrganisation[] => {
  const read = files.map(readOrganisation);
  const mistakes = read.flatMap((one) => ('mistakes' in one ? one.mistakes : []));
  const loaded = read.flatMap((one) => ('organisation' in one ? [one] : []));
  const all = [...mistakes, ...sameOrganisation(loaded)];
  if (all.length > 0) throw new ConfigurationError(all);
  return loaded;
};

/** One file: what it says, or every mistake in it. Never throws. */
export const readOrganisation = (
  file: string,
): LoadedOrganisation | { readonly mistakes: readonly ConfigurationMistake[] } => {
  const source = sourceOf(file);
  if (source === undefined) return { mistakes: [{ ...START_OF_FILE, file, problem: { kind: 'noFile' } }] };
  const parsed = parseMunicipality(source, file);
  return 'organisation' in parsed ? { ...parsed, source, hash: hashOf(source), file } : parsed;
};

const START_OF_FILE = { line: 1, column: 1, path: '' };

const sourceOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

const sameOrganisation = (loaded: readonly LoadedOrganisation[]): readonly ConfigurationMistake[] =>
  loaded.flatMap(({ organisation, source, file }, index) => {
    const first = loaded.slice(0, index).find((one) => one.organisation.id === organisation.id);
    if (!first) return [];
    const details = { id: organisation.id, file: first.file };
    return [readSource(source, file).mistake(['id'], { kind: 'rule', rule: 'sameOrganisation', details })];
  });
