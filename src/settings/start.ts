import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { SettingMistake } from '../domain/configuration.ts';
import { readSettings, type Settings, SettingsError } from './environment.ts';
import { COMMON_KEYS, type Environment } from './environment-schema.ts';
import { type LoadedOrganisation, loadOrganisations } from './load.ts';
import { nearest } from './nearest.ts';

export interface Start {
  readonly settings: Settings;
  readonly organisations: readonly LoadedOrganisation[];
}

/**
 * All that a start needs to know: the environment, a `.env` beside it, and the municipalities' files.
 * Throws `SettingsError` or `ConfigurationError`; the message of either is made for an administrator.
 */
export const readStart = (): Start => startFrom(environmentWith('.env'));

/** The same from a given environment. */
export const startFrom = (env: Environment): Start => {
  const folder = env['CONFIG_DIR'] || './config';
  if (!existsSync(folder)) {
    throw new SettingsError([{ key: 'CONFIG_DIR', problem: { kind: 'unreadableFile', found: folder } }]);
  }
  const organisations = loadOrganisations(folder);
  const ids = organisations.map(({ organisation }) => organisation.id);
  return { settings: readSettings(env, ids), organisations };
};

/** What is set already wins over the file. A key that nearly is one of ours is a slip of the pen. */
const environmentWith = (file: string): Environment => {
  if (!existsSync(file)) return process.env;
  const written = parseEnv(readFileSync(file, 'utf8'));
  const slips = Object.keys(written).flatMap(slipOfThePen);
  if (slips.length > 0) throw new SettingsError(slips);
  return { ...written, ...process.env };
};

/** A key of the file that is none of ours, but near one. Other programs' keys are nobody's business. */
export const slipOfThePen = (key: string): readonly SettingMistake[] => {
  if (key.startsWith('ORG_') || COMMON_KEYS.includes(key)) return [];
  const suggestion = nearest(key, COMMON_KEYS);
  return suggestion ? [{ key, problem: { kind: 'unknownKey', suggestion } }] : [];
};
