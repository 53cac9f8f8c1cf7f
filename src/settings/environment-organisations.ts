import { readFileSync } from 'node:fs';
import type { SettingMistake } from '../domain/configuration.ts';
import { asId, type OrganisationId } from '../domain/ids.ts';
import { type GraphSettings, graphOf } from './environment-graph.ts';
import {
  type Environment,
  type Given,
  type KeyOf,
  ORGANISATION_SUFFIXES,
  type OrganisationSuffix,
} from './environment-schema.ts';
import { GUID } from './forms.ts';
import { nearest } from './nearest.ts';

/** How the bot of one organisation proves to Microsoft that it is itself. */
export interface Credentials {
  readonly appId: string;
  readonly tenantId: string;
  readonly login:
    | { readonly kind: 'password'; readonly password: string }
    /** The private key is PEM. */
    | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
    | { readonly kind: 'managedIdentity' };
}

export interface OrganisationsRead {
  readonly credentials: ReadonlyMap<OrganisationId, Credentials>;
  /** Those that use Microsoft Graph. */
  readonly graph: ReadonlyMap<OrganisationId, GraphSettings>;
  readonly mistakes: readonly SettingMistake[];
}

/** `ORG_<ID>_…` of every organisation; the ids are checked against the configuration's when those are known. */
export const readOrganisations = (env: Environment, known?: readonly string[]): OrganisationsRead => {
  const { byOrganisation, mistakes } = group(env);
  const strangers = [...byOrganisation].flatMap(([name, given]) => unknownOrganisation(name, given, known));
  const read = [...byOrganisation].map(([name, given]) => ({ name, ...oneOf(name, given) }));
  return {
    credentials: new Map(
      read.flatMap(({ name, credentials }) => (credentials ? [[toId(name), credentials] as const] : [])),
    ),
    graph: new Map(read.flatMap(({ name, graph }) => (graph ? [[toId(name), graph] as const] : []))),
    mistakes: [...mistakes, ...strangers, ...read.flatMap((one) => one.mistakes)],
  };
};

const oneOf = (name: string, given: Given) => {
  const bot = credentialsOf(name, given);
  const graph = graphOf(given, (suffix) => `ORG_${name}_${suffix}`, bot.credentials);
  return { ...bot, ...graph, mistakes: [...bot.mistakes, ...graph.mistakes] };
};

/** `ORG_LINDESNES_REGIONEN` is `lindesnes-regionen`. */
const toId = (name: string): OrganisationId => asId<OrganisationId>(name.toLowerCase().replaceAll('_', '-'));
const toName = (id: string): string => id.toUpperCase().replaceAll('-', '_');

const KEY = new RegExp(`^ORG_(?<name>[A-Z0-9_]+?)_(?<suffix>${ORGANISATION_SUFFIXES.join('|')})$`);

const group = (env: Environment) => {
  const byOrganisation = new Map<string, Given>();
  const mistakes: SettingMistake[] = [];
  for (const [key, value] of Object.entries(env)) {
    if (!key.startsWith('ORG_') || value === undefined || value === '') continue;
    const { name, suffix } = KEY.exec(key)?.groups ?? {};
    if (name === undefined || suffix === undefined) mistakes.push(unknownKey(key));
    else byOrganisation.set(name, { ...byOrganisation.get(name), [suffix]: value });
  }
  return { byOrganisation, mistakes };
};

/** `ORG_STANGE_APPID`: the beginning is kept, and the end is what one most likely meant. */
const unknownKey = (key: string): SettingMistake => {
  const parts = key.split('_');
  const tries = parts.slice(2).map((_, index) => ({
    start: parts.slice(0, index + 2).join('_'),
    end: nearest(parts.slice(index + 2).join('_'), ORGANISATION_SUFFIXES),
  }));
  const found = tries.find(({ end }) => end !== undefined);
  return {
    key,
    problem: { kind: 'unknownKey', ...(found && { suggestion: `${found.start}_${found.end}` }) },
  };
};

const unknownOrganisation = (
  name: string,
  given: Given,
  ids: readonly string[] | undefined,
): readonly SettingMistake[] => {
  if (!ids || ids.some((id) => toName(id) === name)) return [];
  const suggestion = nearest(toId(name), ids);
  const [suffix = 'APP_ID'] = Object.keys(given);
  return [
    {
      key: `ORG_${name}_${suffix}`,
      problem: {
        kind: 'unknownOrganisation',
        found: toId(name),
        known: ids,
        ...(suggestion && { suggestion }),
      },
    },
  ];
};

const credentialsOf = (
  name: string,
  given: Given,
): { readonly credentials?: Credentials; readonly mistakes: readonly SettingMistake[] } => {
  const key = (suffix: OrganisationSuffix): string => `ORG_${name}_${suffix}`;
  const { APP_ID: appId, TENANT_ID: tenantId } = given;
  const mistakes = [...notGuids(given, key), ...missingCompanions(given, key)];
  const login = loginOf(given, key);
  const all = [...mistakes, ...login.mistakes];
  return appId && tenantId && login.login && all.length === 0
    ? { credentials: { appId, tenantId, login: login.login }, mistakes: [] }
    : { mistakes: all };
};

const notGuids = (given: Given, key: KeyOf): readonly SettingMistake[] =>
  (['APP_ID', 'TENANT_ID'] as const)
    .filter((suffix) => given[suffix] !== undefined && !GUID.test(given[suffix]))
    .map((suffix) => ({ key: key(suffix), problem: { kind: 'malformedSecret', expected: 'guid' } }));

const missingCompanions = (given: Given, key: KeyOf): readonly SettingMistake[] => {
  const [first] = Object.keys(given) as OrganisationSuffix[];
  if (first === undefined) return [];
  if (given.APP_ID === undefined) {
    return [{ key: key(first), problem: { kind: 'needs', other: key('APP_ID') } }];
  }
  if (given.TENANT_ID !== undefined) return [];
  return [{ key: key('APP_ID'), problem: { kind: 'needs', other: key('TENANT_ID') } }];
};

const LOGINS = ['APP_PASSWORD', 'CERTIFICATE_THUMBPRINT', 'MANAGED_IDENTITY'] as const;

const loginOf = (
  given: Given,
  key: KeyOf,
): { readonly login?: Credentials['login']; readonly mistakes: readonly SettingMistake[] } => {
  const { APP_PASSWORD: password, MANAGED_IDENTITY: managed } = given;
  const [first, second] = LOGINS.filter((suffix) => given[suffix] !== undefined);
  if (second !== undefined && first !== undefined) {
    return wrong(key(second), { kind: 'excludes', other: key(first) });
  }
  if (managed !== undefined && managed !== 'true') {
    return wrong(key('MANAGED_IDENTITY'), { kind: 'unexpected', found: managed, expected: 'true' });
  }
  if (managed) return { login: { kind: 'managedIdentity' }, mistakes: [] };
  if (password) return { login: { kind: 'password', password }, mistakes: [] };
  return given.CERTIFICATE_THUMBPRINT || given.CERTIFICATE_KEY_FILE
    ? certificateOf(given, key)
    : noLogin(given, key);
};

const noLogin = (given: Given, key: KeyOf) =>
  given.APP_ID === undefined
    ? { mistakes: [] }
    : wrong(key('APP_ID'), { kind: 'needsOneOf', others: LOGINS.map(key) });

const certificateOf = (given: Given, key: KeyOf): ReturnType<typeof loginOf> => {
  const { CERTIFICATE_THUMBPRINT: thumbprint, CERTIFICATE_KEY_FILE: file } = given;
  if (!thumbprint)
    return wrong(key('CERTIFICATE_KEY_FILE'), { kind: 'needs', other: key('CERTIFICATE_THUMBPRINT') });
  if (!/^[0-9a-f]{40}$/i.test(thumbprint)) {
    return wrong(key('CERTIFICATE_THUMBPRINT'), { kind: 'malformedSecret', expected: 'thumbprint' });
  }
  if (!file)
    return wrong(key('CERTIFICATE_THUMBPRINT'), { kind: 'needs', other: key('CERTIFICATE_KEY_FILE') });
  try {
    const privateKey = readFileSync(file, 'utf8');
    return { login: { kind: 'certificate', thumbprint, privateKey }, mistakes: [] };
  } catch {
    return wrong(key('CERTIFICATE_KEY_FILE'), { kind: 'unreadableFile', found: file });
  }
};

const wrong = (key: string, problem: SettingMistake['problem']) => ({ mistakes: [{ key, problem }] });
