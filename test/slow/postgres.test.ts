import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId } from '../../src/domain/ids.ts';
import { openPostgres } from '../../src/store/engine-postgres.ts';
import { databaseOver, type TestDatabase } from '../store/engines.ts';
import { repositorySuite } from '../store/repository-suite.ts';
import { delivery, item, LOTEN, MEETING, meeting } from '../store/samples.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const WORKER = join(import.meta.dirname, 'postgres-worker.ts');
const NAMES = ['a', 'b', 'c', 'd'] as const;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop(), 60_000);

const startWorker = (url: string, job: string, name: string) =>
  spawn(process.execPath, [WORKER, url, job, name], { stdio: ['ignore', 'pipe', 'inherit'] });

const work = async (url: string, job: string, name: string) => {
  const worker = startWorker(url, job, name);
  const ended = once(worker, 'exit');
  let said = '';
  for await (const chunk of worker.stdout) said += chunk;
  const [code] = await ended;
  return { code, said };
};

/** What each of them said, once all have ended. */
const together = async (url: string, job: string): Promise<readonly unknown[]> => {
  const results = await Promise.all(NAMES.map((name) => work(url, job, name)));
  expect(results.map(({ code }) => code)).toEqual(NAMES.map(() => 0));
  return results.map(({ said }) => JSON.parse(said));
};

repositorySuite({
  name: 'PostgreSQL (a server)',
  open: async () => databaseOver(await openPostgres(await server.database('repositories'), 10)),
});

describe('several processes on one PostgreSQL', () => {
  let url: string;
  let database: TestDatabase;
  beforeAll(async () => {
    url = await server.database('shared');
    // All start on an empty database: one makes the schema, the others wait for it.
    await together(url, 'open');
    database = await databaseOver(await openPostgres(url, 10));
  }, 60_000);
  beforeEach(() => database.empty());
  afterAll(() => database?.close());

  it('claim each delivery once', async () => {
    const all = Array.from({ length: 300 }, (_, index) => delivery({ id: asId(`delivery-${index}`) }));
    await database.store.write((tx) => tx.deliveries.enqueue(all));
    const claimed = (await together(url, 'claim')).flat();
    expect(claimed).toHaveLength(300);
    expect(new Set(claimed).size).toBe(300);
    const stored = await database.store.read.deliveries.ofMeeting(LOTEN, MEETING);
    expect(stored.every(({ state }) => state === 'sent')).toBe(true);
  });

  it('never both change what both have seen', async () => {
    await database.store.write((tx) => tx.meetings.insert(meeting()));
    const won = (await together(url, 'race')).map(Number);
    expect(won.reduce((sum, one) => sum + one, 0)).toBe(200);
    expect(await database.store.read.meetings.get(LOTEN, MEETING)).toMatchObject({ version: 201 });
  });

  it('give every item its own number, with none left out', async () => {
    await database.store.write((tx) => tx.meetings.insert(meeting()));
    await together(url, 'number');
    const items = await database.store.read.agenda.ofMeeting(LOTEN, item().meeting);
    const numbers = items.map(({ number }) => number?.number ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });

  it('give each time to one meeting', async () => {
    const got = (await together(url, 'hours')).map(Number);
    expect(got.reduce((sum, one) => sum + one, 0)).toBe(20);
    expect(await database.store.read.meetings.open(LOTEN)).toHaveLength(20);
  });

  it('tick one at a time', async () => {
    const turns = (await together(url, 'tick')).map(Number);
    expect(turns.every((count) => count > 0)).toBe(true);
    const marks = (await database.store.read.audit.list(LOTEN, 1000)).toReversed();
    expect(marks.length).toBe(2 * turns.reduce((sum, count) => sum + count, 0));
    marks.forEach((mark, index) => {
      expect(mark.action).toBe(index % 2 === 0 ? 'begin' : 'end');
      if (index % 2 === 1) expect(mark.actor).toBe(marks[index - 1]?.actor);
    });
  });

  it('free the tick when the one that had it is killed', async () => {
    const holder = startWorker(url, 'hold', 'a');
    const ended = once(holder, 'exit');
    await once(holder.stdout, 'data');
    expect(await database.store.exclusively('tick', async () => undefined)).toBe(false);
    holder.kill('SIGKILL');
    await ended;
    await expect.poll(() => database.store.exclusively('tick', async () => undefined)).toBe(true);
  });
});
