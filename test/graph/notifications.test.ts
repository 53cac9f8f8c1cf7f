import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showAnswers } from '../../src/services/agenda/show-answers.ts';
import { forgetOthers } from '../../src/services/subscriptions/forget-others.ts';
import { change, respond } from '../support/graph-stand-in/mailboxes.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { FORTY, ORGANISER, REKTOR } from './forty-meetings.ts';
import { type NotifiedTown, notifiedTown, type Running } from './notified-town.ts';

const GRUPPE = FORTY[1];
if (!GRUPPE) throw new Error('there are forty');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let town: NotifiedTown;
let bot: Running;

beforeEach(async () => {
  town = await notifiedTown();
  bot = await town.start();
  await town.store.write((tx) => tx.meetings.insert(GRUPPE));
  await tick();
  // Graph tells of the booking, too.
  town.graph.notifier.drop();
});
afterEach(async () => {
  await town.close();
  expect(bot.faults).toEqual([]);
  expect(town.graph.violations).toEqual([]);
});

const tick = async (after = 0): Promise<void> => {
  await town.time.sleep(after);
  await bot.program.runDue();
  await bot.program.settled();
};
const booked = () => {
  const event = [...town.mailbox(ORGANISER).events.values()][0];
  if (!event) throw new Error('not booked');
  return event;
};
const moveInOutlook = (hour: string): void =>
  change(town.mailbox(ORGANISER), {
    ...booked(),
    start: { dateTime: `2027-03-29T${hour}:00:00`, timeZone: 'W. Europe Standard Time' },
    end: { dateTime: `2027-03-29T${hour}:30:00`, timeZone: 'W. Europe Standard Time' },
  });
const decline = (who: string): void =>
  respond(town.mailbox(ORGANISER), booked().id, `${who}@smaby.example.no`, 'declined');
const declined = async () =>
  (await showAnswers(bot.program.deps, as('kari'), { meeting: GRUPPE.id })).attendance?.declined;
const rows = () => town.store.read.subscriptions.list();
const post = (body: unknown, path = '', headers: Record<string, string> = {}) =>
  fetch(`${bot.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const live = () => town.graph.notifier.live();

describe('every mailbox that is followed', () => {
  test('is subscribed to, with a secret of its own that is not kept, and without what the events say', async () => {
    expect(live().map(({ resource }) => resource)).toEqual([
      `users/${ORGANISER}/events`,
      `users/${REKTOR}/events`,
    ]);
    for (const { notificationUrl, lifecycleNotificationUrl, includeResourceData, changeType } of live()) {
      expect([notificationUrl, lifecycleNotificationUrl]).toEqual([bot.url, bot.url]);
      expect(includeResourceData).toBeUndefined();
      expect(changeType).toBe('updated,deleted');
    }
    const secrets = live().map(({ clientState }) => clientState ?? '');
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[\w-]{43}$/u);
      expect(JSON.stringify(await rows())).not.toContain(secret);
    }
  });

  test('is renewed well ahead, day after day, and is the same all the time', async () => {
    const first = live().map(({ id }) => id);
    for (let hours = 0; hours < 24 * 20; hours += 6) {
      await tick(6 * HOUR);
      expect(live().map(({ id }) => id)).toEqual(first);
    }
    const renewals = town.graph.seen.filter(({ method, path }) => method === 'PATCH' && /subscr/u.test(path));
    // About once a day for each.
    expect(renewals.length).toBeGreaterThanOrEqual(30);
    expect(renewals.length).toBeLessThanOrEqual(40);
  });

  test('is subscribed to anew when the program was off beyond the end, and what happened meanwhile is found', async () => {
    const before = live().map(({ id }) => id);
    await town.time.sleep(5 * 24 * HOUR);
    expect(live()).toEqual([]);
    decline('hege');
    await tick();
    expect(live()).toHaveLength(2);
    expect(live().map(({ id }) => id)).not.toEqual(before);
    expect(await declined()).toEqual(['Hege Eksempel']);
  });

  test('and no other: one that is followed no more is given up, and so is another address', async () => {
    await bot.stop();
    bot = await town.start({ mailboxes: [ORGANISER] });
    await tick();
    expect(live().map(({ resource, notificationUrl }) => [resource, notificationUrl])).toEqual([
      [`users/${ORGANISER}/events`, bot.url],
    ]);
    expect(await rows()).toHaveLength(1);
  });

  test('is subscribed to once, though the answer to it is lost', async () => {
    await town.graph.notifier.tell('subscriptionRemoved');
    town.graph.befallen = /^POST \/subscriptions$/u;
    town.graph.faults = { errorAfter: 1 };
    await bot.program.settled();
    town.graph.faults = {};
    // Made, and nobody knows of it; meanwhile Graph is asked every few minutes.
    expect(live().length).toBeGreaterThan(0);
    expect((await rows()).map(({ id }) => id)).toEqual([undefined, undefined]);
    await tick(11 * MINUTE);
    expect(bot.faults.splice(0)).not.toEqual([]);
    const known = (await rows()).map(({ id }) => id);
    expect(
      live()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(known.toSorted());
    expect(known).toHaveLength(2);
  });

  test('is forgotten with its organisation', async () => {
    await forgetOthers(bot.program.deps, new Set([SMALL_TOWN.id]));
    expect(await rows()).toHaveLength(2);
    await forgetOthers(bot.program.deps, new Set());
    expect(await rows()).toEqual([]);
    decline('hege');
    const before = town.graph.seen.length;
    expect(await town.graph.notifier.deliver()).toEqual([202]);
    expect(town.graph.seen.length).toBe(before);
  });

  test('one that we may not read does not keep the others from it, and is asked for again an hour later', async () => {
    await bot.stop();
    town.mailbox(REKTOR).outOfScope = true;
    bot = await town.start();
    const tries = () =>
      town.graph.seen.filter(({ method, path }) => method === 'POST' && path === '/subscriptions');
    await tick();
    const before = tries().length;
    await tick(50 * MINUTE);
    expect(live().map(({ resource }) => resource)).toEqual([`users/${ORGANISER}/events`]);
    expect(tries().length).toBe(before);
    await tick(15 * MINUTE);
    expect(tries().length).toBe(before + 1);
  });
});

describe('a change in Outlook', () => {
  test('is heard at once: a meeting that is moved, an answer', async () => {
    moveInOutlook('12');
    decline('hege');
    expect(await town.graph.notifier.deliver()).toEqual([202]);
    await bot.program.settled();
    expect(bot.heard.at(-1)).toMatchObject({ change: 'moved', eventId: `${ORGANISER}/${booked().id}` });
    expect(String(bot.heard.at(-1)?.start)).toBe('2027-03-29T10:00:00Z');
    expect(await declined()).toEqual(['Hege Eksempel']);
    // Whoever runs the meeting is asked, without any time having passed.
    const said = await town.store.read.deliveries.ofMeeting(GRUPPE.organisation, GRUPPE.id);
    expect(said.map(({ notice, createdAt }) => [notice.kind, String(createdAt)])).toEqual([
      ['calendarQuestion', '2027-01-04T08:00:00Z'],
    ]);
  });

  test('is looked for in its mailbox only, and once for a burst of a thousand', async () => {
    const [before, rektor] = [town.looksAt(ORGANISER), town.looksAt(REKTOR)];
    for (let count = 0; count < 1000; count++) town.mailbox(ORGANISER).changes.push(booked().id);
    expect(await town.graph.notifier.deliver()).toEqual(Array.from({ length: 20 }, () => 202));
    const again = town.graph.notifier.sent.map((body) => post(body));
    for (const { status } of await Promise.all(again)) expect(status).toBe(202);
    await bot.program.settled();
    // One, if the forty requests came within a second; a busy machine takes longer.
    expect(town.looksAt(ORGANISER) - before).toBeLessThanOrEqual(5);
    expect(town.looksAt(REKTOR)).toBe(rektor);
    expect(await declined()).toEqual([]);
  });

  test('that is told twice, or again next day, changes nothing more', async () => {
    decline('hege');
    await town.graph.notifier.deliver({ times: 3 });
    await bot.program.settled();
    const said = JSON.stringify(await town.store.read.attendance.ofMeeting(GRUPPE.id));
    await tick(24 * HOUR);
    expect((await post(town.graph.notifier.sent.at(-1) ?? '')).status).toBe(202);
    await bot.program.settled();
    expect(JSON.stringify(await town.store.read.attendance.ofMeeting(GRUPPE.id))).toBe(said);
  });

  test('that nobody tells of is found within the hour, and till then nobody asks', async () => {
    await tick(HOUR);
    const before = town.looksAt(ORGANISER);
    decline('hege');
    town.graph.notifier.drop();
    for (let minutes = 0; minutes < 55; minutes += 5) await tick(5 * MINUTE);
    expect(town.looksAt(ORGANISER)).toBe(before);
    await tick(10 * MINUTE);
    expect(await declined()).toEqual(['Hege Eksempel']);
  });

  test('is found within five minutes where Graph cannot reach us', async () => {
    await bot.stop();
    bot = await town.start({ url: 'http://127.0.0.1:9/api/graph/notifications/smaby' });
    await tick();
    expect(live()).toEqual([]);
    decline('hege');
    await tick(5 * MINUTE);
    expect(await declined()).toEqual(['Hege Eksempel']);
  });

  test('that Graph could not tell of before the look failed is looked for again a minute later', async () => {
    decline('hege');
    town.graph.refused = /delta/u;
    await town.graph.notifier.deliver();
    await bot.program.settled();
    town.graph.refused = undefined;
    await tick();
    expect(await declined()).toEqual([]);
    await tick(MINUTE);
    expect(await declined()).toEqual(['Hege Eksempel']);
    expect(bot.faults.splice(0)).not.toEqual([]);
  });
});

describe('what Graph tells of the subscription itself', () => {
  test('a challenge is met by renewing at once', async () => {
    await tick(HOUR);
    const until = live().map(({ expirationDateTime }) => expirationDateTime);
    decline('hege');
    town.graph.notifier.drop();
    await town.graph.notifier.tell('reauthorizationRequired');
    await bot.program.settled();
    expect(live().map(({ expirationDateTime }) => expirationDateTime)).not.toEqual(until);
    // What it kept back until then has been looked for.
    expect(await declined()).toEqual(['Hege Eksempel']);
    expect((await rows()).map(({ challenged }) => challenged)).toEqual([false, false]);
  });

  test('a challenge that could not be met is met later', async () => {
    town.graph.refused = /subscriptions\/./u;
    await town.graph.notifier.tell('reauthorizationRequired', { mailbox: ORGANISER });
    await bot.program.settled();
    expect((await rows()).map(({ challenged }) => challenged)).toContain(true);
    town.graph.refused = undefined;
    await tick(10 * MINUTE);
    expect((await rows()).map(({ challenged }) => challenged)).toEqual([false, false]);
    expect(bot.faults.splice(0)).toMatchObject([{ work: 'calendar' }]);
  });

  test('one that was removed is made anew, with another secret', async () => {
    const before = live().map(({ clientState }) => clientState);
    await town.graph.notifier.tell('subscriptionRemoved');
    await bot.program.settled();
    expect(live()).toHaveLength(2);
    for (const { clientState } of live()) expect(before).not.toContain(clientState);
    // Told again it is of a subscription that nobody knows any more.
    const created = town.graph.seen.length;
    await post(town.graph.notifier.sent.at(-1) ?? '');
    await bot.program.settled();
    expect(town.graph.seen.slice(created).filter(({ path }) => path === '/subscriptions')).toEqual([]);
  });

  test('after missed notifications everything is looked at from the start', async () => {
    moveInOutlook('13');
    town.graph.notifier.drop();
    // Whatever came after our place is gone as well: only a look from the start finds it.
    town.mailbox(ORGANISER).deltaFrom = town.mailbox(ORGANISER).changes.length;
    await town.graph.notifier.tell('missed', { mailbox: ORGANISER });
    await bot.program.settled();
    expect(String(bot.heard.at(-1)?.start)).toBe('2027-03-29T11:00:00Z');
    expect((await rows()).map(({ anew }) => anew)).toEqual([false, false]);
  });
});

describe('the address for notifications', () => {
  const notification = () => JSON.parse(JSON.stringify({ value: [genuine()] }));
  const genuine = () => {
    const [{ id, clientState } = { id: '', clientState: '' }] = live();
    return { subscriptionId: id, clientState };
  };

  test.each<readonly [string, () => object]>([
    ['a wrong secret', () => ({ value: [{ ...genuine(), clientState: 'x'.repeat(43) }] })],
    [
      'another subscription’s secret',
      () => ({ value: [{ ...genuine(), clientState: live()[1]?.clientState }] }),
    ],
    ['no secret', () => ({ value: [{ subscriptionId: genuine().subscriptionId }] })],
    ['an empty secret', () => ({ value: [{ ...genuine(), clientState: '' }] })],
    ['an unknown subscription', () => ({ value: [{ ...genuine(), subscriptionId: 'nobody' }] })],
    [
      'an unknown one with an empty secret',
      () => ({ value: [{ subscriptionId: 'nobody', clientState: '' }] }),
    ],
  ])('answers %s as it answers Graph, and does nothing', async (_, body) => {
    const asked = town.graph.seen.length;
    const before = JSON.stringify(await rows());
    const [right, wrong] = [await post({ value: [] }), await post(body())];
    expect(right.status).toBe(400);
    expect([wrong.status, await wrong.text()]).toEqual([202, '']);
    await bot.program.settled();
    expect(JSON.stringify(await rows())).toBe(before);
    expect(town.graph.seen.length).toBe(asked);
    const accepted = await post(notification());
    expect([accepted.status, await accepted.text()]).toEqual([202, '']);
    const headersOf = ({ headers }: Response) => [...headers].filter(([name]) => name !== 'date');
    expect(headersOf(wrong)).toEqual(headersOf(accepted));
  });

  test('a genuine one under another organisation’s path is passed over', async () => {
    const before = JSON.stringify(await rows());
    const body = JSON.stringify(notification());
    const headers = { 'content-type': 'application/json' };
    const other = bot.url.replace('/smaby', '/nabo');
    expect((await fetch(other, { method: 'POST', headers, body })).status).toBe(202);
    expect(JSON.stringify(await rows())).toBe(before);
    const bare = bot.url.replace('/smaby', '');
    expect((await fetch(bare, { method: 'POST', headers, body })).status).toBe(202);
    expect(JSON.stringify(await rows())).not.toBe(before);
  });

  test('gives back the validation token as plain text, escaped and of limited length', async () => {
    const ask = (token: string) => post('', `?validationToken=${encodeURIComponent(token)}`);
    const answer = await ask('Validation: a b+c/d=');
    expect([answer.status, await answer.text()]).toEqual([200, 'Validation: a b+c/d=']);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await (await ask('<script>alert("&\'")</script>')).text()).toBe(
      '&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;',
    );
    expect((await ask('x'.repeat(1025))).status).toBe(400);
    expect((await ask('')).status).toBe(400);
    // What else such a request brings is not read.
    const asked = JSON.stringify(await rows());
    await post(notification(), '?validationToken=hello');
    expect(JSON.stringify(await rows())).toBe(asked);
    expect((await fetch(`${bot.url}?validationToken=hello`)).status).toBe(405);
  });

  test.each<[string, number, unknown, Record<string, string>?]>([
    ['broken JSON', 400, '{"value": ['],
    ['another shape', 400, { value: [{ subscriptionId: 7 }] }],
    ['no list', 400, { value: 'x' }],
    ['a thousand and one', 400, { value: Array.from({ length: 1001 }, () => ({ subscriptionId: 'a' })) }],
    ['too much', 413, JSON.stringify({ value: 'x'.repeat(256 * 1024) })],
    ['compressed', 415, '{}', { 'content-encoding': 'gzip' }],
    ['no JSON', 400, 'value=1', { 'content-type': 'text/plain' }],
  ])('refuses %s with %i, and quotes nothing', async (_, status, body, headers) => {
    const answer = await post(body, '', headers);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/^\{"error":"[a-z ]+"\}$/u);
  });

  test('turns away whoever asks too often, before the token even', async () => {
    await bot.stop();
    bot = await town.start({ admit: () => false });
    expect((await post(notification())).status).toBe(429);
    expect((await post('', '?validationToken=hello')).status).toBe(429);
  });

  test('says that it should be told again when it could not be kept', async () => {
    const { store } = town;
    const write = store.write;
    Object.assign(store, { write: () => Promise.reject(new Error('SQLITE_FULL: hemmelig')) });
    const answer = await post(notification());
    Object.assign(store, { write });
    expect([answer.status, await answer.text()]).toEqual([503, '{"error":"try again"}']);
  });
});

describe('two replicas on one database', () => {
  test('one of them does the look', async () => {
    const other = await town.start({ url: bot.url });
    await other.program.runDue();
    await other.program.settled();
    const before = town.looksAt(ORGANISER);
    decline('hege');
    await town.graph.notifier.deliver();
    await Promise.all([other.program.runDue(), bot.program.runDue()]);
    await Promise.all([other.program.settled(), bot.program.settled()]);
    expect(town.looksAt(ORGANISER) - before).toBe(1);
    expect(await declined()).toEqual(['Hege Eksempel']);
  });
});
