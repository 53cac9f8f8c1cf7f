import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/services/ports/deps.ts';
import { activity, execute, startBot, type TestBot } from './bot-server.ts';
import { MEETING } from './municipality.ts';

let bot: TestBot;
let gate = Promise.withResolvers<void>();

/** A store that writes when it is let. */
const behindGate = (deps: Deps): Deps => ({
  ...deps,
  store: {
    get read() {
      return deps.store.read;
    },
    write: async (work) => {
      await gate.promise;
      return deps.store.write(work);
    },
    exclusively: (name, work) => deps.store.exclusively(name, work),
    ping: () => deps.store.ping(),
    close: () => deps.store.close(),
  },
});

beforeAll(async () => {
  bot = await startBot({ between: behindGate, turnMs: 20 });
});
afterAll(() => bot.close());

const open = async (): Promise<void> => {
  gate.resolve();
  await bot.edge.settled();
  gate = Promise.withResolvers();
};

describe('what takes longer than a turn may', () => {
  it('is acknowledged in the card, and finished by an update of it', async () => {
    const filled = { meeting: MEETING, title: 'Trygg skolevei', text: '', itemKind: 'drofting' };
    const reply = await bot.post(activity(bot, execute('agenda.submit', filled)));
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain('Trygg skolevei');
    expect(bot.teams.calls).toEqual([]);
    await open();
    expect(bot.teams.calls).toMatchObject([
      { method: 'PUT', path: '/teams/v3/conversations/a%3Aola/activities/card-1' },
    ]);
    expect(JSON.stringify(bot.teams.calls[0]?.body)).toContain('Trygg skolevei');
  });

  it('is typed at meanwhile, and answered when it is done', async () => {
    const before = bot.teams.calls.length;
    expect(
      (await bot.post(activity(bot, { value: { verb: 'agenda.none', meeting: MEETING } }, 'kari'))).status,
    ).toBe(200);
    expect(bot.teams.calls.slice(before)).toMatchObject([{ body: { type: 'typing' } }]);
    await open();
    expect(bot.teams.calls.slice(before + 1)).toMatchObject([{ body: { type: 'message' } }]);
  });
});

describe('when Teams says that it is too much at once', () => {
  it('the answer waits as long as told, and is sent once', async () => {
    await open();
    gate.resolve();
    const before = bot.teams.calls.length;
    bot.teams.refuse({ status: 429, retryAfter: '0.05' });
    await bot.post(activity(bot, { text: 'hjelp' }));
    await bot.edge.settled();
    expect(bot.teams.calls.slice(before).filter(({ body }) => body['type'] === 'message')).toHaveLength(2);
    expect(bot.logged).toEqual([]);
  });

  it('any other refusal is logged without what was written, and the turn ends well', async () => {
    bot.teams.refuse({ status: 502 });
    expect((await bot.post(activity(bot, { text: 'hemmelig' }))).status).toBe(200);
    await bot.edge.settled();
    expect(JSON.stringify(bot.logged)).toContain('not delivered');
    expect(JSON.stringify(bot.logged)).not.toContain('hemmelig');
  });
});

it('a store that is down is told kindly, and said in the log', async () => {
  const broken = await startBot({
    between: (deps) => ({
      ...deps,
      store: {
        ...deps.store,
        read: deps.store.read,
        write: async () => {
          throw new Error('SQLITE_FULL: hemmelig');
        },
      },
    }),
  });
  const reply = await broken.post(activity(broken, execute('agenda.none', { meeting: MEETING })));
  expect(reply.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
  expect(JSON.stringify(broken.logged)).toContain('a request failed');
  expect(JSON.stringify(broken.logged) + reply.text).not.toContain('hemmelig');
  expect((await broken.post(activity(broken, { type: 'installationUpdate', action: 'add' }))).status).toBe(
    503,
  );
  await broken.close();
});
