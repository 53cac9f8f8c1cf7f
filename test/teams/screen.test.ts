import { describe, expect, it } from 'vitest';
import { isPlausibleBearer } from '../../src/teams/bearer.ts';
import { isFromTenant, readEnvelope } from '../../src/teams/envelope.ts';
import { isLoopbackService, isTeamsService } from '../../src/teams/service-hosts.ts';

describe('the services the bot writes to', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea/0b5b0f4e-tenant/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://europe.directline.botframework.com/',
  ])('are %s', (url) => expect(isTeamsService(url)).toBe(true));

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.example.no/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net@example.no/',
    'https://example.no/.teams.microsoft.com',
    'https://evilteams.microsoft.com.example.no/',
    'https://xbotframework.com/',
    'smba.trafficmanager.net',
    'http://127.0.0.1:3978/',
    '',
  ])('are not %s', (url) => expect(isTeamsService(url)).toBe(false));

  it.each(['http://127.0.0.1:56150', 'http://localhost:3978/simulator', 'http://[::1]:80/'])(
    'in local mode are %s',
    (url) => expect(isLoopbackService(url)).toBe(true),
  );

  it.each([
    'https://127.0.0.1/',
    'http://10.0.0.1/',
    'http://localhost@example.no/',
    'http://localhost.example.no/',
  ])('in local mode are not %s', (url) => expect(isLoopbackService(url)).toBe(false));
});

const NOW = Date.parse('2027-01-12T08:00:00Z');
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const CLAIMS = { iss: 'https://api.botframework.com', aud: 'app', serviceurl: SERVICE, exp: NOW / 1000 + 60 };

const token = (claims: object, header: object = { alg: 'RS256', kid: 'k' }): string =>
  `Bearer ${[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.sig`;

const isPlausible = (authorization: string | undefined): boolean =>
  isPlausibleBearer(authorization, { appId: 'app', serviceUrl: SERVICE }, NOW);

describe('a token that may be from Teams', () => {
  it('is one for this bot, this service, and now', () => expect(isPlausible(token(CLAIMS))).toBe(true));

  it.each<[string, string | undefined]>([
    ['nothing', undefined],
    ['another scheme', token(CLAIMS).replace('Bearer', 'Basic')],
    ['two parts', 'Bearer aaa.bbb'],
    ['no JSON', 'Bearer aaa.bbb.ccc'],
    ['no signature algorithm', token(CLAIMS, { alg: 'none', kid: 'k' })],
    ['a shared secret', token(CLAIMS, { alg: 'HS256', kid: 'k' })],
    ['no key', token(CLAIMS, { alg: 'RS256' })],
    ['another issuer', token({ ...CLAIMS, iss: 'https://sts.windows.net/x/' })],
    ['another bot', token({ ...CLAIMS, aud: 'other' })],
    ['another service', token({ ...CLAIMS, serviceurl: 'https://example.no/' })],
    ['no service', token({ ...CLAIMS, serviceurl: undefined })],
    ['the past', token({ ...CLAIMS, exp: NOW / 1000 - 301 })],
    ['the future', token({ ...CLAIMS, nbf: NOW / 1000 + 301 })],
    ['no end', token({ ...CLAIMS, exp: undefined })],
  ])('is not one with %s', (_, authorization) => expect(isPlausible(authorization)).toBe(false));
});

const ACTIVITY = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:x' },
  recipient: { id: '28:y' },
  conversation: { id: 'a:1' },
};

describe('an activity', () => {
  it('from Teams has its shape, channel, host and an id', () => {
    expect(readEnvelope(ACTIVITY, false)).toEqual(ACTIVITY);
  });

  it('drops what the bot does not read, and takes null for nothing', () => {
    expect(readEnvelope({ ...ACTIVITY, text: null, attachments: [{}], localTimezone: 3 }, false)).toEqual({
      ...ACTIVITY,
      text: null,
    });
  });

  it.each<[string, unknown]>([
    ['no body', undefined],
    ['a text', 'hei'],
    ['a list', [ACTIVITY]],
    ['no type', { ...ACTIVITY, type: undefined }],
    ['an empty type', { ...ACTIVITY, type: '' }],
    ['another channel', { ...ACTIVITY, channelId: 'webchat' }],
    ['no id', { ...ACTIVITY, id: undefined }],
    ['an unknown host', { ...ACTIVITY, serviceUrl: 'https://example.no' }],
    ['no conversation', { ...ACTIVITY, conversation: undefined }],
    ['no sender', { ...ACTIVITY, from: null }],
    ['a text that is none', { ...ACTIVITY, text: { $gt: '' } }],
    ['a tenant that is none', { ...ACTIVITY, channelData: { tenant: 'x' } }],
  ])('is none with %s', (_, body) => expect(readEnvelope(body, false)).toBeUndefined());
});

it('locally, a client may leave out who the bot is, and in what channel', () => {
  const { recipient: _, ...simple } = {
    ...ACTIVITY,
    channelId: 'emulator',
    serviceUrl: 'http://127.0.0.1:3000',
  };
  expect(readEnvelope(simple, true)).toMatchObject({ recipient: { id: 'bot' } });
  expect(readEnvelope({ ...simple, serviceUrl: SERVICE }, true)).toBeUndefined();
});

describe('the tenant', () => {
  const from = (conversation?: string, channel?: string) =>
    isFromTenant(
      {
        ...ACTIVITY,
        value: undefined,
        conversation: { id: 'a', tenantId: conversation },
        channelData: channel === undefined ? null : { tenant: { id: channel } },
      },
      'Tenant-1',
    );

  it('is the expected one wherever it is given, in any case', () => {
    expect(from('tenant-1', 'TENANT-1')).toBe(true);
    expect(from('tenant-1')).toBe(true);
    expect(from(undefined, 'tenant-1')).toBe(true);
  });

  it('is refused when missing, other, or in disagreement', () => {
    expect(from()).toBe(false);
    expect(from('tenant-2')).toBe(false);
    expect(from('tenant-1', 'tenant-2')).toBe(false);
  });
});
