import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { activity, execute, startBot, type TestBot } from './bot-server.ts';
import { MEETING } from './municipality.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());

const isQuiet = async (body: unknown): Promise<void> => {
  const reply = await bot.post(body);
  expect(reply.status).toBeLessThan(500);
  expect(reply.text).not.toMatch(/\.(ts|js):\d|node_modules|Error:/);
};

/** Anything at all in the place of any field. */
const broken = (base: object) =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(activity(bot)), ...Object.keys(base)), fc.jsonValue())
    .map((overrides) => ({ ...base, ...overrides }));

const VERBS = [
  'agenda.submit',
  'agenda.save',
  'agenda.decide',
  'meeting.held',
  'plan.approve',
  'trend.submit',
  'command',
];
const FIELDS = [
  'meeting',
  'item',
  'plan',
  'summary',
  'v',
  'held',
  'decision',
  'title',
  'text',
  'itemKind',
  'count',
  'topic',
];

it('any JSON is answered without a fault', () =>
  fc.assert(fc.asyncProperty(fc.jsonValue(), isQuiet), { numRuns: 100 }));

it('an activity with anything in any field is answered without a fault', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constant(0).chain(() => broken(activity(bot, { text: 'mine' }))),
      isQuiet,
    ),
    { numRuns: 150 },
  ));

it('a press with anything in its data is answered with a card', () => {
  const data = fc.dictionary(
    fc.constantFrom(...FIELDS),
    fc.oneof(fc.jsonValue(), fc.constant(MEETING), fc.string({ unit: 'binary', maxLength: 3000 })),
  );
  return fc.assert(
    fc.asyncProperty(fc.constantFrom(...VERBS), data, async (verb, fields) => {
      const reply = await bot.post(activity(bot, execute(verb, fields), 'kari'));
      expect(reply.status).toBe(200);
      expect(reply.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    }),
    { numRuns: 150 },
  );
});

it('nothing of it was a fault of the program', () => {
  expect(bot.logged.filter((line) => JSON.stringify(line).includes('failed'))).toEqual([]);
});
