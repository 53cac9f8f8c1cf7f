import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { Temporal } from '../../src/domain/time.ts';
import { followInCalendar, keepAsPlanned } from '../../src/services/meetings/answer-calendar.ts';
import { compose } from '../../src/services/notices/compose.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import { openStore } from '../../src/store/open-store.ts';
import { allEvents, FORTY, mailboxesOf, processOn } from '../graph/forty-meetings.ts';
import { seededRandom } from '../support/graph-stand-in/faults.ts';
import { change } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';
import { toUtc } from '../support/graph-stand-in/zones.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';

const SEED = Number(process.env['SEED'] ?? 2027);
const KILLS = 10;
/** Meetings of the koordineringsgruppe: the coordinator is asked about each of them. */
const MEETINGS = FORTY.filter(({ forum }) => forum === 'gruppe').slice(3, 9);

const folder = mkdtempSync(join(tmpdir(), 'slt-follow-kill-'));
const file = join(folder, 'kill.sqlite');
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = async (url: string): Promise<ChildProcess> => {
  const worker = spawn(process.execPath, [join(import.meta.dirname, 'follow-worker.ts'), file, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.push(worker);
  if (!worker.stdout) throw new Error('the worker has no output');
  await once(worker.stdout, 'data');
  return worker;
};
const kill = async (worker: ChildProcess): Promise<void> => {
  expect(worker.exitCode, 'it was still at work').toBeNull();
  worker.kill('SIGKILL');
  await once(worker, 'exit');
};
/** Long enough for a change to be heard and acted on. */
const letItFinish = async (url: string): Promise<void> => {
  const worker = await start(url);
  for (let rounds = 0; rounds < 3; rounds++) await once(worker.stdout ?? worker, 'data');
  await kill(worker);
};
const inStore = async <T>(graph: StandIn, work: (deps: Deps) => Promise<T>): Promise<T> => {
  const store = await openStore({ file, keys: [{ id: 1, key: new Uint8Array(32) }] });
  try {
    return await work({ ...processOn(store, graph.url, sleepyTime()), newId: randomUUID });
  } finally {
    await store.close();
  }
};
/** Somebody drags the meeting's event on by a week. */
const drag = (graph: StandIn, { id }: Meeting): void => {
  for (const mailbox of graph.state.mailboxes.values()) {
    const event = [...mailbox.events.values()].find(({ transactionId }) => transactionId === id);
    if (!event) continue;
    const later = (time: typeof event.start) => ({
      dateTime: Temporal.PlainDateTime.from(toUtc(time)).add({ days: 7 }).toString(),
      timeZone: 'UTC',
    });
    change(mailbox, { ...event, start: later(event.start), end: later(event.end) });
  }
};
const eventStart = (graph: StandIn, { id }: Meeting): string | undefined => {
  const event = allEvents(graph.state).find(({ transactionId }) => transactionId === id);
  return event && `${toUtc(event.start)}Z`;
};

test(`events are moved, and the program killed ${KILLS} times on the way (SEED=${SEED})`, {
  timeout: 180_000,
}, async () => {
  const random = seededRandom(SEED);
  const graph = await openStandIn({ ...sleepyTime(), seed: SEED, slowMs: 25 });
  mailboxesOf(graph.state);
  graph.faults = { slow: 0.5 };
  await inStore(graph, ({ store }) =>
    store.write(async (tx) => {
      for (const meeting of MEETINGS) await tx.meetings.insert(meeting);
    }),
  );
  await letItFinish(graph.url);

  const moves = new Map<string, number>();
  for (let kills = 0; kills < KILLS; kills++) {
    const worker = await start(graph.url);
    const meeting = MEETINGS[Math.floor(random() * MEETINGS.length)];
    if (!meeting) throw new Error('there are some');
    drag(graph, meeting);
    moves.set(meeting.id, (moves.get(meeting.id) ?? 0) + 1);
    await pause(random() * 120);
    await kill(worker);
  }
  await letItFinish(graph.url);

  // Every change that was seen was asked about once, the newest is open, and nothing was written over it.
  const asked = await inStore(graph, async ({ store }) => {
    const perMeeting = MEETINGS.filter(({ id }) => moves.has(id)).map(async (meeting) => {
      const question = await store.read.calendarQuestions.of(meeting.id);
      const deliveries = await store.read.deliveries.ofMeeting(SMALL_TOWN.id, meeting.id);
      const numbers = deliveries.flatMap(({ notice }) =>
        notice.kind === 'calendarQuestion' ? [notice.number] : [],
      );
      const { number = 0, shown } = question ?? {};
      expect(numbers.toSorted()).toEqual(Array.from({ length: number }, (_, index) => index + 1));
      expect(number).toBeGreaterThan(0);
      expect(number).toBeLessThanOrEqual(moves.get(meeting.id) ?? 0);
      expect(shown !== 'gone' && String(shown?.start)).toBe(eventStart(graph, meeting));
      return meeting;
    });
    return Promise.all(perMeeting);
  });
  expect(new Set(graph.state.mailed.map(({ what }) => what))).toEqual(new Set(['invitation']));

  // Answered by turns, and killed once more before anything of it has reached the calendar.
  await inStore(graph, async (deps) => {
    for (const [index, { id }] of asked.entries()) {
      const question = await deps.store.read.calendarQuestions.of(id);
      const reader = { organisation: SMALL_TOWN.id, person: asId<PersonId>('kari') };
      const number = question?.number ?? 0;
      const card = await compose(deps, { kind: 'calendarQuestion', meeting: id, number }, reader);
      if (card?.kind !== 'calendarQuestion') throw new Error('the question was lost');
      const pressed = { meeting: id, number, print: card.print };
      if (index % 2 === 0) await followInCalendar(deps, as('kari'), pressed);
      else await keepAsPlanned(deps, as('kari'), pressed);
    }
  });
  const worker = await start(graph.url);
  await pause(random() * 60);
  await kill(worker);
  await letItFinish(graph.url);
  await inStore(graph, async ({ store }) => {
    for (const { id } of MEETINGS) {
      const meeting = await store.read.meetings.get(SMALL_TOWN.id, id);
      if (meeting) expect(eventStart(graph, meeting)).toBe(String(meeting.start));
    }
    expect(await store.read.meetings.outOfSync(10)).toEqual([]);
  });
  const updates = graph.state.mailed.filter(({ what }) => what === 'update');
  expect(updates).toHaveLength(Math.floor(asked.length / 2));
  await graph.close();
});
