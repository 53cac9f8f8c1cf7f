import { describe, expect, test } from 'vitest';
import { type Known, type Request, readRequest } from '../../manifest/read-request.ts';
import { wordAppPackageMistake } from '../../src/texts/app-package.ts';
import { APP_ID, knownWith, OTHER_APP_ID, STANGE } from './known.ts';

const { ENCRYPTION_KEYS } = STANGE;
const known = knownWith(STANGE);
const local = knownWith({ ENCRYPTION_KEYS, PUBLIC_URL: 'https://slt.stange.kommune.no' });

const refusals = (request: Request, given: Known = known): readonly string[] =>
  readRequest(request, given).mistakes.map(wordAppPackageMistake);

const organisationsOf = (request: Request, given: Known = known): readonly string[] =>
  readRequest(request, given).apps.map(({ organisation, appId }) => `${organisation} ${appId}`);

describe('which apps are built', () => {
  test('one for each municipality with credentials', () => {
    const two = knownWith({
      ...STANGE,
      ORG_LOTEN_APP_ID: OTHER_APP_ID,
      ORG_LOTEN_TENANT_ID: OTHER_APP_ID,
      ORG_LOTEN_MANAGED_IDENTITY: 'true',
    });
    expect(organisationsOf({}, two).toSorted()).toEqual([`loten ${OTHER_APP_ID}`, `stange ${APP_ID}`]);
    expect(organisationsOf({ organisation: 'loten' }, two)).toEqual([`loten ${OTHER_APP_ID}`]);
  });

  test('by hand, before anything is in .env', () => {
    expect(refusals({ organisation: 'stange', appId: APP_ID }, local)).toEqual([]);
    expect(organisationsOf({ organisation: 'stange', appId: APP_ID }, local)).toEqual([`stange ${APP_ID}`]);
  });

  test('with the municipality’s own pages and name', () => {
    const request = {
      developer: 'Stange IKT',
      website: 'https://www.stange.kommune.no/slt',
      privacy: 'https://www.stange.kommune.no/personvern',
    };
    expect(refusals(request)).toEqual([]);
    expect(readRequest(request, known).apps[0]?.developer).toEqual({
      name: 'Stange IKT',
      websiteUrl: 'https://www.stange.kommune.no/slt',
      privacyUrl: 'https://www.stange.kommune.no/personvern',
      termsOfUseUrl: 'https://slt.stange.kommune.no/vilkar',
    });
  });
});

describe('what is refused, with a sentence', () => {
  test('no municipality has credentials', () => {
    expect(refusals({}, local)).toEqual([expect.stringContaining('Ingen virksomhet har APP_ID i .env.')]);
  });

  test('a municipality that is not configured', () => {
    expect(refusals({ organisation: 'stnage' })).toEqual([
      '«stnage» er ikke id i noen fil i CONFIG_DIR. Kjente: eigersund, lindesnesregionen, loten, nesodden, stange.',
    ]);
  });

  test('a municipality without an app id', () => {
    expect(refusals({ organisation: 'loten' })).toEqual([
      'Løten kommune har ikke ORG_LOTEN_APP_ID i .env. Fyll den ut, eller gi --app-id GUID.',
    ]);
  });

  test('an app id that does not say whose', () => {
    expect(refusals({ appId: APP_ID })).toEqual([
      '--app-id gjelder én virksomhet: gi --organisation ID også.',
    ]);
  });

  test.each([
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-ffff-ffff-ffff-FFFFFFFFFFFF',
    '12345678-1234-1234-1234-123456789012',
  ])('a placeholder for an app id: %s', (appId) => {
    expect(refusals({ organisation: 'stange', appId })).toEqual([expect.stringContaining('en plassholder')]);
  });

  test('the same placeholder in .env', () => {
    const zero = '00000000-0000-0000-0000-000000000000';
    expect(refusals({}, knownWith({ ...STANGE, ORG_STANGE_APP_ID: zero }))).toEqual([
      `${zero} er en plassholder. Sett inn program-id-en fra registreringen av boten i Entra.`,
    ]);
  });

  test.each(['slt-bot', '{{BOT_ID}}', `${APP_ID}0`])('an app id that is none: %s', (appId) => {
    expect(refusals({ organisation: 'stange', appId })).toEqual([
      expect.stringContaining('er ikke en program-id'),
    ]);
  });

  test('no PUBLIC_URL', () => {
    expect(refusals({ organisation: 'stange', appId: APP_ID }, knownWith({ ENCRYPTION_KEYS }))).toEqual([
      'PUBLIC_URL mangler. Sett den til adressen boten nås på utenfra, med https.',
    ]);
  });

  test.each([
    'https://example.com',
    'https://slt.example.no/bot',
    'https://slt.eksempel.no',
    'https://localhost:3978',
    'https://127.0.0.1',
    'https://10.0.0.5',
    'https://[::1]:3978',
    'https://boten',
    'https://slt.stange.local',
    'https://slt.test',
  ])('a PUBLIC_URL that nobody can reach: %s', (PUBLIC_URL) => {
    expect(refusals({}, knownWith({ ...STANGE, PUBLIC_URL }))).toEqual([
      expect.stringContaining('som er en plassholder'),
    ]);
  });

  test('a page without https, and one that is only an example', () => {
    expect(
      refusals({ privacy: 'http://www.stange.kommune.no', terms: 'https://www.example.org/vilkar' }),
    ).toEqual([
      '--privacy er «http://www.stange.kommune.no», men må være en adresse som begynner med https://.',
      '--terms er «https://www.example.org/vilkar», som er en plassholder. Sett inn en adresse som finnes på internett.',
    ]);
  });

  test('a version that Teams would not take', () => {
    expect(refusals({ version: '1.0' })).toEqual([
      '«1.0» er ikke et versjonsnummer. Skriv tre tall, som 1.0.2.',
    ]);
  });

  test('a name too long for Teams', () => {
    expect(refusals({ developer: 'Interkommunalt samarbeid om SLT i Lindesnesregionen' })).toEqual([
      expect.stringContaining('lengre enn 32 tegn'),
    ]);
  });
});
