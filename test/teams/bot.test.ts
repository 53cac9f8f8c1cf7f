import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type ForumId, type MeetingId } from '../../src/domain/ids.ts';
import { SYNTHETIC } from '../domain/identity-numbers.ts';
import { KARI, LOTEN, OLA } from '../support/one-forum-town.ts';
import { activity, execute, startBot, type TestBot } from './bot-server.ts';
import { MEETING } from './municipality.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

const since = (count: number) => bot.teams.calls.slice(count);
const cardText = (value: unknown): string => JSON.stringify(value);
const group = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: 'loten' };

describe('a person writes to the bot', () => {
  it('gets the card as a message of its own, with a line for the lock screen', async () => {
    const before = bot.teams.calls.length;
    expect((await bot.post(activity(bot, { text: '/hjelp' }))).status).toBe(200);
    const [call, ...more] = since(before);
    expect(more).toEqual([]);
    expect(call).toMatchObject({
      method: 'POST',
      path: '/teams/v3/conversations/a%3Aola/activities',
      body: { type: 'message', from: { id: '28:bot' }, summary: expect.stringMatching(/./) },
    });
    expect(call?.body).not.toHaveProperty('text');
    expect(cardText(call?.body)).toContain('/mine');
  });

  it('is answered once when Teams delivers the message again', async () => {
    const message = activity(bot, { text: 'hjelp' });
    const before = bot.teams.calls.length;
    await bot.post(message);
    await bot.post(message);
    expect(since(before)).toHaveLength(1);
  });

  it('is remembered with the way back', async () => {
    await bot.post(activity(bot, { text: 'mine' }));
    const chat = await bot.deps.store.read.conversations.personal(LOTEN, OLA);
    expect(chat).toMatchObject({
      id: 'a:ola',
      serviceUrl: bot.teams.serviceUrl,
      botId: '28:bot',
      installed: true,
    });
  });

  it('hears that 50,000 characters are too many', async () => {
    const before = bot.teams.calls.length;
    await bot.post(activity(bot, { text: '😀'.repeat(25_000) }));
    expect(cardText(since(before)[0]?.body)).toContain('4000');
  });

  it('gets help for emoji, marks of writing direction, and nothing at all', async () => {
    for (const text of ['🎉', '\u202e\u200f/hjelp', '', '<at>', '&nbsp;']) {
      const before = bot.teams.calls.length;
      expect((await bot.post(activity(bot, { text }))).status).toBe(200);
      expect(since(before)).toHaveLength(1);
    }
  });
});

describe('a person presses a button', () => {
  const filled = {
    meeting: MEETING,
    title: 'Trygg skolevei',
    text: 'Gang- og sykkelveien',
    itemKind: 'drofting',
  };

  it('with Execute: the answer is the new card', async () => {
    const reply = await bot.post(activity(bot, execute('agenda.submit', filled)));
    expect(reply).toMatchObject({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' },
    });
    expect(cardText(reply.body?.value)).toContain('Trygg skolevei');
  });

  it('with Submit: the card that was pressed is updated, by the same verb', async () => {
    const before = bot.teams.calls.length;
    const press = {
      value: { verb: 'agenda.submit', ...filled, title: 'Fritidstilbud' },
      replyToId: 'card-1',
    };
    expect((await bot.post(activity(bot, press))).status).toBe(200);
    expect(since(before)).toHaveLength(1);
    expect(since(before)[0]).toMatchObject({
      method: 'PUT',
      path: '/teams/v3/conversations/a%3Aola/activities/card-1',
    });
    expect(cardText(since(before)[0]?.body)).toContain('Fritidstilbud');
  });

  it('whose card is gone: the answer comes as a message', async () => {
    const before = bot.teams.calls.length;
    bot.teams.refuse({ status: 404, code: 'ActivityNotFoundInConversation' });
    await bot.post(activity(bot, { value: { verb: 'agenda.show', meeting: MEETING }, replyToId: 'old' }));
    expect(since(before).map(({ method }) => method)).toEqual(['PUT', 'POST']);
  });

  it('twice by a re-delivered invoke: one sak, the same answer', async () => {
    const press = activity(bot, execute('agenda.submit', { ...filled, title: 'Bare én gang' }));
    const [first, second] = await Promise.all([bot.post(press), bot.post(press)]);
    expect(second.text).toBe(first.text);
    const items = await bot.deps.store.read.agenda.ofMeeting(LOTEN, MEETING);
    expect(items.filter(({ title }) => title === 'Bare én gang')).toHaveLength(1);
  });

  it('with something missing: the form comes back as it was filled in', async () => {
    const reply = await bot.post(
      activity(bot, execute('agenda.submit', { ...filled, title: '', text: 'Behold meg' })),
    );
    expect(reply.status).toBe(200);
    expect(cardText(reply.body?.value)).toContain('Behold meg');
  });

  it('with a national identity number and a field left out: nothing of the form comes back', async () => {
    const text = `Gjelder ${SYNTHETIC}`;
    const reply = await bot.post(activity(bot, execute('agenda.submit', { ...filled, title: '', text })));
    expect(reply.status).toBe(200);
    expect(cardText(reply.body?.value)).not.toContain(SYNTHETIC);
  });

  it('with a national identity number: nothing of it comes back', async () => {
    const text = 'Gjelder 13097248022';
    const reply = await bot.post(activity(bot, execute('agenda.submit', { ...filled, text })));
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain('13097248022');
    expect(reply.text).toContain('Barnevernvakta');
  });

  it.each([
    ['an unknown verb', 'agenda.destroy', { meeting: MEETING }],
    ['no data', 'agenda.submit', {}],
    ['data of the wrong types', 'agenda.save', { item: { $ne: null }, v: '1' }],
    ['a verb of the language', '__proto__', { meeting: MEETING }],
    ['a meeting of nobody', 'agenda.show', { meeting: 'elsewhere' }],
  ])('with %s: a card says what to do', async (_, verb, data) => {
    const reply = await bot.post(activity(bot, execute(verb, data)));
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(reply.text).not.toMatch(/at .*\.(ts|js):/);
  });

  it('by itself, for somebody who may not see it: the card stays as it is', async () => {
    const press = execute('agenda.show', { meeting: 'elsewhere' });
    const value = { ...Object(press.value), trigger: 'automatic' };
    const reply = await bot.post(activity(bot, { ...press, value }));
    expect(reply.body).toMatchObject({ statusCode: 403, type: 'application/vnd.microsoft.error' });
  });

  it('by itself, for somebody of another forum: nobody has tried anything, and the audit log says nothing', async () => {
    const { store } = bot.deps;
    const [known] = await store.read.meetings.open(LOTEN);
    if (!known) throw new Error('no meeting');
    const others = { ...known, id: asId<MeetingId>('others'), forum: asId<ForumId>('andre') };
    await store.write((tx) => tx.meetings.insert(others));
    const refusals = async () =>
      (await store.read.audit.list(LOTEN, 1000)).filter(({ outcome }) => outcome === 'refused').length;
    const before = await refusals();
    const press = execute('agenda.show', { meeting: 'others' });
    const automatic = { ...press, value: { ...Object(press.value), trigger: 'automatic' } };
    const reply = await bot.post(activity(bot, automatic));
    expect(reply.body).toMatchObject({ statusCode: 403 });
    expect(await refusals()).toBe(before);
    await bot.post(activity(bot, press));
    expect(await refusals()).toBe(before + 1);
  });

  it('in another municipality: the meeting is not found there', async () => {
    const press = activity(bot, execute('agenda.show', { meeting: MEETING }));
    const reply = await bot.post(press, { path: '/api/messages/stange' });
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain('Koordineringsgruppa');
  });
});

describe('in a group', () => {
  it('what concerns one person goes to their own chat, and the group hears so', async () => {
    await bot.post(activity(bot, { text: 'hjelp' }));
    const before = bot.teams.calls.length;
    const mention = { type: 'mention', text: '<at>SLT-bot</at>', mentioned: { id: '28:bot' } };
    await bot.post(
      activity(bot, { text: '<at>SLT-bot</at> /mine', entities: [mention], conversation: group }),
    );
    const [own, shared] = since(before);
    expect(own?.path).toContain('a%3Aola');
    expect(cardText(own?.body)).toContain('Trygg skolevei');
    expect(shared?.path).toContain('19%3Agroup');
    expect(cardText(shared?.body)).not.toContain('Trygg skolevei');
  });

  it('what everybody may read is answered there', async () => {
    const before = bot.teams.calls.length;
    await bot.post(activity(bot, { text: '<at>SLT-bot</at> hjelp', conversation: group }));
    expect(since(before).map(({ path }) => path)).toEqual([
      '/teams/v3/conversations/19%3Agroup%40thread.v2/activities',
    ]);
  });

  it('a native slash command is answered privately, whatever the answer', async () => {
    const before = bot.teams.calls.length;
    const recipient = { id: '28:bot', isTargeted: true };
    await bot.post(activity(bot, { text: '/hjelp', recipient, conversation: group }));
    expect(since(before)).toHaveLength(1);
    expect(since(before)[0]?.path).toContain('a%3Aola');
  });

  it('without a chat of their own the answer is visible to the sender only', async () => {
    const before = bot.teams.calls.length;
    const recipient = { id: '28:bot', isTargeted: true };
    await bot.post(activity(bot, { text: '/hjelp', recipient, conversation: group }, 'kari'));
    expect(since(before)[0]).toMatchObject({
      path: '/teams/v3/conversations/19%3Agroup%40thread.v2/activities?isTargetedActivity=true',
      body: { recipient: { id: '29:kari', isTargeted: true } },
    });
  });

  it('and if that is refused, a chat is opened', async () => {
    const before = bot.teams.calls.length;
    bot.teams.refuse({ status: 403, code: 'BotNotInConversationRoster' });
    const recipient = { id: '28:bot', isTargeted: true };
    await bot.post(activity(bot, { text: '/hjelp', recipient, conversation: group }, 'kari'));
    expect(since(before).map(({ path }) => path)).toEqual([
      expect.stringContaining('isTargetedActivity'),
      '/teams/v3/conversations',
      expect.stringMatching(/conversations\/activity-\d+\/activities$/),
    ]);
  });
});

describe('the app comes and goes', () => {
  it('installed: the chat is stored, and nothing is said in the turn', async () => {
    const before = bot.teams.calls.length;
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    expect((await bot.post(activity(bot, added, 'kari'))).status).toBe(200);
    expect(since(before)).toEqual([]);
    expect(await bot.deps.store.read.conversations.personal(LOTEN, KARI)).toMatchObject({ id: 'a:kari' });
  });

  it('removed: nothing more is sent there, until the person is seen again', async () => {
    await bot.post(activity(bot, { type: 'installationUpdate', action: 'remove' }, 'kari'));
    expect(await bot.deps.store.read.conversations.personal(LOTEN, KARI)).not.toMatchObject({
      installed: true,
    });
    await bot.post(activity(bot, { text: 'hjelp' }, 'kari'));
    expect(await bot.deps.store.read.conversations.personal(LOTEN, KARI)).toMatchObject({ installed: true });
  });
});

describe('a client on loopback that is not ours', () => {
  it.each([{ id: 'ola' }, { id: '29:ola' }, { id: 'x', aadObjectId: 'OLA@example.no' }])(
    'names a person with %o',
    async (from) => {
      const reply = await bot.post(activity(bot, { ...execute('agenda.show', { meeting: MEETING }), from }));
      expect(reply.text).toContain('Trygg skolevei');
    },
  );

  it('that names nobody speaks for the coordinator, which is logged once', async () => {
    const unknown = { from: { id: 'user-id-0', aadObjectId: '00000000-0000-0000-0000-0000000000020' } };
    await bot.post(activity(bot, { ...execute('agenda.show', { meeting: MEETING }), ...unknown }));
    const reply = await bot.post(
      activity(bot, { ...execute('agenda.review', { meeting: MEETING }), ...unknown }),
    );
    expect(reply.text).toContain('Trygg skolevei');
    expect(bot.logged.filter((line) => JSON.stringify(line).includes('user-id-0'))).toHaveLength(1);
  });

  it('finds its municipality without a path', async () => {
    const press = execute('agenda.show', { meeting: MEETING });
    const reply = await bot.post(activity(bot, press), { path: '/api/messages' });
    expect(reply.text).toContain('Koordineringsgruppa');
  });
});

describe('what the bot does not offer', () => {
  it('is refused without a fault', async () => {
    expect((await bot.post(activity(bot, { type: 'invoke', name: 'task/fetch' }))).status).toBe(404);
    const search = await bot.post(activity(bot, { type: 'invoke', name: 'application/search', value: {} }));
    expect(search.body).toMatchObject({ value: { results: [] } });
    expect((await bot.post(activity(bot, { type: 'messageReaction' }))).status).toBe(200);
  });
});
