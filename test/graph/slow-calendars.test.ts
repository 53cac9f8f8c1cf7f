import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { graphCalendar } from '../../src/graph/calendar.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime, testClient, WORDS } from '../support/graph-stand-in/test-client.ts';
import { LOTEN } from '../support/one-forum-town.ts';
import { forum, member, person, SMALL_TOWN } from '../support/small-town.ts';
import { activity, execute, startBot, type TestBot } from '../teams/bot-server.ts';
import { ENTRA } from '../teams/municipality.ts';

const NAMES = Array.from({ length: 59 }, (_, index) => `medlem${index}`);

/** Sixty people in one forum. */
const BIG: Organisation = {
  ...SMALL_TOWN,
  id: LOTEN,
  coordinators: [asId<PersonId>('kari')],
  people: [
    person('kari', 'SLT-koordinator', 'kultur', { entraId: ENTRA.kari }),
    ...NAMES.map((name) => person(name, 'rektor', 'skole')),
  ],
  forums: [
    forum('samling', { members: [member('kari', 'secretary'), ...NAMES.map((name) => member(name))] }),
  ],
};

let graph: StandIn;
let bot: TestBot;
/** Lets so many questions about calendars be answered. */
let answerSome: (count: number) => void;

beforeEach(async () => {
  const time = sleepyTime(new Date().toISOString());
  graph = await openStandIn(time);
  for (const { email } of BIG.people) addMailbox(graph.state, email);
  const waiting: (() => void)[] = [];
  let free = 0;
  answerSome = (count) => {
    free += count;
    while (free > 0 && waiting.length > 0) {
      free--;
      waiting.shift()?.();
    }
  };
  graph.hold = ({ path }, when) => {
    if (when === 'answered' || !path.endsWith('getSchedule')) return undefined;
    if (free > 0) {
      free--;
      return undefined;
    }
    return new Promise((go) => void waiting.push(go));
  };
  // Nothing here waits for the clock: the calls may take as long as the test likes.
  const client = testClient(graph.url, time);
  const calendar = graphCalendar({
    client,
    organiser: 'kari@smaby.example.no',
    conveners: [],
    words: WORDS,
    timeZone: 'Europe/Oslo',
    clock: time.clock,
  });
  bot = await startBot({
    turnMs: 20,
    registrations: [{ kind: 'local', organisation: LOTEN }],
    between: (deps) => ({
      ...deps,
      calendar: { ...calendar, isRemote: () => true },
      directory: { organisations: [BIG], organisation: () => BIG },
    }),
  });
});
afterEach(async () => {
  answerSome(1_000);
  await bot.close();
  await graph.close();
});

const year = new Date().getFullYear() + 1;
const ask = () => bot.post(activity(bot, { text: `/plan ${year}` }, 'kari'));
const cards = () => bot.teams.calls.filter(({ body }) => body['type'] === 'message');
const newest = (): string => JSON.stringify(cards().at(-1)?.body ?? '');
const asked = () => graph.seen.filter(({ path }) => path.endsWith('getSchedule')).length;
const until = (seen: () => void): Promise<void> => vi.waitFor(seen, { timeout: 100_000, interval: 5 });

describe('planning a year for sixty people whose calendars are slow', () => {
  test('is acknowledged, says how far it has come, and ends in an update of the same card', async () => {
    expect((await ask()).status).toBe(200);
    await until(() => expect(newest()).toContain('Leser kalendere: 0 av 60'));
    expect(cards()).toHaveLength(1);
    const [first] = cards();
    if (first?.method !== 'POST') throw new Error('the first card is posted');

    // Three groups of twenty people, nine stretches of the year: 27 questions.
    answerSome(6);
    await until(() => expect(newest()).toContain('Leser kalendere: 13 av 60'));
    answerSome(20);
    await until(() => expect(newest()).toContain('Leser kalendere: 57 av 60'));
    expect(graph.mostAtOnce).toBeLessThanOrEqual(4);

    answerSome(1);
    await until(() => expect(newest()).toContain(`møteplan ${year}`));
    await bot.edge.settled();
    expect(asked()).toBe(27);
    const place = `${first.path}/activity-${bot.teams.calls.indexOf(first) + 1}`;
    expect(cards().filter(({ method }) => method === 'POST')).toHaveLength(1);
    for (const { method, path } of cards().slice(1)) expect([method, path]).toEqual(['PUT', place]);
    // Nothing is told twice, though many turns' lengths may have passed between.
    const told = cards().map(({ body }) => JSON.stringify(body['attachments']));
    expect(new Set(told).size).toBe(told.length);
    expect(bot.logged).toEqual([]);
  });

  test('after a press the pressed card tells it, and becomes the plan', async () => {
    answerSome(27);
    await ask();
    await bot.edge.settled();
    const [plan] = [await bot.deps.store.read.plans.draft(LOTEN, year)];
    const before = cards().length;
    const press = execute('plan.another', { plan: plan?.id, v: plan?.version });
    const answer = await bot.post(activity(bot, press, 'kari'));
    expect(answer.text).toContain('Leser kalendere: 0 av 60');
    answerSome(9);
    await until(() => expect(newest()).toContain('Leser kalendere: 20 av 60'));
    answerSome(18);
    await bot.edge.settled();
    expect(newest()).toContain(`møteplan ${year}`);
    for (const { method, path } of cards().slice(before)) {
      expect([method, path.endsWith('/activities/card-1')]).toEqual(['PUT', true]);
    }
  });

  test('a card of progress that is refused is not sent again; the plan comes all the same', async () => {
    await ask();
    await until(() => expect(newest()).toContain('0 av 60'));
    bot.teams.refuse({ status: 403 });
    answerSome(9);
    await until(() => expect(newest()).toContain('20 av 60'));
    answerSome(18);
    await bot.edge.settled();
    expect(newest()).toContain(`møteplan ${year}`);
    expect(cards().filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});
