import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { allEvents, expectedLines, FORTY, linesOf, mailboxesOf } from '../graph/forty-meetings.ts';
import { FAULT_KINDS, seededRandom } from '../support/graph-stand-in/faults.ts';
import { openStandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';

const SEED = Number(process.env['SEED'] ?? 2027);
const KILLS = 10;

const folder = mkdtempSync(join(tmpdir(), 'slt-graph-kill-'));
const file = join(folder, 'kill.sqlite');
let worker: ChildProcess | undefined;
afterAll(() => {
  worker?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = async (url: string): Promise<ChildProcess> => {
  worker = spawn(process.execPath, [join(import.meta.dirname, 'graph-worker.ts'), file, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!worker.stdout) throw new Error('the worker has no output');
  await once(worker.stdout, 'data');
  return worker;
};

test(`forty meetings, and ten kills -9 on the way (SEED=${SEED})`, { timeout: 180_000 }, async () => {
  const graph = await openStandIn({ ...sleepyTime(), seed: SEED, slowMs: 130 });
  mailboxesOf(graph.state);
  graph.faults = Object.fromEntries(FAULT_KINDS.map((kind) => [kind, 0.3]));
  const store = await openStore({ file, keys: [{ id: 1, key: new Uint8Array(32) }] });
  await store.write(async (tx) => {
    for (const meeting of FORTY) await tx.meetings.insert(meeting);
  });
  await store.close();

  const random = seededRandom(SEED);
  for (let kills = 0; kills < KILLS; kills++) {
    const one = await start(graph.url);
    await pause(10 + random() * 150);
    expect(one.exitCode, 'it was still at work').toBeNull();
    one.kill('SIGKILL');
    await once(one, 'exit');
  }
  const last = await start(graph.url);
  const [code] = await once(last, 'exit');
  expect(code).toBe(0);
  expect(linesOf(allEvents(graph.state))).toEqual(expectedLines(FORTY));
  expect(graph.state.mailed.map(({ what }) => what)).toEqual(FORTY.map(() => 'invitation'));
  console.log(`${graph.seen.length} requests, seed ${SEED}`);
  await graph.close();
});
