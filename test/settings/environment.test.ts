import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../src/settings/environment.ts';
import { COMMON_KEYS, ORGANISATION_SUFFIXES } from '../../src/settings/environment-schema.ts';
import { slipOfThePen, startFrom } from '../../src/settings/start.ts';

const folder = mkdtempSync(join(tmpdir(), 'slt-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GUID = '11111111-2222-3333-4444-555555555555';
const key = (version: number, byte: number): string =>
  `${version}:${Buffer.alloc(32, byte).toString('base64')}`;
const LOCAL = { DATA_DIR: folder };
const LIVE = {
  DATA_DIR: folder,
  PUBLIC_URL: 'https://slt.example.no/',
  ENCRYPTION_KEYS: `${key(1, 7)}, ${key(2, 9)}`,
  ORG_STANGE_APP_ID: GUID,
  ORG_STANGE_TENANT_ID: GUID,
  ORG_STANGE_APP_PASSWORD: 'hemmelig-passord',
};

const IDS = ['stange', 'nord-by'];

const failure = (env: Record<string, string>): SettingsError => {
  try {
    readSettings(env, IDS);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

describe('local mode', () => {
  test('needs nothing, and listens on this machine only', () => {
    const settings = readSettings(LOCAL, IDS);
    expect(settings).toMatchObject({ mode: 'local', port: 3978, host: '127.0.0.1', logLevel: 'info' });
    expect(settings.configDir).toBe('./config');
  });

  test('makes its encryption key once, for its owner only', () => {
    const first = readSettings(LOCAL).encryptionKeys;
    const again = readSettings(LOCAL).encryptionKeys;
    expect(first).toEqual(again);
    expect(first[0]?.key).toHaveLength(32);
    expect(statSync(join(folder, 'encryption.key')).mode & 0o777).toBe(0o600);
  });

  test('does not go on with a spoilt key file', () => {
    const spoilt = mkdtempSync(join(folder, 'spoilt-'));
    writeFileSync(join(spoilt, 'encryption.key'), '1:abc');
    expect(failure({ DATA_DIR: spoilt }).message).toContain('encryption.key har feil form');
  });

  test.each(['0.0.0.0', '192.168.1.4', 'slt.example.no'])('is refused on %s', (HOST) => {
    expect(failure({ ...LOCAL, HOST }).mistakes).toEqual([
      { key: 'HOST', problem: { kind: 'notLoopback', found: HOST } },
    ]);
  });

  test('an empty value is none', () => {
    expect(readSettings({ ...LOCAL, PORT: '', HOST: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3978 });
  });
});

describe('production', () => {
  test('has the credentials of each organisation and writes with the newest key', () => {
    const settings = readSettings(LIVE, IDS);
    if (settings.mode !== 'production') throw new Error('not production');
    expect(settings).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://slt.example.no' });
    expect(settings.encryptionKeys.map(({ id }) => id)).toEqual([2, 1]);
    expect([...settings.credentials]).toEqual([
      ['stange', { appId: GUID, tenantId: GUID, login: { kind: 'password', password: 'hemmelig-passord' } }],
    ]);
  });

  test('an id with a hyphen, a certificate, a managed identity', () => {
    const file = join(folder, 'key.pem');
    writeFileSync(file, 'PEM');
    const settings = readSettings(
      {
        ...LIVE,
        ORG_STANGE_APP_PASSWORD: '',
        ORG_STANGE_MANAGED_IDENTITY: 'true',
        ORG_NORD_BY_APP_ID: GUID,
        ORG_NORD_BY_TENANT_ID: GUID,
        ORG_NORD_BY_CERTIFICATE_THUMBPRINT: 'ab'.repeat(20),
        ORG_NORD_BY_CERTIFICATE_KEY_FILE: file,
      },
      IDS,
    );
    if (settings.mode !== 'production') throw new Error('not production');
    expect([...settings.credentials].map(([id, { login }]) => [id, login.kind])).toEqual([
      ['stange', 'managedIdentity'],
      ['nord-by', 'certificate'],
    ]);
  });
});

describe('a wrong setting stops the start', () => {
  test.each<readonly [Record<string, string>, string, string]>([
    [{ ...LOCAL, PORT: '70000' }, 'PORT', 'er «70000», men må være et helt tall'],
    [{ ...LOCAL, PORT: 'abc' }, 'PORT', 'er «abc»'],
    [{ ...LOCAL, LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'fatal, error, warn'],
    [{ ...LOCAL, PUBLIC_URL: 'slt' }, 'PUBLIC_URL', 'en adresse som https://'],
    [{ ...LOCAL, METRICS_TOKEN: 'kort' }, 'METRICS_TOKEN', 'minst 16 tegn'],
    [{ ...LOCAL, DATABASE_URL: 'mysql://u:hemmelig@h/d' }, 'DATABASE_URL', 'postgres://'],
    [{ ...LOCAL, ENCRYPTION_KEYS: '1:hemmelig' }, 'ENCRYPTION_KEYS', '32 byte i base64'],
    [{ ...LOCAL, ENCRYPTION_KEYS: `${key(1, 1)},${key(1, 2)}` }, 'ENCRYPTION_KEYS', 'versjon:nøkkel'],
    [{ ...LIVE, PUBLIC_URL: '' }, 'PUBLIC_URL', 'mangler'],
    [{ ...LIVE, PUBLIC_URL: 'http://slt.example.no' }, 'PUBLIC_URL', 'må begynne med https://'],
    [{ ...LIVE, ENCRYPTION_KEYS: '' }, 'ENCRYPTION_KEYS', 'mangler'],
    [{ ...LIVE, ORG_STANGE_APP_ID: 'hemmelig' }, 'ORG_STANGE_APP_ID', 'en GUID'],
    [{ ...LIVE, ORG_STANGE_TENANT_ID: '' }, 'ORG_STANGE_APP_ID', 'uten ORG_STANGE_TENANT_ID'],
    [{ ...LOCAL, ORG_STANGE_TENANT_ID: GUID }, 'ORG_STANGE_TENANT_ID', 'uten ORG_STANGE_APP_ID'],
    [{ ...LIVE, ORG_STANGE_APP_PASSWORD: '' }, 'ORG_STANGE_APP_ID', 'én av dem må til'],
    [{ ...LIVE, ORG_STANGE_MANAGED_IDENTITY: 'true' }, 'ORG_STANGE_MANAGED_IDENTITY', 'bruk bare én'],
    [
      { ...LIVE, ORG_STANGE_APP_PASSWORD: '', ORG_STANGE_MANAGED_IDENTITY: 'ja' },
      'ORG_STANGE_MANAGED_IDENTITY',
      'true',
    ],
    [
      { ...LIVE, ORG_STANGE_APP_PASSWORD: '', ORG_STANGE_CERTIFICATE_THUMBPRINT: 'ab'.repeat(20) },
      'ORG_STANGE_CERTIFICATE_THUMBPRINT',
      'uten ORG_STANGE_CERTIFICATE_KEY_FILE',
    ],
    [
      {
        ...LIVE,
        ORG_STANGE_APP_PASSWORD: '',
        ORG_STANGE_CERTIFICATE_THUMBPRINT: 'ab'.repeat(20),
        ORG_STANGE_CERTIFICATE_KEY_FILE: join(folder, 'none.pem'),
      },
      'ORG_STANGE_CERTIFICATE_KEY_FILE',
      'ikke kan leses',
    ],
    [{ ...LIVE, ORG_STANGE_APPID: GUID }, 'ORG_STANGE_APPID', 'Mente du ORG_STANGE_APP_ID?'],
    [
      { ...LIVE, ORG_STANGG_APP_ID: GUID, ORG_STANGG_TENANT_ID: GUID, ORG_STANGG_APP_PASSWORD: 'hemmelig' },
      'ORG_STANGG_APP_ID',
      'Mente du stange?',
    ],
  ])('%#: %s', (env, where, why) => {
    const { mistakes, message } = failure(env);
    expect(mistakes.map((mistake) => mistake.key)).toEqual([where]);
    expect(message).toContain(where);
    expect(message).toContain(why);
    expect(message).not.toContain('hemmelig');
  });

  test('and all of them are told at once', () => {
    const { mistakes } = failure({ ...LIVE, PORT: 'x', PUBLIC_URL: '', ORG_STANGE_TENANT_ID: 'y' });
    expect(mistakes.map((mistake) => mistake.key)).toEqual(['PORT', 'ORG_STANGE_TENANT_ID', 'PUBLIC_URL']);
  });

  test('a key of .env that is nearly ours is a slip of the pen; others are not our business', () => {
    expect(slipOfThePen('DATABSE_URL')).toMatchObject([{ problem: { suggestion: 'DATABASE_URL' } }]);
    expect(slipOfThePen('HTTPS_PROXY')).toEqual([]);
    expect(slipOfThePen('PORT')).toEqual([]);
  });

  test('a configuration folder that is not there', () => {
    expect(() => startFrom({ ...LOCAL, CONFIG_DIR: join(folder, 'none') })).toThrow(/CONFIG_DIR peker på/);
  });
});

test('a start reads settings and municipalities together', () => {
  const { settings, organisations } = startFrom(LOCAL);
  expect(settings.mode).toBe('local');
  expect(organisations).toHaveLength(5);
});

test('.env.example explains every key, and no other', () => {
  const example = readFileSync('.env.example', 'utf8');
  const keys = Object.keys(parseEnv(example));
  expect(keys.toSorted()).toEqual(
    [...COMMON_KEYS, ...ORGANISATION_SUFFIXES.map((suffix) => `ORG_STANGE_${suffix}`)].toSorted(),
  );
  expect(readSettings({ ...parseEnv(example), DATA_DIR: folder }, IDS).mode).toBe('local');
});
