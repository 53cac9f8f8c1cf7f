import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../src/settings/environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'slt-graph-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const KEY = '-----BEGIN PRIVATE KEY-----\nhemmelig\n-----END PRIVATE KEY-----\n';
const BOTH = `${KEY}-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n`;
const APP = '11111111-2222-3333-4444-555555555555';
const GRAPH_APP = '99999999-2222-3333-4444-555555555555';

const LIVE = {
  DATA_DIR: folder,
  PUBLIC_URL: 'https://slt.example.no',
  ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  ORG_STANGE_APP_ID: APP,
  ORG_STANGE_TENANT_ID: APP,
  ORG_STANGE_APP_PASSWORD: 'hemmelig-passord',
};
const { ORG_STANGE_APP_PASSWORD: _, ...WITHOUT_LOGIN } = LIVE;
const byCertificate = (pem: string) => ({
  ...WITHOUT_LOGIN,
  ORG_STANGE_CERTIFICATE_THUMBPRINT: 'ab'.repeat(20),
  ORG_STANGE_CERTIFICATE_KEY_FILE: file(pem === BOTH ? 'both.pem' : 'bot.pem', pem),
});

const graph = (env: Record<string, string>) => {
  const settings = readSettings(env, ['stange']);
  if (settings.mode !== 'production') throw new Error('not production');
  return [...settings.graph.values()][0];
};

const mistakes = (env: Record<string, string>): string => {
  try {
    readSettings(env, ['stange']);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('Microsoft Graph', () => {
  test('is off unless it is asked for', () => {
    expect(graph(LIVE)).toBeUndefined();
    expect(
      graph({ ...LIVE, ORG_STANGE_GRAPH: 'off', ORG_STANGE_ORGANISER: 'slt@stange.example.no' }),
    ).toBeUndefined();
  });

  test('logs in as the bot when nothing else is said', () => {
    expect(graph({ ...LIVE, ORG_STANGE_GRAPH: 'on' })).toEqual({
      tenantId: APP,
      appId: APP,
      login: { kind: 'secret', secret: 'hemmelig-passord' },
      baseUrl: 'https://graph.microsoft.com',
      authorityHost: 'https://login.microsoftonline.com',
    });
    expect(graph({ ...byCertificate(BOTH), ORG_STANGE_GRAPH: 'on' })?.login.kind).toBe('certificate');
    expect(
      graph({ ...WITHOUT_LOGIN, ORG_STANGE_MANAGED_IDENTITY: 'true', ORG_STANGE_GRAPH: 'on' })?.login.kind,
    ).toBe('managedIdentity');
  });

  test('takes the safest way to log in that is given', () => {
    const ways = [
      ['ORG_STANGE_GRAPH_MANAGED_IDENTITY', 'true', 'managedIdentity'],
      ['ORG_STANGE_GRAPH_FEDERATED_TOKEN_FILE', file('token', 'eyJ'), 'federated'],
      ['ORG_STANGE_GRAPH_CERTIFICATE_FILE', file('graph.pem', BOTH), 'certificate'],
      ['ORG_STANGE_GRAPH_APP_PASSWORD', 'annet-passord', 'secret'],
    ] as const;
    for (const [index, [, , kind]] of ways.entries()) {
      const given = Object.fromEntries(ways.slice(index).map(([key, value]) => [key, value]));
      const read = graph({ ...LIVE, ...given, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_APP_ID: GRAPH_APP });
      expect(read).toMatchObject({ appId: GRAPH_APP, login: { kind } });
    }
  });

  test('knows where a national cloud logs in', () => {
    const env = { ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_URL: 'https://graph.microsoft.us/' };
    expect(graph(env)).toMatchObject({
      baseUrl: 'https://graph.microsoft.us',
      authorityHost: 'https://login.microsoftonline.us',
    });
  });

  test.each<readonly [Record<string, string>, string]>([
    [{ ...LIVE, ORG_STANGE_GRAPH: 'ja' }, 'ORG_STANGE_GRAPH er «ja», men må være on eller off.'],
    [
      { ...LIVE, ORG_STANGE_ORGANISER: 'slt@example.no' },
      'ORG_STANGE_ORGANISER er satt uten ORG_STANGE_GRAPH',
    ],
    [{ ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_ORGANISER: 'Kari' }, 'må være en e-postadresse'],
    [
      { ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_URL: 'https://graph.example.no' },
      'må være https://graph.microsoft.com',
    ],
    [
      { ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_URL: 'http://graph.microsoft.com' },
      'må være https://graph.microsoft.com',
    ],
    [{ ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_APP_ID: 'hemmelig' }, 'må være en GUID'],
    [
      { ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_APP_ID: GRAPH_APP },
      'ORG_STANGE_GRAPH_APP_PASSWORD',
    ],
    [{ ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_CERTIFICATE_FILE: 'none.pem' }, 'ikke kan leses'],
    [
      { ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_CERTIFICATE_FILE: file('key.pem', KEY) },
      'både sertifikatet og den private nøkkelen',
    ],
    [{ ...LIVE, ORG_STANGE_GRAPH: 'on', ORG_STANGE_GRAPH_FEDERATED_TOKEN_FILE: 'none' }, 'ikke kan leses'],
    [{ ...byCertificate(KEY), ORG_STANGE_GRAPH: 'on' }, 'uten ORG_STANGE_GRAPH_CERTIFICATE_FILE'],
    [{ DATA_DIR: folder, ORG_STANGE_GRAPH: 'on' }, 'uten ORG_STANGE_APP_ID'],
  ])('%#: a wrong setting is told, and no secret', (env, why) => {
    const message = mistakes(env);
    expect(message).toContain(why);
    expect(message).not.toContain('hemmelig');
  });
});
