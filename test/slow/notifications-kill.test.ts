import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FORTY, mailboxesOf, ORGANISER } from '../graph/forty-meetings.ts';
import { respond } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';

const MEETING = FORTY[1];
if (!MEETING) throw new Error('there are forty');
const START = '2027-01-04T08:00:00Z';
const QUARTER_LATER = '2027-01-04T08:15:00Z';

let folder: string;
let file: string;
let graph: StandIn;
let port: number;
const workers: ChildProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slt-notified-'));
  file = join(folder, 'town.sqlite');
  graph = await openStandIn(sleepyTime(START));
  mailboxesOf(graph.state);
  port = await freePort();
  await inStore((store) => store.write((tx) => tx.meetings.insert(MEETING)));
});
afterEach(async () => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};
const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore({ file, keys: [{ id: 1, key: new Uint8Array(32) }] });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
const start = async (now = START): Promise<ChildProcess> => {
  const args = [join(import.meta.dirname, 'notified-worker.ts'), file, graph.url, String(port), now];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.push(worker);
  if (!worker.stdout) throw new Error('the worker has no output');
  await once(worker.stdout, 'data');
  return worker;
};
const kill = async (worker: ChildProcess): Promise<void> => {
  worker.kill('SIGKILL');
  await once(worker, 'exit');
};
/** Lets it finish; it must have met no trouble. */
const end = async (worker: ChildProcess): Promise<void> => {
  worker.kill('SIGTERM');
  const [code] = await once(worker, 'exit');
  expect(code).toBe(0);
};
const until = (seen: () => void): Promise<void> => vi.waitFor(seen, { timeout: 30_000, interval: 20 });
const live = () => graph.notifier.live();
/** Requests like this one get no further than `when`; resolves when the first is there. */
const holdAt = (when: 'before' | 'answered', path: RegExp, method: string): Promise<void> => {
  const reached = Promise.withResolvers<void>();
  const never = new Promise<never>(() => undefined);
  graph.hold = (request, at) => {
    if (at !== when || request.method !== method || !path.test(request.path)) return undefined;
    reached.resolve();
    return never;
  };
  return reached.promise;
};
const decline = (): void => {
  const mailbox = graph.state.mailboxes.get(ORGANISER);
  const [event] = [...(mailbox?.events.values() ?? [])];
  if (!mailbox || !event) throw new Error('not booked');
  respond(mailbox, event.id, 'hege@smaby.example.no', 'declined');
};
const answers = () => inStore((store) => store.read.attendance.ofMeeting(MEETING.id));

test('killed between the notification and the look: the next one looks', { timeout: 120_000 }, async () => {
  const first = await start();
  await until(() => {
    expect(live()).toHaveLength(2);
    expect(graph.state.mailboxes.get(ORGANISER)?.events.size).toBe(1);
  });
  decline();
  const looking = holdAt('before', /delta/u, 'GET');
  // Of the booking and of the answer.
  expect(await graph.notifier.deliver()).toEqual([202]);
  await looking;
  await kill(first);
  graph.hold = undefined;
  const looks = () => graph.seen.filter(({ path }) => path.includes('delta')).length;
  const before = looks();
  const next = await start();
  await until(() => expect(looks()).toBeGreaterThan(before));
  await end(next);
  expect(await answers()).toMatchObject([{ person: 'hege', answer: 'declined' }]);
});

test('killed before it knew that it had subscribed: no second subscription stays', {
  timeout: 120_000,
}, async () => {
  const first = await start();
  const subscribed = holdAt('answered', /^\/subscriptions$/u, 'POST');
  await subscribed;
  const [stray] = live();
  await kill(first);
  graph.hold = undefined;
  const next = await start(QUARTER_LATER);
  await until(() => expect(live().filter(({ id }) => id !== stray?.id)).toHaveLength(2));
  expect(live()).toHaveLength(2);
  await until(() => expect(graph.state.mailboxes.get(ORGANISER)?.events.size).toBe(1));
  decline();
  expect(await graph.notifier.deliver()).toEqual([202]);
  await end(next);
  expect(await answers()).toMatchObject([{ person: 'hege', answer: 'declined' }]);
});
