import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FORTY, mailboxesOf, ORGANISER } from '../graph/forty-meetings.ts';
import { type Running, startNotified } from '../graph/notified-town.ts';
import { seededRandom } from '../support/graph-stand-in/faults.ts';
import { respond } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime } from '../support/graph-stand-in/test-client.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const MEETING = FORTY[1];
if (!MEETING) throw new Error('there are forty');

const SEED = Number(process.env['SEED'] ?? 2027);

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server?.stop(), 60_000);

let databases = 0;
let time: SleepyTime;
let graph: StandIn;
let stores: readonly Store[];
let replicas: readonly [Running, Running, Running];

beforeEach(async () => {
  time = sleepyTime('2027-01-04T08:00:00Z');
  graph = await openStandIn(time);
  mailboxesOf(graph.state);
  const url = await server.database(`notified${++databases}`);
  const open = () => openStore({ url, keys: [{ id: 1, key: new Uint8Array(32) }] });
  const [a, b, c] = [await open(), await open(), await open()];
  stores = [a, b, c];
  await a.write((tx) => tx.meetings.insert(MEETING));
  const one = await startNotified(a, graph.url, time, { mailboxes: [ORGANISER] });
  // One address for all, as behind a load balancer.
  const more = (store: Store) =>
    startNotified(store, graph.url, time, { url: one.url, mailboxes: [ORGANISER] });
  replicas = [one, await more(b), await more(c)];
  await Promise.all(replicas.map(({ program }) => program.runDue()));
  await settled();
  graph.notifier.drop();
}, 60_000);
afterEach(async () => {
  graph.hold = undefined;
  for (const replica of replicas) await replica.stop();
  await graph.close();
  for (const store of stores) await store.close();
});

const settled = async (): Promise<void> => {
  for (const { program } of replicas) await program.settled();
};
const say = (who: string, answer: 'accepted' | 'declined'): void => {
  const mailbox = graph.state.mailboxes.get(ORGANISER);
  const [event] = [...(mailbox?.events.values() ?? [])];
  if (!mailbox || !event) throw new Error('not booked');
  respond(mailbox, event.id, `${who}@smaby.example.no`, answer);
};
const answers = async () =>
  (await stores[0]?.read.attendance.ofMeeting(MEETING.id))?.map(
    ({ person, answer }) => `${person} ${answer}`,
  );
const looks = () => graph.seen.filter(({ path }) => path.includes('delta')).length;
/** The newest notification, by way of another replica. */
const repeatTo = async (replica: Running): Promise<void> => {
  await replica.program.takeNotifications('smaby', JSON.parse(graph.notifier.sent.at(-1) ?? ''));
};

describe('three replicas on one PostgreSQL', () => {
  test('subscribe once', () => {
    expect(graph.notifier.live()).toHaveLength(1);
  });

  test(`look one at a time, however they are told (SEED=${SEED})`, { timeout: 60_000 }, async () => {
    const random = seededRandom(SEED);
    let [now, most] = [0, 0];
    graph.hold = ({ path }, when) => {
      if (!path.includes('delta')) return undefined;
      now += when === 'before' ? 1 : -1;
      most = Math.max(most, now);
      return undefined;
    };
    const before = looks();
    for (let round = 0; round < 20; round++) {
      say('hege', round % 2 === 0 ? 'declined' : 'accepted');
      expect(await graph.notifier.deliver()).toEqual([202]);
      const [told, ticks] = [replicas[Math.floor(random() * 3)], replicas[Math.floor(random() * 3)]];
      if (told) await Promise.all([repeatTo(told), ticks?.program.runDue()]);
    }
    await settled();
    await Promise.all(replicas.map(({ program }) => program.runDue()));
    await settled();
    expect(most).toBe(1);
    expect(await answers()).toEqual(['hege accepted']);
    expect(looks() - before).toBeLessThanOrEqual(40);
  });

  test('what one is told while another looks is looked for within seconds, and no tick is needed', {
    timeout: 60_000,
  }, async () => {
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    graph.hold = ({ path }, when) => {
      if (!path.includes('delta') || when === 'before') return undefined;
      reached.resolve();
      return gate.promise;
    };
    say('hege', 'declined');
    await graph.notifier.deliver();
    await reached.promise;
    // The first has its answer on the way; this comes after it.
    say('nils', 'accepted');
    await graph.notifier.deliver();
    await repeatTo(replicas[1]);
    graph.hold = undefined;
    // The second replica has found the mailbox taken by the time the first lets it go.
    await new Promise((later) => setTimeout(later, 1_500));
    gate.resolve();
    await vi.waitFor(async () => expect(await answers()).toEqual(['hege declined', 'nils accepted']), {
      timeout: 50_000,
      interval: 50,
    });
  });
});
