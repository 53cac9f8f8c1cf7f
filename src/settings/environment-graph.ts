import { existsSync, readFileSync } from 'node:fs';
import type { SettingMistake } from '../domain/configuration.ts';
import type { Credentials } from './environment-organisations.ts';
import type { Given, KeyOf, OrganisationSuffix } from './environment-schema.ts';
import { GUID, withoutSlash } from './forms.ts';

/** How the program uses Microsoft Graph for one organisation. */
export interface GraphSettings {
  readonly tenantId: string;
  readonly appId: string;
  readonly login: GraphLogin;
  /** The mailbox that books meetings; none means the first coordinator's. */
  readonly organiser?: string;
  readonly baseUrl: string;
  readonly authorityHost: string;
}

type GraphLogin =
  | { readonly kind: 'managedIdentity' }
  | { readonly kind: 'federated'; readonly tokenFile: string }
  /** PEM with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly certificate: string }
  | { readonly kind: 'secret'; readonly secret: string };

interface LoginRead {
  readonly login?: GraphLogin;
  readonly mistakes: readonly SettingMistake[];
}

export interface GraphRead {
  readonly graph?: GraphSettings;
  readonly mistakes: readonly SettingMistake[];
}

const GLOBAL = 'https://graph.microsoft.com';

/** Microsoft's clouds, and where each logs in. Our token goes to no other host. */
const CLOUDS: Readonly<Record<string, string>> = {
  [GLOBAL]: 'https://login.microsoftonline.com',
  'https://graph.microsoft.us': 'https://login.microsoftonline.us',
  'https://dod-graph.microsoft.us': 'https://login.microsoftonline.us',
  'https://microsoftgraph.chinacloudapi.cn': 'https://login.partner.microsoftonline.cn',
};

/** Graph's keys of one organisation; the bot's own credentials serve where there are no others. */
export const graphOf = (given: Given, key: KeyOf, bot: Credentials | undefined): GraphRead => {
  if (given.GRAPH === undefined) return { mistakes: withoutGraph(given, key) };
  const malformed = malformedOf(given, key);
  if (given.GRAPH !== 'on' || malformed.length > 0) return { mistakes: malformed };
  const { login, mistakes } = loginOf(given, key, bot);
  if (!bot || !login) return { mistakes };
  const baseUrl = withoutSlash(given.GRAPH_URL ?? GLOBAL);
  return {
    mistakes: [],
    graph: {
      tenantId: bot.tenantId,
      appId: given.GRAPH_APP_ID ?? bot.appId,
      login,
      ...(given.ORGANISER !== undefined && { organiser: given.ORGANISER }),
      baseUrl,
      authorityHost: CLOUDS[baseUrl] ?? '',
    },
  };
};

const withoutGraph = (given: Given, key: KeyOf): readonly SettingMistake[] => {
  const suffixes = Object.keys(given) as OrganisationSuffix[];
  const [first] = suffixes.filter((suffix) => suffix.startsWith('GRAPH_') || suffix === 'ORGANISER');
  return first ? [{ key: key(first), problem: { kind: 'needs', other: key('GRAPH') } }] : [];
};

/** What each value must look like, by the name under which `texts/` words it. */
const FORMS: readonly (readonly [OrganisationSuffix, string, (value: string) => boolean])[] = [
  ['GRAPH', 'onOff', (value) => value === 'on' || value === 'off'],
  ['ORGANISER', 'email', (value) => /^[^@\s<>"]+@[^@\s<>"]+$/.test(value)],
  ['GRAPH_URL', 'graphUrl', (value) => withoutSlash(value) in CLOUDS],
  ['GRAPH_APP_ID', 'guid', (value) => GUID.test(value)],
  ['GRAPH_MANAGED_IDENTITY', 'true', (value) => value === 'true'],
];

const malformedOf = (given: Given, key: KeyOf): readonly SettingMistake[] =>
  FORMS.flatMap(([suffix, expected, fits]): readonly SettingMistake[] => {
    const found = given[suffix];
    if (found === undefined || fits(found)) return [];
    return [
      suffix === 'GRAPH_APP_ID'
        ? { key: key(suffix), problem: { kind: 'malformedSecret', expected } }
        : { key: key(suffix), problem: { kind: 'unexpected', found, expected } },
    ];
  });

const LOGINS = [
  'GRAPH_MANAGED_IDENTITY',
  'GRAPH_FEDERATED_TOKEN_FILE',
  'GRAPH_CERTIFICATE_FILE',
  'GRAPH_APP_PASSWORD',
] as const;

/** The safest of what is given: an identity that Azure keeps, one that another provider vouches for, a certificate, a secret. */
const loginOf = (given: Given, key: KeyOf, bot: Credentials | undefined): LoginRead => {
  const {
    GRAPH_FEDERATED_TOKEN_FILE: tokenFile,
    GRAPH_CERTIFICATE_FILE: file,
    GRAPH_APP_PASSWORD: secret,
  } = given;
  if (given.GRAPH_MANAGED_IDENTITY) return { login: { kind: 'managedIdentity' }, mistakes: [] };
  if (tokenFile) {
    return existsSync(tokenFile)
      ? { login: { kind: 'federated', tokenFile }, mistakes: [] }
      : unreadable(key('GRAPH_FEDERATED_TOKEN_FILE'), tokenFile);
  }
  if (file) return certificateIn(file, key);
  if (secret) return { login: { kind: 'secret', secret }, mistakes: [] };
  if (given.GRAPH_APP_ID !== undefined) {
    const problem = { kind: 'needsOneOf', others: LOGINS.map(key) } as const;
    return { mistakes: [{ key: key('GRAPH_APP_ID'), problem }] };
  }
  return bot ? loginOfBot(bot, key) : { mistakes: [] };
};

const unreadable = (key: string, found: string): LoginRead => ({
  mistakes: [{ key, problem: { kind: 'unreadableFile', found } }],
});

const hasBoth = (pem: string): boolean =>
  /BEGIN CERTIFICATE/.test(pem) && /BEGIN [A-Z ]*PRIVATE KEY/.test(pem);

const certificateIn = (file: string, key: KeyOf): LoginRead => {
  const where = key('GRAPH_CERTIFICATE_FILE');
  if (!existsSync(file)) return unreadable(where, file);
  const certificate = readFileSync(file, 'utf8');
  return hasBoth(certificate)
    ? { login: { kind: 'certificate', certificate }, mistakes: [] }
    : { mistakes: [{ key: where, problem: { kind: 'malformedSecret', expected: 'certificateFile' } }] };
};

/** Graph's library wants the certificate itself, which the bot's key file need not hold. */
const loginOfBot = ({ login }: Credentials, key: KeyOf): LoginRead => {
  switch (login.kind) {
    case 'managedIdentity':
      return { login, mistakes: [] };
    case 'password':
      return { login: { kind: 'secret', secret: login.password }, mistakes: [] };
    case 'certificate':
      return hasBoth(login.privateKey)
        ? { login: { kind: 'certificate', certificate: login.privateKey }, mistakes: [] }
        : {
            mistakes: [
              { key: key('GRAPH'), problem: { kind: 'needs', other: key('GRAPH_CERTIFICATE_FILE') } },
            ],
          };
  }
};
