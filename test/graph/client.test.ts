import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphClient, type GraphCall, type GraphClient } from '../../src/graph/client.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import { graphPath, withQuery } from '../../src/graph/path.ts';
import { retryAfterMs } from '../../src/graph/retry-after.ts';
import { createThrottle } from '../../src/graph/throttle.ts';
import { createTokens } from '../../src/graph/tokens.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import {
  countingTokens,
  type SleepyTime,
  sleepyTime,
  testClient,
} from '../support/graph-stand-in/test-client.ts';

let time: SleepyTime;
let graph: StandIn;
let client: GraphClient;

beforeEach(async () => {
  time = sleepyTime();
  graph = await openStandIn({ clock: time.clock, slowMs: 150 });
  addMailbox(graph.state, 'slt@example.no');
  client = testClient(graph.url, time);
});
afterEach(() => graph.close());

const READ: GraphCall = {
  method: 'GET',
  path: withQuery(graphPath`/users/${'slt@example.no'}/calendarView/delta`, {
    startDateTime: '2027-01-01',
    endDateTime: '2027-12-31',
  }),
};
const write = (more: Partial<GraphCall> = {}): GraphCall => ({
  method: 'POST',
  path: '/users/slt@example.no/events',
  body: { subject: 'Politiråd', transactionId: 'meeting-1' },
  ...more,
});

const failureOf = async (work: Promise<unknown>): Promise<GraphError> => {
  const fault = await work.catch((caught: unknown) => caught);
  if (fault instanceof GraphError) return fault;
  throw new Error('it did not fail as Graph does');
};

/** The next requests meet this fault, then none. */
const once = (kind: keyof StandIn['faults'], times = 1): void => {
  const { length } = graph.seen;
  Object.defineProperty(graph, 'faults', {
    configurable: true,
    get: () => (graph.seen.length < length + times ? { [kind]: 1 } : {}),
    set: () => undefined,
  });
};

describe('waiting as asked', () => {
  test.each([
    ['3', 3_000],
    ['1.5', 1_500],
    ['1,5', 1_500],
    [' 600 ', 600_000],
    ['Mon, 04 Jan 2027 08:00:10 GMT', 10_000],
    ['Mon, 04 Jan 2027 07:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('Retry-After: %s', (header, ms) => {
    expect(retryAfterMs(header, sleepyTime().clock.now())).toBe(ms);
  });

  test.each([
    ['throttledInSeconds', 3_000],
    ['throttledInDecimals', 1_500],
    ['throttledUntilDate', 5_000],
    ['throttledWithoutWord', 375],
  ] as const)('%s: waits so long, then goes on', async (kind, ms) => {
    once(kind);
    await client.call(READ);
    expect(time.slept[0]).toBe(ms);
    expect(graph.seen.map(({ status }) => status)).toEqual([429, 200]);
  });

  test('a write that was turned away may be sent again, for nothing was done', async () => {
    once('throttledInSeconds');
    await client.call(write());
    expect(graph.seen.map(({ status }) => status)).toEqual([429, 201]);
  });
});

describe('when nobody knows whether it was done', () => {
  test.each(['serverError', 'gatewayTimeout', 'droppedBefore', 'droppedAfter', 'errorAfter'] as const)(
    '%s: reading is tried again',
    async (kind) => {
      once(kind, 2);
      await client.call(READ);
      expect(graph.seen).toHaveLength(3);
    },
  );

  test.each(['serverError', 'droppedBefore', 'droppedAfter', 'errorAfter'] as const)(
    '%s: a write that must not be done twice is given back as unsure',
    async (kind) => {
      once(kind);
      const fault = await failureOf(client.call(write()));
      expect(fault.unsure).toBe(true);
      expect(graph.seen).toHaveLength(1);
    },
  );

  test.each(['serverError', 'droppedAfter', 'errorAfter'] as const)(
    '%s: a repeatable one is',
    async (kind) => {
      once(kind);
      await client.call(write({ repeatable: true }));
      expect(graph.seen).toHaveLength(2);
    },
  );

  test('an answer that takes too long is given up', async () => {
    client = testClient(graph.url, time, { attemptMs: 60 });
    once('slow');
    expect(await failureOf(client.call(write()))).toMatchObject({ code: 'timeout', unsure: true });
  });

  test('a service that is not there was certainly not asked', async () => {
    await graph.close();
    const fault = await failureOf(client.call(write()));
    expect(fault).toMatchObject({ status: 0, code: 'ECONNREFUSED', unsure: false });
  });

  test('it gives up when its time is over, and waits longer each time', async () => {
    graph.faults = { serverError: 1 };
    const start = time.clock.now();
    await failureOf(client.call(READ));
    expect(start.until(time.clock.now()).total('seconds')).toBeLessThanOrEqual(120);
    expect(time.slept).toEqual(time.slept.toSorted((a, b) => a - b));
    expect(time.slept.length).toBeGreaterThan(5);
  });
});

describe('credentials', () => {
  test('a withdrawn token is replaced, once for all who were refused together', async () => {
    graph.withdrawn.add('token-1');
    await Promise.all([client.call(READ), client.call(READ), client.call(READ)]);
    expect(graph.seen.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(graph.seen.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(3);
    expect(graph.withdrawn).not.toContain('token-2');
  });

  test('when the new token is refused too, that is the answer', async () => {
    graph.withdrawn.add('token-1').add('token-2');
    expect((await failureOf(client.call(READ))).status).toBe(401);
    expect(graph.seen).toHaveLength(2);
  });

  test('a secret that Entra refuses is named by its code, and Graph is not asked', async () => {
    const open = () => ({
      getToken: async () => {
        throw new Error('AADSTS7000215: Invalid client secret provided for app 1234 kari@example.no');
      },
    });
    client = testClient(graph.url, time, { tokens: createTokens(open, 'scope') });
    const fault = await failureOf(client.call(READ));
    expect(fault.message).toBe('Graph 401 AADSTS7000215');
    expect(graph.seen).toEqual([]);
  });
});

test('what Graph says is kept out of the message: it may quote people', async () => {
  const fault = await failureOf(
    client.call({ method: 'GET', path: graphPath`/users/${'kari@example.no'}/events/${'1'}` }),
  );
  expect(fault).toMatchObject({
    status: 404,
    code: 'ErrorInvalidUser',
    requestId: 'stand-in',
    unsure: false,
  });
  expect(JSON.stringify(fault) + fault.stack).not.toContain('kari');
  expect(fault.reason).toEqual({ kind: 'Unavailable' });
});

test('what is put in a path stays a part of it', () => {
  expect(graphPath`/users/${'../groups?x=#1'}/events`).toBe('/users/..%2Fgroups%3Fx%3D%231/events');
});

test('a link to another host is not followed', () => {
  expect(() => client.pathOf('https://evil.example.no/v1.0/users')).toThrow('leads elsewhere');
  expect(client.pathOf(`${graph.url}/v1.0/users?$skiptoken=1`)).toBe('/users?$skiptoken=1');
});

describe('at once', () => {
  const ask = (one: GraphClient, times: number) =>
    Promise.all(Array.from({ length: times }, () => one.call(READ)));
  const clientsOf = (...tenants: readonly string[]): readonly GraphClient[] => {
    const throttle = createThrottle(time);
    return tenants.map((tenant) => testClient(graph.url, time, { tenant, throttle }));
  };

  test('never more than four calls in the whole process, and four if there is so much to do', async () => {
    graph.faults = { slow: 1 };
    await Promise.all(clientsOf('a', 'b', 'c').map((one) => ask(one, 4)));
    expect(graph.seen).toHaveLength(12);
    expect(graph.mostAtOnce).toBe(4);
  });

  test("one tenant's throttling delays nobody else", async () => {
    const asleep: (() => void)[] = [];
    const sleep = () => new Promise<void>((wake) => asleep.push(wake));
    const throttle = createThrottle({ ...time, sleep });
    const [a, b] = ['a', 'b'].map((tenant) => testClient(graph.url, time, { tenant, throttle, sleep }));
    if (!a || !b) throw new Error('two were made');
    once('throttledInSeconds');
    const first = a.call(READ);
    while (asleep.length === 0) await new Promise(setImmediate);
    const more = ask(a, 5);
    await ask(b, 10);
    expect(graph.seen).toHaveLength(11);
    await time.sleep(3_000);
    for (let wake = asleep.shift(); wake; wake = asleep.shift()) wake();
    await Promise.all([first, more]);
    expect(graph.seen).toHaveLength(17);
  });

  test('a tenant whose calls hang leaves the others a place', async () => {
    const throttle = createThrottle(time);
    const hung = Promise.withResolvers<void>();
    await throttle.run('b', Number.MAX_SAFE_INTEGER, async () => undefined);
    const hanging = Array.from({ length: 6 }, () =>
      throttle.run('a', Number.MAX_SAFE_INTEGER, () => hung.promise),
    );
    await throttle.run('b', Number.MAX_SAFE_INTEGER, async () => undefined);
    hung.resolve();
    await Promise.all(hanging);
  });

  test('a pause beyond the deadline is told at once, and nothing is sent', async () => {
    const throttle = createThrottle(time);
    const one = createGraphClient({
      tenant: 'a',
      baseUrl: graph.url,
      tokens: countingTokens(),
      throttle,
      jitter: () => 0,
      ...time,
    });
    throttle.pause('a', 3_600_000);
    expect(await failureOf(one.call(READ))).toMatchObject({ status: 429, retryAfterMs: 3_600_000 });
    expect(graph.seen).toEqual([]);
    expect(time.slept).toEqual([]);
  });
});

test('a batch sends again only what was turned away inside it', async () => {
  const calls = Array.from({ length: 23 }, (_, index) =>
    write({ body: { subject: `Møte ${index}`, transactionId: `meeting-${index}` } }),
  );
  const answers = await client.batch([
    ...calls,
    { method: 'GET', path: '/users/nobody@example.no/events/1' },
  ]);
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
    ...calls.map(() => 'ok'),
    'ErrorInvalidUser',
  ]);
  expect(graph.state.mailboxes.get('slt@example.no')?.events.size).toBe(23);
  expect(graph.violations).toEqual([]);
});
