import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOTEN } from '../support/one-forum-town.ts';
import { activity, execute, startBot, type TestBot } from './bot-server.ts';
import { EVA, MEETING, STANGE } from './municipality.ts';

const APP = '22222222-aaaa-4bbb-8ccc-000000000001';
const TENANT = '33333333-aaaa-4bbb-8ccc-000000000001';
const OTHER_TENANT = '33333333-aaaa-4bbb-8ccc-000000000002';
const SIGNING_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const SERVICE = 'https://smba.trafficmanager.net/emea/';

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The signing keys the SDK would fetch from Microsoft, and how often it asks for one. */
const keys = {
  lookups: 0,
  reachable: true,
  getKey: async (kid: string) => {
    keys.lookups += 1;
    if (!keys.reachable) throw new Error('getaddrinfo ENOTFOUND login.botframework.com');
    const key = ours.publicKey.export({ type: 'spki', format: 'pem' });
    return kid === 'known' ? { key, endorsements: ['msteams'] } : null;
  },
};

/** Teams' own address leads to the fake one, and Microsoft gives a token without being asked. */
const realFetch = globalThis.fetch;
const standInForMicrosoft = (): void => {
  ConfigurationServiceClientCredentialFactory.prototype.createCredentials = async () => ({
    signRequest: async (request) => request,
    getToken: async () => 'our-token',
  });
  globalThis.fetch = (url, init) => realFetch(String(url).replace(SERVICE, bot.teams.serviceUrl), init);
};

let bot: TestBot;
let admitted = true;
beforeAll(async () => {
  standInForMicrosoft();
  const { openIdMetadataCache } = JwtTokenExtractor as unknown as {
    openIdMetadataCache: Map<string, unknown>;
  };
  openIdMetadataCache.set(SIGNING_KEYS, keys);
  const registration = (organisation: typeof LOTEN, appId: string, tenantId: string) => ({
    kind: 'tenant' as const,
    organisation,
    appId,
    tenantId,
    credential: { kind: 'password' as const, password: 'not-a-real-one' },
  });
  bot = await startBot({
    registrations: [registration(LOTEN, APP, TENANT), registration(STANGE, `${APP}-2`, OTHER_TENANT)],
    admit: () => admitted,
    turnMs: 1_000,
  });
});
afterAll(async () => {
  await bot.close();
  globalThis.fetch = realFetch;
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const bearer = (claims: object = {}, key: KeyObject = ours.privateKey, kid = 'known'): string => {
  const seconds = Math.floor(Date.now() / 1000);
  const standard = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE, exp: seconds + 600 };
  const unsigned = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part({ ...standard, nbf: seconds, ...claims })}`;
  return `Bearer ${unsigned}.${sign('sha256', Buffer.from(unsigned), key).toString('base64url')}`;
};

const press = (overrides: object = {}) =>
  activity(bot, {
    ...execute('agenda.show', { meeting: MEETING }),
    serviceUrl: SERVICE,
    conversation: { id: 'a:ola', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...overrides,
  });

const post = (body: unknown, authorization: string = bearer(), path?: string) =>
  bot.post(body, { headers: authorization ? { authorization } : {}, ...(path && { path }) });

describe('with a registration', () => {
  it('a genuine activity of the tenant is answered', async () => {
    const reply = await post(press());
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('Koordineringsgruppa');
  });

  it('finds the organisation by its tenant when the path does not tell', async () => {
    expect((await post(press(), bearer(), '/api/messages')).status).toBe(200);
  });

  it('whoever is known by Entra id is not asked about', async () => {
    const before = bot.teams.calls.length;
    await post(press());
    expect(bot.teams.calls.slice(before)).toEqual([]);
  });

  it('a sender whom nobody knows gets a kind answer, and the audit log a line', async () => {
    const from = { id: '29:x', name: 'Ukjent', aadObjectId: '44444444-aaaa-4bbb-8ccc-000000000009' };
    bot.teams.knows(from.id, { ...from, email: 'ukjent@example.no', tenantId: TENANT });
    const reply = await post(press({ from }));
    expect(reply.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(reply.text).not.toContain('Koordineringsgruppa');
    const [line] = await bot.deps.store.read.audit.list(LOTEN, 1);
    expect(line).toMatchObject({ action: 'edge.enter', outcome: 'refused', subject: from.aadObjectId });
  });

  it('a name or e-mail in place of the Entra id opens nothing', async () => {
    for (const from of [{ id: 'ola' }, { id: '29:ola' }, { id: 'x', aadObjectId: 'ola@example.no' }]) {
      expect((await post(press({ from }))).text).not.toContain('Koordineringsgruppa');
    }
  });
});

describe('a person who is entered with an e-mail only', () => {
  let people = 0;
  /** Each time an account that the bot has not met. */
  const account = (about: object | Promise<object> = {}) => {
    const entraId = `55555555-aaaa-4bbb-8ccc-${String(++people).padStart(12, '0')}`;
    const id = `29:eva-${people}`;
    const told = { id, aadObjectId: entraId, email: 'Eva@example.no', tenantId: TENANT };
    bot.teams.knows(
      id,
      Promise.resolve(about).then((more) => ({ ...told, ...more })),
    );
    return { id, name: 'Eva', aadObjectId: entraId };
  };
  const personal = { id: 'a:eva', conversationType: 'personal', tenantId: TENANT };
  const refusals = async () =>
    (await bot.deps.store.read.audit.list(LOTEN, 100)).filter(({ outcome }) => outcome === 'refused').length;

  it('is recognised by what Teams says of them', async () => {
    const from = account();
    const reply = await post(press({ from }));
    expect(reply.text).toContain('Koordineringsgruppa');
    expect(bot.teams.calls.at(-1)).toMatchObject({
      method: 'GET',
      path: `/teams/v3/conversations/a%3Aola/members/${encodeURIComponent(from.id)}`,
      authorization: 'Bearer our-token',
    });
  });

  it('is asked to try again while Teams does not answer, and the card stays', async () => {
    const from = account();
    const before = await refusals();
    bot.teams.refuse({ status: 500 });
    const reply = await post(press({ from }));
    expect(reply.body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
    expect(reply.text).toContain('Prøv igjen');
    expect(await refusals()).toBe(before);
    expect((await post(press({ from }))).text).toContain('Koordineringsgruppa');
  });

  it('and for what they typed as well', async () => {
    const from = account();
    bot.teams.refuse({ status: 500 });
    const typed = activity(bot, { ...press(), type: 'message', text: 'mine', name: null, value: null, from });
    expect((await post(typed)).status).toBe(200);
    expect(JSON.stringify(bot.teams.calls.at(-1)?.body)).toContain('Prøv igjen');
  });

  it('is asked to try again when Teams takes too long, and known when it has answered', async () => {
    const { promise, resolve } = Promise.withResolvers<object>();
    const from = account(promise);
    expect((await post(press({ from }))).text).toContain('Prøv igjen');
    resolve({});
    expect((await post(press({ from }))).text).toContain('Koordineringsgruppa');
  });

  it('can be reached from when the app is installed', async () => {
    const from = account();
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }], value: null, name: null };
    const installed = press({ ...added, from, conversation: personal });
    bot.teams.refuse({ status: 503 });
    expect((await post(installed)).status).toBe(503);
    const chat = () => bot.deps.store.read.conversations.personal(LOTEN, EVA);
    expect(await chat()).not.toMatchObject({ id: 'a:eva' });
    expect((await post(installed)).status).toBe(200);
    expect(await chat()).toMatchObject({ id: 'a:eva' });
  });

  it('is a stranger with an address of another tenant, and so is one whom Teams tells nothing of', async () => {
    const foreign = account({ tenantId: OTHER_TENANT });
    const nameless = account({ email: null });
    for (const from of [foreign, nameless]) {
      const before = await refusals();
      expect((await post(press({ from }))).text).not.toContain('Koordineringsgruppa');
      expect(await refusals()).toBe(before + 1);
    }
  });
});

describe('a caller who is not Teams', () => {
  const forgeries: [string, () => string][] = [
    ['nothing', () => ''],
    ['a password', () => 'Basic b2xhOnBhc3M='],
    ['a bearer that is no token', () => 'Bearer abc'],
    ['three parts of nonsense', () => 'Bearer a.b.c'],
    ['a token for another bot', () => bearer({ aud: 'other' }, forger.privateKey)],
    [
      'a token of another issuer',
      () => bearer({ iss: `https://sts.windows.net/${TENANT}/` }, forger.privateKey),
    ],
    ['a token for another service', () => bearer({ serviceurl: 'https://example.no/' }, forger.privateKey)],
    ['a token of yesterday', () => bearer({ exp: Date.now() / 1000 - 86_400 })],
    ['no algorithm', () => `Bearer ${part({ alg: 'none', kid: 'known' })}.${part({})}.x`],
  ];

  it.each(forgeries)(
    'with %s is turned away without a look at the keys, or a word',
    async (_, authorization) => {
      const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')];
      const before = keys.lookups;
      const reply = await post(press(), authorization());
      expect([reply.status, reply.text]).toEqual([401, '{"error":"refused"}']);
      expect(keys.lookups).toBe(before);
      for (const spy of said) expect(spy).not.toHaveBeenCalled();
      vi.restoreAllMocks();
    },
  );

  it('with a plausible token and a false signature, or an unknown key, gets no further', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await post(press(), bearer({}, forger.privateKey))).status).toBe(401);
    expect((await post(press(), bearer({}, forger.privateKey, 'unknown'))).status).toBe(401);
    silent.mockRestore();
  });

  it('while the keys are out of reach is told to try again, and not why', async () => {
    keys.reachable = false;
    const reply = await post(press());
    keys.reachable = true;
    expect([reply.status, reply.text]).toEqual([503, '{"error":"refused"}']);
  });
});

describe('a genuine token is not enough', () => {
  it.each<[string, object, number]>([
    ['another tenant', { conversation: { id: 'a', tenantId: OTHER_TENANT }, channelData: null }, 403],
    ['two tenants', { channelData: { tenant: { id: OTHER_TENANT } } }, 403],
    ['no tenant', { conversation: { id: 'a' }, channelData: null }, 403],
    ['no type', { type: undefined }, 400],
    ['another channel', { channelId: 'webchat' }, 400],
    ['a service that is not Teams', { serviceUrl: 'https://example.no/' }, 400],
    ['no service', { serviceUrl: '' }, 400],
    ['no id', { id: null }, 400],
  ])('with %s', async (_, overrides, status) => {
    expect((await post(press(overrides))).status).toBe(status);
  });

  it('at the address of another organisation', async () => {
    expect((await post(press(), bearer(), '/api/messages/stange')).status).toBe(401);
    expect((await post(press(), bearer(), '/api/messages/ingen')).status).toBe(404);
  });

  it('when the tenant sends too much', async () => {
    admitted = false;
    expect((await post(press())).status).toBe(429);
    admitted = true;
  });
});
