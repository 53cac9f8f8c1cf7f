import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/domain/check-up.ts';
import { checkNotifications } from '../../src/graph/check-notifications.ts';
import { graphSubscriber } from '../../src/graph/subscriptions.ts';
import { wordFinding } from '../../src/texts/doctor.ts';
import { toldLately } from '../../src/told-lately.ts';
import { change } from '../support/graph-stand-in/mailboxes.ts';
import { testClient } from '../support/graph-stand-in/test-client.ts';
import { SMALL_TOWN } from '../support/small-town.ts';
import { FORTY, ORGANISER, REKTOR } from './forty-meetings.ts';
import { type NotifiedTown, notifiedTown, type Running } from './notified-town.ts';

let town: NotifiedTown;
let bot: Running;
beforeEach(async () => {
  town = await notifiedTown();
  bot = await town.start();
});
afterEach(() => town.close());

const port = () => Number(new URL(bot.url).port);
const check = async (url: string | undefined = bot.url): Promise<readonly Finding[]> => {
  const client = testClient(town.graph.url, town.time);
  const findings: Finding[] = [];
  for await (const finding of checkNotifications({
    subscriber: graphSubscriber({ client, mailboxes: [ORGANISER, REKTOR], url }),
    clock: town.time.clock,
    deadlineMs: 2_000,
    lastTold: () => toldLately({ port: port() }, SMALL_TOWN.id),
  }))
    findings.push(finding);
  return findings;
};

test('the doctor sees that Graph can reach us, how many mailboxes tell, and when one did last', async () => {
  const [meeting] = FORTY;
  await town.store.write(async (tx) => meeting && (await tx.meetings.insert(meeting)));
  await bot.program.runDue();
  await bot.program.settled();
  await town.time.sleep(60_000);
  for (const event of town.mailbox(ORGANISER).events.values()) change(town.mailbox(ORGANISER), event);
  await town.graph.notifier.deliver();
  const findings = await check();
  expect(findings).toMatchObject([
    { check: 'notificationUrl', good: true },
    { check: 'subscriptions', good: true, detail: '2/2' },
  ]);
  expect(findings.map(wordFinding)).toEqual([
    '✔ Adressen Outlook varsler om endringer på',
    '✔ Varsler fra Outlook, antall postkasser (2/2, sist varslet man. 4. jan. kl. 09.01)',
  ]);
  expect(town.graph.violations).toEqual([]);
});

test('and what is wrong: no public address, a proxy that keeps Graph out, mailboxes that do not tell', async () => {
  const none: Finding[] = [];
  const options = { subscriber: undefined, clock: town.time.clock, deadlineMs: 100 };
  for await (const one of checkNotifications({ ...options, lastTold: async () => undefined })) none.push(one);
  expect(none).toEqual([{ check: 'notificationUrl', good: false, detail: 'PUBLIC_URL' }]);
  const elsewhere = bot.url.replace('/api/graph/', '/api/messages/');
  expect(await check(elsewhere)).toMatchObject([
    { check: 'notificationUrl', good: false, detail: '404' },
    { check: 'subscriptions', good: false, detail: '0/2' },
  ]);
  expect(await check('http://127.0.0.1:9/api')).toMatchObject([{ detail: 'no answer' }, { detail: '0/2' }]);
  for (const finding of await check(elsewhere)) {
    expect(wordFinding(finding)).toMatch(/^✘ .+ \(\S+\), anbefales\. .+\.$/u);
  }
});

test('a program that does not run, or was never told, is no trouble', async () => {
  expect(await toldLately({ port: port() }, SMALL_TOWN.id)).toBeUndefined();
  expect(await toldLately({ port: 9 }, SMALL_TOWN.id)).toBeUndefined();
});
