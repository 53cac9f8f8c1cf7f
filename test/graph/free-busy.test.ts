import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { freeBusy } from '../../src/graph/free-busy.ts';
import { FAULT_KINDS } from '../support/graph-stand-in/faults.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime, testClient } from '../support/graph-stand-in/test-client.ts';
import { person } from '../support/small-town.ts';

const MAILBOX = 'slt@smaby.example.no';
const FROM = Temporal.Instant.from('2026-12-31T23:00:00Z');
const TO = Temporal.Instant.from('2027-12-31T23:00:00Z');
const SIXTY: readonly Person[] = Array.from({ length: 60 }, (_, index) =>
  person(`p${index}`, 'medlem', 'skole'),
);
/** What the limits allow as the least: 20 mailboxes and 42 days a call. */
const LEAST = Math.ceil(60 / 20) * Math.ceil(365 / 42);

let time: SleepyTime;
let graph: StandIn;

beforeEach(async () => {
  time = sleepyTime();
  graph = await openStandIn({ ...time, slowMs: 30 });
  addMailbox(graph.state, MAILBOX);
  for (const { email } of SIXTY) {
    const { busy } = addMailbox(graph.state, email);
    // One in each of the pieces that the year is asked in, and one across the boundary of two of them.
    for (let month = 1; month <= 12; month++) {
      const day = `2027-${String(month).padStart(2, '0')}-10`;
      busy.push({ start: `${day}T08:00:00`, end: `${day}T09:00:00`, status: 'busy', subject: 'Tannlege' });
    }
    busy.push({ start: '2027-02-10T12:00:00', end: '2027-02-12T12:00:00', status: 'oof' });
    busy.push({ start: '2027-05-03T08:00:00', end: '2027-05-03T09:00:00', status: 'free' });
    busy.push({ start: '2027-05-04T08:00:00', end: '2027-05-04T09:00:00', status: 'workingElsewhere' });
  }
});
afterEach(() => graph.close());

const ask = (people: readonly Person[] = SIXTY, progress?: (done: number, of: number) => void) =>
  freeBusy(testClient(graph.url, time), {
    mailbox: MAILBOX,
    people,
    from: FROM,
    to: TO,
    progress,
  });

const intervals = (answer: Awaited<ReturnType<typeof ask>>, id: PersonId): readonly string[] => [
  ...new Set(answer.busy.filter(({ person }) => person === id).map(({ start, end }) => `${start} ${end}`)),
];

describe("a year's free/busy for sixty people", () => {
  test('takes as few questions as the limits allow, four at a time', async () => {
    const heard: string[] = [];
    // Each takes a while, so that all that may run at once do.
    graph.faults = { slow: 1 };
    const answer = await ask(SIXTY, (done, of) => heard.push(`${done}/${of}`));
    expect(graph.seen).toHaveLength(LEAST);
    expect(graph.mostAtOnce).toBe(4);
    expect(graph.violations).toEqual([]);
    expect(heard.at(-1)).toBe(`${LEAST}/${LEAST}`);
    expect(answer.unknown).toEqual([]);
    for (const { id } of SIXTY) expect(intervals(answer, id)).toHaveLength(13);
  });

  test('keeps no word of what people do', async () => {
    expect(JSON.stringify(await ask())).not.toMatch(/Tannlege|subject|isPrivate|location/);
  });

  test('gets the same year through trouble', async () => {
    const calm = await ask();
    graph.faults = Object.fromEntries(
      FAULT_KINDS.filter((kind) => kind !== 'slow').map((kind) => [kind, 0.03]),
    );
    const rough = await ask();
    expect(new Set(rough.busy.map((one) => JSON.stringify(one)))).toEqual(
      new Set(calm.busy.map((one) => JSON.stringify(one))),
    );
    expect(graph.mostAtOnce).toBeLessThanOrEqual(4);
  });
});

test('who cannot be read is unknown, and named', async () => {
  const [first, second] = SIXTY;
  if (!first || !second) throw new Error('there are sixty');
  const police = person('pal', 'politikontakt', 'politi', { outsideTenant: true });
  const stranger = person('nils', 'sluttet', 'skole');
  const mailbox = graph.state.mailboxes.get(second.email);
  if (mailbox) mailbox.outOfScope = true;
  const answer = await ask([first, second, police, stranger]);
  expect(answer.unknown).toEqual([second.id, police.id, stranger.id]);
  expect(new Set(answer.busy.map(({ person: id }) => id))).toEqual(new Set([first.id]));
});

test('without the permission nobody is known, and the planner can go on', async () => {
  graph.refused = /getSchedule/;
  expect(await ask(SIXTY.slice(0, 2))).toEqual({ busy: [], unknown: [asId('p0'), asId('p1')] });
});

test('nobody to ask about is no question', async () => {
  expect(await ask([])).toEqual({ busy: [], unknown: [] });
  expect(graph.seen).toEqual([]);
});
