import { z } from 'zod';
import type { SettingMistake } from '../domain/configuration.ts';

/** The environment as the system gives it; an empty value is as good as none. */
export type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;

const isUrl = (value: string, protocols: readonly string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

const BASE64_OF_32_BYTES = /^[A-Za-z0-9+/]{43}=$/;

export const isKeyList = (value: string): boolean => {
  const entries = value.split(',').map((entry) => entry.trim().split(':'));
  const versions = new Set(entries.map(([version]) => version));
  return (
    versions.size === entries.length &&
    entries.every(([version = '', key = '', ...rest]) => {
      return /^[1-9]\d{0,5}$/.test(version) && BASE64_OF_32_BYTES.test(key) && rest.length === 0;
    })
  );
};

/** Every key but those of an organisation. The name of a format is what `texts/` words when it does not fit. */
export const environmentSchema = z.object({
  PORT: z.stringFormat('port', isPort).default('3978').transform(Number),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('./data'),
  CONFIG_DIR: z.string().default('./config'),
  DATABASE_URL: z.stringFormat('postgres', (value) => isUrl(value, ['postgres:', 'postgresql:'])).optional(),
  PUBLIC_URL: z.stringFormat('url', (value) => isUrl(value, ['http:', 'https:'])).optional(),
  ENCRYPTION_KEYS: z.stringFormat('keys', isKeyList).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  METRICS_TOKEN: z.stringFormat('token', /^\S{16,}$/).optional(),
});

export type CommonEnvironment = z.infer<typeof environmentSchema>;
type CommonKey = keyof CommonEnvironment;

export const COMMON_KEYS: readonly string[] = Object.keys(environmentSchema.shape);

/** What an organisation's keys end with: `ORG_STANGE_APP_ID`. */
export const ORGANISATION_SUFFIXES = [
  'APP_ID',
  'TENANT_ID',
  'APP_PASSWORD',
  'CERTIFICATE_THUMBPRINT',
  'CERTIFICATE_KEY_FILE',
  'MANAGED_IDENTITY',
  'GRAPH',
  'ORGANISER',
  'GRAPH_APP_ID',
  'GRAPH_MANAGED_IDENTITY',
  'GRAPH_FEDERATED_TOKEN_FILE',
  'GRAPH_CERTIFICATE_FILE',
  'GRAPH_APP_PASSWORD',
  'GRAPH_URL',
] as const;
export type OrganisationSuffix = (typeof ORGANISATION_SUFFIXES)[number];

/** The values of one organisation, by suffix. */
export type Given = Partial<Record<OrganisationSuffix, string>>;
/** A suffix as the whole key. */
export type KeyOf = (suffix: OrganisationSuffix) => string;

/** Their values may hold a password, and are never shown. */
const SECRET: readonly string[] = ['DATABASE_URL', 'ENCRYPTION_KEYS', 'METRICS_TOKEN'] satisfies CommonKey[];

export const commonMistakes = (
  issues: readonly z.core.$ZodIssue[],
  env: Environment,
): readonly SettingMistake[] =>
  issues.map((issue): SettingMistake => {
    const key = String(issue.path[0]);
    const expected = issue.code === 'invalid_format' ? issue.format : 'logLevel';
    return SECRET.includes(key)
      ? { key, problem: { kind: 'malformedSecret', expected } }
      : { key, problem: { kind: 'unexpected', found: env[key] ?? '', expected } };
  });
