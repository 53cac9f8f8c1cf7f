import { afterAll, beforeAll, expect, it } from 'vitest';
import { asId, type ConversationId } from '../../src/domain/ids.ts';
import type { Conversation } from '../../src/services/ports/conversations.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import { LOTEN, OLA } from '../support/one-forum-town.ts';
import { activity, execute, startBot, type TestBot } from './bot-server.ts';
import { MEETING } from './municipality.ts';

let bot: TestBot;
let writes = 0;

const counting = (deps: Deps): Deps => ({
  ...deps,
  store: {
    get read() {
      return deps.store.read;
    },
    write: (work) => {
      writes += 1;
      return deps.store.write(work);
    },
    exclusively: (name, work) => deps.store.exclusively(name, work),
    ping: () => deps.store.ping(),
    close: () => deps.store.close(),
  },
});

beforeAll(async () => {
  bot = await startBot({ between: counting });
});
afterAll(() => bot.close());

const chat = (): Conversation => ({
  id: asId<ConversationId>('a:ola'),
  organisation: LOTEN,
  kind: 'personal',
  person: OLA,
  serviceUrl: bot.teams.serviceUrl,
  botId: '28:bot',
  tenantId: 'loten',
  installed: true,
  updatedAt: bot.deps.clock.now(),
});

it('a notice is sent as a card with its line, and updated in place', async () => {
  const reader = { organisation: LOTEN, person: OLA };
  const id = await bot.edge.messenger.send(chat(), { kind: 'done', what: 'answeredPrivately' }, reader);
  await bot.edge.messenger.update(chat(), id, { kind: 'done', what: 'workingOnIt' }, reader);
  const [sent, updated] = bot.teams.calls;
  expect(sent).toMatchObject({
    method: 'POST',
    body: { type: 'message', summary: expect.stringMatching(/./) },
  });
  expect(sent?.body).toMatchObject({ attachments: [{ content: { type: 'AdaptiveCard' } }] });
  expect(updated).toMatchObject({ method: 'PUT', body: { id } });
  expect(updated?.path).toMatch(new RegExp(`/activities/${id}$`));
});

it('a chat that is as it was is not written again', async () => {
  await bot.post(activity(bot, execute('agenda.show', { meeting: MEETING })));
  const before = writes;
  await bot.post(activity(bot, execute('agenda.show', { meeting: MEETING })));
  expect(writes).toBe(before);
  const moved = { botId: 'x', recipient: { id: '28:bot-2' } };
  await bot.post(activity(bot, { ...execute('agenda.show', { meeting: MEETING }), ...moved }));
  expect(writes).toBe(before + 1);
});
