import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createTokens } from '../../src/graph/tokens.ts';
import { syncCalendar } from '../../src/services/meetings/sync-calendar.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FAULT_KINDS, type Faults, seededRandom } from '../support/graph-stand-in/faults.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime } from '../support/graph-stand-in/test-client.ts';
import {
  allEvents,
  expectedLines,
  FORTY,
  linesOf,
  mailboxesOf,
  ORGANISER,
  processOn,
  REKTOR,
} from './forty-meetings.ts';

const folder = mkdtempSync(join(tmpdir(), 'slt-graph-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SEED = Number(process.env['SEED'] ?? 2027);
const PROBABILITY = 0.3;
const KILLS = 10;
/** A slow answer comes after it has been given up. */
const [ATTEMPT_MS, SLOW_MS] = [100, 130];

const openFile = (name: string): Promise<Store> =>
  openStore({ file: join(folder, `${name}.sqlite`), keys: [{ id: 1, key: new Uint8Array(32) }] });

let tokens = 0;

/** A process that can be killed: what it had under way stays under way at Graph, and it does nothing more. */
const startProcess = async (name: string, graph: StandIn, time: SleepyTime, life: number) => {
  const store = await openFile(name);
  let left = life;
  const open = () => {
    const token = `token-${++tokens}`;
    return {
      // Dead men ask for no tokens: the promise never comes true.
      getToken: () =>
        left-- > 0
          ? Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER })
          : new Promise<never>(() => died.resolve()),
    };
  };
  const died = Promise.withResolvers<void>();
  const deps = processOn(store, graph.url, time, {
    attemptMs: ATTEMPT_MS,
    tokens: createTokens(open, 'scope'),
  });
  const work = syncCalendar(deps).then((failed) => (failed === 0 ? ('done' as const) : ('failed' as const)));
  const end = await Promise.race([work, died.promise.then(() => 'killed' as const)]);
  await store.close();
  return end;
};

const liveThrough = async (name: string, faults: Faults, seed: number) => {
  const time = sleepyTime();
  const graph = await openStandIn({ ...time, seed, slowMs: SLOW_MS });
  mailboxesOf(graph.state);
  graph.faults = faults;
  const random = seededRandom(seed);
  const store = await openFile(name);
  await store.write(async (tx) => {
    for (const meeting of FORTY) await tx.meetings.insert(meeting);
  });
  await store.close();
  const ends: string[] = [];
  for (let kills = 0; ; ) {
    const isLast = kills >= KILLS;
    const end = await startProcess(name, graph, time, isLast ? Infinity : 1 + Math.floor(random() * 4));
    ends.push(end);
    if (end === 'killed') kills++;
    if (end === 'done') break;
  }
  await graph.close();
  return { graph, ends };
};

describe(`forty meetings booked through trouble (SEED=${SEED})`, () => {
  const ways: readonly (readonly [string, Faults])[] = [
    ...FAULT_KINDS.map((kind) => [kind, { [kind]: PROBABILITY }] as const),
    ['all ways at once', Object.fromEntries(FAULT_KINDS.map((kind) => [kind, PROBABILITY]))],
  ];

  test.each(ways)('%s: exactly one event each, at its time', async (name, faults) => {
    const { graph, ends } = await liveThrough(name.replaceAll(' ', '-'), faults, SEED);
    expect(ends.filter((end) => end === 'killed')).toHaveLength(KILLS);
    expect(linesOf(allEvents(graph.state))).toEqual(expectedLines(FORTY));
    expect(graph.violations).toEqual([]);
    // Nobody gets a second invitation, nor an update of what did not change.
    expect(graph.state.mailed.map(({ what }) => what)).toEqual(FORTY.map(() => 'invitation'));
    console.log(`${name}: ${graph.seen.length} requests, seed ${SEED}`);
  });
});

test(`moved and cancelled through trouble: each is told once (SEED=${SEED})`, async () => {
  const time = sleepyTime();
  const graph = await openStandIn({ ...time, seed: SEED, slowMs: SLOW_MS });
  mailboxesOf(graph.state);
  const store = await openFile('moved');
  const deps = processOn(store, graph.url, time, { attemptMs: ATTEMPT_MS });
  const untilDone = async () => {
    while ((await syncCalendar(deps)) > 0);
  };
  await store.write(async (tx) => {
    for (const meeting of FORTY) await tx.meetings.insert(meeting);
  });
  await untilDone();
  graph.faults = Object.fromEntries(FAULT_KINDS.map((kind) => [kind, 0.1]));
  const moved = FORTY.slice(0, 20).map((meeting) => ({
    ...meeting,
    start: meeting.start.add({ hours: 1 }),
    end: meeting.end.add({ hours: 1 }),
  }));
  await store.write(async (tx) => {
    for (const meeting of FORTY.slice(0, 20)) {
      const { start, end } = meeting;
      await tx.meetings.change(meeting, { start: start.add({ hours: 1 }), end: end.add({ hours: 1 }) });
    }
    for (const meeting of FORTY.slice(35)) await tx.meetings.change(meeting, { status: 'cancelled' });
  });
  await untilDone();
  expect(linesOf(allEvents(graph.state))).toEqual(expectedLines([...moved, ...FORTY.slice(20, 35)]));
  const told = (what: string) =>
    graph.state.mailed.filter((mail) => mail.what === what).map(({ event }) => event);
  expect(new Set(told('update')).size).toBe(20);
  expect(told('update')).toHaveLength(20);
  expect(told('cancellation')).toHaveLength(5);
  await store.close();
  await graph.close();
});

test('meetings are where their conveners are', async () => {
  const { graph } = await liveThrough('homes', {}, SEED);
  const { mailboxes } = graph.state;
  expect(mailboxes.get(REKTOR)?.events.size).toBe(FORTY.filter(({ forum }) => forum === 'tut').length);
  expect(mailboxes.get(ORGANISER)?.events.size).toBe(FORTY.filter(({ forum }) => forum !== 'tut').length);
});
