import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BotFrameworkAdapter,
  CardFactory,
  MessageFactory,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardFor } from '../../src/simulator/chat.ts';
import { actAs } from '../../src/simulator/client.ts';
import { type Connector, type ConnectorOptions, createConnector } from '../../src/simulator/connector.ts';
import { mountConnector } from '../../src/simulator/connector-routes.ts';
import { FAULTS } from '../../src/simulator/faults.ts';
import { GRUPPA, KARI, LOTEN, OLA } from '../support/one-forum-town.ts';
import { fixedClock, loten, POLITI } from './loten.ts';
import { formCard, startTinyBot, type TinyBot } from './tiny-bot.ts';

let bot: TinyBot;
let connector: Connector;
let folder: string;

const connectorFor = (journalPath?: string, options: Partial<ConnectorOptions> = {}): Connector =>
  createConnector({
    organisations: [loten],
    clock: fixedClock,
    botUrl: `http://127.0.0.1:${bot.port}/api/messages`,
    serviceUrl: `http://127.0.0.1:${bot.port}/simulator`,
    ...(journalPath !== undefined && { journalPath }),
    ...options,
  });

beforeEach(async () => {
  bot = await startTinyBot();
  folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  connector = connectorFor(join(folder, 'chats.jsonl'));
  mountConnector(bot.server, connector);
  await connector.installForAll(LOTEN);
});
afterEach(async () => {
  await bot.close();
  rmSync(folder, { recursive: true });
});

type ConnectorClient = ReturnType<BotFrameworkAdapter['createConnectorClient']>;

/** The SDK's own client of the connector, as botbuilder makes it for a bot outside a turn. */
const sdk = async () => {
  let client: ConnectorClient | undefined;
  const [reference] = bot.references.values();
  await bot.adapter.continueConversationAsync('', reference ?? {}, async (context) => {
    client = context.turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
  });
  if (!client) throw new Error('botbuilder made no client');
  return client.conversations;
};

const ofKari = () => actAs(connector, LOTEN, KARI);
const CHAT = 'a:loten.kari';

describe('what a person does reaches the bot as from Teams', () => {
  it('a message carries tenant, sender, locale and service URL', async () => {
    await ofKari().say('/plan 2027');
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      text: '/plan 2027',
      channelId: 'msteams',
      locale: 'nb-NO',
      from: { id: '29:kari', aadObjectId: 'entra-kari', name: 'Kari Koordinator' },
      recipient: { id: '28:slt-bot' },
      conversation: { id: CHAT, tenantId: 'loten', conversationType: 'personal' },
      channelData: { tenant: { id: 'loten' } },
      serviceUrl: `http://127.0.0.1:${bot.port}/simulator`,
    });
  });

  it('a person without an Entra id is known by the person id', async () => {
    await actAs(connector, LOTEN, OLA).say('hei');
    expect(bot.heard.at(-1)?.from).toMatchObject({ id: '29:ola', aadObjectId: 'ola' });
  });

  it('the app is installed for everybody in the tenant, once, and not for the police', async () => {
    const welcomed = (id: string) => connector.log.messages(id).map(({ text }) => text);
    expect(welcomed(CHAT)).toEqual(['Velkommen']);
    expect(welcomed('a:loten.ola')).toEqual(['Velkommen']);
    await connector.installForAll(LOTEN);
    expect(welcomed(CHAT)).toEqual(['Velkommen']);
    expect(connector.log.conversation('a:loten.politi')).toBeUndefined();
    await connector.install(LOTEN, POLITI);
    expect(welcomed('a:loten.politi')).toEqual(['Velkommen']);
  });

  it('removal is told to the bot, and what it writes afterwards is refused', async () => {
    await connector.uninstall(LOTEN, OLA);
    expect(bot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    const { length } = connector.log.messages('a:loten.ola');
    await expect(
      (await sdk()).sendToConversation('a:loten.ola', MessageFactory.text('hei')),
    ).rejects.toMatchObject({
      statusCode: 403,
    });
    expect(connector.log.messages('a:loten.ola')).toHaveLength(length);
  });

  it('a bot that fails or is gone shows on the message, which is kept', async () => {
    const failed = await ofKari().say('krasj');
    expect(failed.problem).toMatchObject({ kind: 'refused', status: 500 });
    const alone = createConnector({ ...connector.wiring, botUrl: 'http://127.0.0.1:9/api/messages' });
    await alone.install(LOTEN, KARI);
    const lost = await actAs(alone, LOTEN, KARI).say('hei');
    expect(lost).toMatchObject({ text: 'hei', problem: { kind: 'unreachable' } });
  });
});

describe('groups', () => {
  it('the bot hears a mention and a native slash command, and nothing else', async () => {
    const group = await connector.addToForum(LOTEN, GRUPPA, KARI);
    const kari = actAs(connector, LOTEN, KARI, group.id);
    const before = bot.heard.length;
    await kari.say('Hvem tar med kake?');
    expect(bot.heard).toHaveLength(before);

    await kari.say('møte', { mentioned: true });
    expect(bot.heard.at(-1)).toMatchObject({
      text: '<at>SLT-bot</at> møte',
      conversation: { conversationType: 'groupChat', isGroup: true, tenantId: 'loten' },
      entities: [{ type: 'clientInfo' }, { type: 'mention', mentioned: { id: '28:slt-bot' } }],
    });
    await kari.say('mine', { targeted: true });
    expect(bot.heard.at(-1)?.recipient).toMatchObject({ id: '28:slt-bot', isTargeted: true });
    const texts = (reader: typeof KARI) => connector.log.messages(group.id, reader).map(({ text }) => text);
    expect(texts(KARI)).toContain('mine');
    expect(texts(OLA)).not.toContain('mine');
    expect(texts(OLA)).toContain('møte');
  });

  it('lists those who take part, as TeamsInfo reads them', async () => {
    const group = await connector.addToForum(LOTEN, GRUPPA, KARI, 'channel');
    const paged = await (await sdk()).getConversationPagedMembers(group.id);
    expect(paged.members?.map(({ name }) => name)).toEqual(['Kari Koordinator', 'Ola Rektor', 'Pål Politi']);
    expect(await (await sdk()).getConversationMembers(group.id)).toHaveLength(3);
    const reference = bot.references.get(group.id) ?? {};
    let name = '';
    await bot.adapter.continueConversationAsync('', reference, async (context: TurnContext) => {
      name = (await TeamsInfo.getMember(context, 'entra-kari')).name;
    });
    expect(name).toBe('Kari Koordinator');
  });
});

describe('what the bot does arrives', () => {
  it('creates a conversation by Entra id, and is refused for somebody without the app', async () => {
    const create = async (id: string) =>
      (await sdk()).createConversation({
        isGroup: false,
        bot: { id: '28:slt-bot', name: 'SLT-bot' },
        members: [{ id, name: '' }],
        tenantId: 'loten',
        channelData: { tenant: { id: 'loten' } },
        activity: MessageFactory.text('') as never,
      } as never);
    expect(await create('entra-kari')).toMatchObject({ id: CHAT });
    expect(await create('29:ola')).toMatchObject({ id: 'a:loten.ola' });
    await expect(create('politi')).rejects.toMatchObject({ statusCode: 403 });
    await expect(create('nobody')).rejects.toMatchObject({ statusCode: 400 });
  });

  it('sends, updates and deletes a card, and shows typing', async () => {
    const events: string[] = [];
    connector.log.subscribe(({ kind }) => events.push(kind));
    const card = { attachments: [CardFactory.adaptiveCard(formCard())], type: 'message' };
    const { id } = await (await sdk()).sendToConversation(CHAT, card);
    expect(ofKari().messages().at(-1)).toMatchObject({ id, author: 'bot', version: 1 });
    await (await sdk()).updateActivity(CHAT, id, { type: 'message', text: 'Ferdig' });
    expect(ofKari().messages().at(-1)).toMatchObject({ id, text: 'Ferdig', version: 2 });
    expect(ofKari().messages().at(-1)?.card).toBeUndefined();
    await (await sdk()).deleteActivity(CHAT, id);
    expect(
      ofKari()
        .messages()
        .some((message) => message.id === id),
    ).toBe(false);
    await ofKari().say('skriver');
    expect(events).toContain('typing');
  });

  it('splits text and card in two and gives no id back, as Teams does', async () => {
    const both = MessageFactory.attachment(CardFactory.adaptiveCard(formCard()), 'Se her');
    const answer = await (await sdk()).sendToConversation(CHAT, both);
    expect(answer.id).toBeUndefined();
    expect(ofKari().messages().slice(-2)).toMatchObject([{ text: 'Se her' }, { card: formCard() }]);
  });

  it('refuses what is too large, malformed or meant for nobody', async () => {
    const huge = MessageFactory.text('x'.repeat(60_000));
    await expect((await sdk()).sendToConversation(CHAT, huge)).rejects.toMatchObject({ statusCode: 413 });
    await expect(
      (await sdk()).sendToConversation('a:loten.nobody', MessageFactory.text('x')),
    ).rejects.toMatchObject({
      statusCode: 404,
      code: 'ConversationNotFound',
    });
    await expect((await sdk()).updateActivity(CHAT, 'none', MessageFactory.text('x'))).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it('answers this machine only', async () => {
    const url = `http://127.0.0.1:${bot.port}/simulator/v3/conversations/${CHAT}/members`;
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url, { headers: { origin: 'https://example.no' } })).status).toBe(403);
    expect((await fetch(url, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(403);
  });
});

describe('cards', () => {
  it('a button sends verb, data and inputs, and the answer takes the card’s place for this person', async () => {
    const kari = ofKari();
    await kari.say('/saker');
    const message = kari.lastCard('save');
    if (!message) throw new Error('no card came');
    const result = await kari.press(message, 'save', { inputs: { title: 'Russ' } });
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: {
        action: { type: 'Action.Execute', verb: 'save', data: { meeting: 'm1', title: 'Russ' } },
        trigger: 'manual',
      },
    });
    expect(result).toMatchObject({ kind: 'card', card: { body: [{ text: 'Mottatt: Russ' }] } });
    const seen = connector.log.message(CHAT, message.id);
    expect(seen && cardFor(seen, KARI)).toEqual(result.kind === 'card' ? result.card : undefined);
    expect(seen && cardFor(seen, OLA)).toEqual(formCard());
  });

  it('the fallback of an older client is a message with a value', async () => {
    const kari = ofKari();
    await kari.say('/saker');
    const message = kari.lastCard('save');
    if (!message) throw new Error('no card came');
    const result = await kari.press(message, 'save', { inputs: { title: 'Russ' }, via: 'submit' });
    expect(result).toEqual({ kind: 'sent' });
    expect(bot.heard.at(-1)).toMatchObject({
      type: 'message',
      value: { verb: 'save', meeting: 'm1', title: 'Russ' },
      replyToId: message.id,
    });
  });

  it('a text answer and an error answer reach the person', async () => {
    const kari = ofKari();
    await kari.say('/saker');
    const message = kari.lastCard();
    if (!message) throw new Error('no card came');
    expect(await kari.press(message, 'tell')).toEqual({ kind: 'text', text: 'Notert.' });
    expect(await kari.press(message, 'fail')).toEqual({
      kind: 'problem',
      problem: { kind: 'refused', status: 400, message: 'Fristen er ute.' },
    });
  });

  it('the client does only what a person could', async () => {
    const kari = ofKari();
    await kari.say('/saker');
    const message = kari.lastCard();
    if (!message) throw new Error('no card came');
    expect(() => kari.press(message, 'save')).toThrow('must be filled in');
    expect(() => kari.press(message, 'nope')).toThrow('it has: save, tell, fail, decline');
    expect(() => kari.press(message, 'save', { inputs: { title: 'a', reason: 'b' } })).toThrow('no input');
    await kari.press(message, 'decline', { inputs: { title: 'x' }, where: { item: 's1' } });
    expect(bot.heard.at(-1)?.value.action.data).toEqual({
      item: 's1',
      title: 'x',
      reason: 'Hører ikke hjemme her',
    });
  });

  it('a card refreshes itself for the readers it names', async () => {
    const shared = { type: 'message', attachments: [CardFactory.adaptiveCard(formCard(['29:kari']))] };
    const group = await connector.addToForum(LOTEN, GRUPPA, KARI);
    await (await sdk()).sendToConversation(group.id, shared);
    const kari = actAs(connector, LOTEN, KARI, group.id);
    const message = kari.lastCard();
    if (!message) throw new Error('no card came');
    expect(await actAs(connector, LOTEN, OLA, group.id).refresh(message)).toBeUndefined();
    expect(await kari.refresh(message)).toMatchObject({ kind: 'card' });
    expect(bot.heard.at(-1)?.value).toMatchObject({ trigger: 'automatic', action: { verb: 'show' } });
    await (await sdk()).updateActivity(group.id, message.id, shared);
    expect(kari.cardOf(message)).toEqual(formCard(['29:kari']));
  });
});

describe('faults', () => {
  /** Without the SDK, which tries again by itself. */
  const send = () =>
    fetch(`http://127.0.0.1:${bot.port}/simulator/v3/conversations/${CHAT}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'hei' }),
    });
  const count = () => connector.log.messages(CHAT).length;

  it('429 says when to try again, once', async () => {
    connector.failNext(CHAT, { kind: 'throttled', retryAfterSeconds: 7 });
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('7');
    expect((await send()).status).toBe(201);
  });

  it('refusals carry Teams’ code and stay until they are switched off', async () => {
    connector.faults.set(CHAT, 'blockedByUser');
    for (let time = 0; time < 2; time += 1) {
      const refused = await send();
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ error: { code: 'ConversationBlockedByUser' } });
    }
    connector.faults.set(CHAT, undefined);
    expect((await send()).status).toBe(201);
  });

  it('a dropped call does nothing; a lost answer has done it', async () => {
    const before = count();
    connector.failNext(CHAT, FAULTS.dropped);
    await expect(send()).rejects.toThrow();
    expect(count()).toBe(before);
    connector.failNext(CHAT, FAULTS.answerLost);
    await expect(send()).rejects.toThrow();
    expect(count()).toBe(before + 1);
  });

  it('the SDK gets through a passing 500 by itself, and the message arrives once', async () => {
    const before = count();
    connector.failNext(CHAT, FAULTS.serverError);
    await (await sdk()).sendToConversation(CHAT, MessageFactory.text('hei'));
    expect(count()).toBe(before + 1);
  });
});

describe('the journal', () => {
  it('brings the chats back, a torn line left out, and never stores a national identity number', async () => {
    const kari = ofKari();
    await kari.say('Gjelder 410150 10027 og 4111');
    const path = join(folder, 'chats.jsonl');
    expect(readFileSync(path, 'utf8')).not.toMatch(/10027/);
    appendFileSync(path, '{"kind":"message","mess');
    const again = connectorFor(path);
    const texts = again.log.messages(CHAT).map(({ text }) => text);
    expect(texts).toEqual(['Velkommen', 'Gjelder [redacted] og 4111', undefined]);
    expect(again.log.conversation(CHAT)).toEqual(connector.log.conversation(CHAT));
    await again.installForAll(LOTEN);
    expect(again.log.messages(CHAT)).toHaveLength(3);
  });

  describe('of a start on another port', () => {
    const MOVED = 'http://127.0.0.1:9/simulator';
    const path = () => join(folder, 'chats.jsonl');
    const hears = async (work: () => Promise<unknown>) => {
      const before = bot.heard.length;
      await work();
      return bot.heard.slice(before).map(({ type, serviceUrl, conversation }) => ({
        type,
        serviceUrl,
        id: conversation?.id,
      }));
    };

    it('lets the bot know its chats anew, groups too, once', async () => {
      const group = await connector.addToForum(LOTEN, GRUPPA, KARI);
      const again = connectorFor(path(), { serviceUrl: MOVED });
      const told = await hears(() => again.installForAll(LOTEN));
      const ids = connector.log.conversations(LOTEN).map(({ id }) => id);
      expect(ids).toContain(group.id);
      expect(told).toEqual(ids.map((id) => ({ type: 'conversationUpdate', serviceUrl: MOVED, id })));
      expect(await hears(() => again.installForAll(LOTEN))).toEqual([]);
      expect(await hears(() => connectorFor(path(), { serviceUrl: MOVED }).installForAll(LOTEN))).toEqual([]);
    });

    it('says nothing where the app was removed', async () => {
      await connector.uninstall(LOTEN, OLA);
      const again = connectorFor(path(), { serviceUrl: MOVED });
      const told = await hears(() => again.installForAll(LOTEN));
      expect(told.map(({ id }) => id)).toEqual([CHAT]);
    });

    it('tries again with what the bot did not hear', async () => {
      const deaf = connectorFor(path(), { serviceUrl: MOVED, botUrl: 'http://127.0.0.1:9/api/messages' });
      expect(await deaf.installForAll(LOTEN)).not.toEqual([]);
      const again = connectorFor(path(), { serviceUrl: MOVED });
      expect(await hears(() => again.installForAll(LOTEN))).toHaveLength(2);
    });
  });
});
