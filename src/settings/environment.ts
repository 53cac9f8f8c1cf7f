import type { SettingMistake } from '../domain/configuration.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { wordSettingMistake } from '../texts/configuration-settings.ts';
import { type EncryptionKey, keptKeyText, keyFileIn, parseKeys } from './encryption-key.ts';
import type { GraphSettings } from './environment-graph.ts';
import { type Credentials, type OrganisationsRead, readOrganisations } from './environment-organisations.ts';
import {
  type CommonEnvironment,
  commonMistakes,
  type Environment,
  environmentSchema,
  isKeyList,
} from './environment-schema.ts';
import { withoutSlash } from './forms.ts';

/** The settings of a run. Local mode has no credentials, talks to nobody outside and listens on loopback only. */
export type Settings = LocalSettings | ProductionSettings;

interface CommonSettings {
  /** 0 means any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly configDir: string;
  /** PostgreSQL; none means SQLite in `dataDir`. */
  readonly databaseUrl?: string;
  /** Newest first: the first writes, all read. Never empty. */
  readonly encryptionKeys: readonly EncryptionKey[];
  readonly logLevel: CommonEnvironment['LOG_LEVEL'];
  /** Whoever reads /metrics must show it, if it is set. */
  readonly metricsToken?: string;
}

interface LocalSettings extends CommonSettings {
  readonly mode: 'local';
  readonly publicUrl?: string;
}

interface ProductionSettings extends CommonSettings {
  readonly mode: 'production';
  /** Where the outside reaches the program: https, no slash at the end. */
  readonly publicUrl: string;
  readonly credentials: ReadonlyMap<OrganisationId, Credentials>;
  /** Organisations whose calendar is in Microsoft 365. */
  readonly graph: ReadonlyMap<OrganisationId, GraphSettings>;
}

/** Settings that stop the start; `message` has one sentence for each, and never a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly mistakes: readonly SettingMistake[];

  constructor(mistakes: readonly SettingMistake[]) {
    super(mistakes.map(wordSettingMistake).join('\n'));
    this.mistakes = mistakes;
  }
}

/**
 * Settings from the environment. Local mode when no organisation has an app id; it makes its encryption key in the
 * data folder. `organisations` are the ids of the configuration, to tell `ORG_…` of an organisation that is not there.
 * Throws `SettingsError` with every mistake at once.
 */
export const readSettings = (environment: Environment, organisations?: readonly string[]): Settings => {
  const env = withoutEmpty(environment);
  const common = environmentSchema.safeParse(env);
  const { mistakes, ...read } = readOrganisations(env, organisations);
  const live = Object.keys(env).some((key) => /^ORG_.+_APP_ID$/.test(key));
  const all = [
    ...(common.success ? [] : commonMistakes(common.error.issues, env)),
    ...mistakes,
    ...(live ? productionMistakes(env) : localMistakes(env)),
  ];
  if (!common.success || all.length > 0) throw new SettingsError(all);
  return live ? production(common.data, read) : local(common.data);
};

const withoutEmpty = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const localMistakes = ({ HOST: host }: Environment): readonly SettingMistake[] =>
  host === undefined || LOOPBACK.test(host)
    ? []
    : [{ key: 'HOST', problem: { kind: 'notLoopback', found: host } }];

const productionMistakes = (env: Environment): readonly SettingMistake[] => {
  const missing = ['PUBLIC_URL', 'ENCRYPTION_KEYS'].filter((key) => env[key] === undefined);
  const url = env['PUBLIC_URL'];
  return [
    ...missing.map((key): SettingMistake => ({ key, problem: { kind: 'missingInProduction' } })),
    ...(url?.startsWith('http://')
      ? [{ key: 'PUBLIC_URL', problem: { kind: 'notHttps', found: url } } as const]
      : []),
  ];
};

const local = (env: CommonEnvironment): LocalSettings => ({
  ...commonOf(env, '127.0.0.1', env.ENCRYPTION_KEYS ?? keptKeys(env.DATA_DIR)),
  mode: 'local',
  ...(env.PUBLIC_URL !== undefined && { publicUrl: withoutSlash(env.PUBLIC_URL) }),
});

const production = (
  env: CommonEnvironment,
  { credentials, graph }: Pick<OrganisationsRead, 'credentials' | 'graph'>,
): ProductionSettings => ({
  ...commonOf(env, '0.0.0.0', env.ENCRYPTION_KEYS ?? ''),
  mode: 'production',
  publicUrl: withoutSlash(env.PUBLIC_URL ?? ''),
  credentials,
  graph,
});

const commonOf = (env: CommonEnvironment, host: string, keys: string): CommonSettings => ({
  port: env.PORT,
  host: env.HOST ?? host,
  dataDir: env.DATA_DIR,
  configDir: env.CONFIG_DIR,
  encryptionKeys: parseKeys(keys),
  logLevel: env.LOG_LEVEL,
  ...(env.DATABASE_URL !== undefined && { databaseUrl: env.DATABASE_URL }),
  ...(env.METRICS_TOKEN !== undefined && { metricsToken: env.METRICS_TOKEN }),
});

const keptKeys = (dataDir: string): string => {
  const text = keptKeyText(dataDir);
  if (isKeyList(text)) return text;
  const problem = { kind: 'malformedSecret', expected: 'keyFile' } as const;
  throw new SettingsError([{ key: keyFileIn(dataDir), problem }]);
};
