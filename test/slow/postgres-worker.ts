import { setTimeout as pause } from 'node:timers/promises';
import { asId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { item, KEYS, LOTEN, later, MEETING, meeting, NOW } from '../store/samples.ts';

/** Run as a process of its own beside others like it; prints what it did as JSON. */
const [, , url = '', job = '', name = ''] = process.argv;

const jobs: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  open: async (store) => store.read.audit.list(LOTEN, 1),

  /** Claims and sends until nothing is left. */
  claim: async (store) => {
    const claimed: string[] = [];
    for (;;) {
      const some = await store.write((tx) => tx.deliveries.claim(NOW, later(-5), 5));
      if (some.length === 0) return claimed;
      for (const { id } of some) {
        claimed.push(id);
        await store.write((tx) => tx.deliveries.markSent(id, `activity-${id}`, NOW));
      }
    }
  },

  /** Raises the meeting's version together with the others, and counts its own part. */
  race: async (store) => {
    let won = 0;
    for (;;) {
      const raced = await store.read.meetings.get(LOTEN, MEETING);
      if (!raced || raced.version > 200) return won;
      const place = `${name} ${raced.version}`;
      if (await store.write((tx) => tx.meetings.change(raced, { place }))) won++;
    }
  },

  /** Gives each of its items the next number of the forum's year. */
  number: async (store) => {
    const { forum } = item();
    for (let index = 0; index < 25; index++)
      await store.write(async (tx) => {
        const number = { number: (await tx.agenda.lastNumber(LOTEN, forum, 2027)) + 1, year: 2027 };
        await tx.agenda.insert(item({ id: asId(`${name}-${index}`), number }));
      });
  },

  /** Takes an hour if nobody has, twenty of them, and counts those it got. */
  hours: async (store) => {
    const { start, end } = meeting();
    let got = 0;
    for (let hour = 1; hour <= 20; hour++) {
      const at = { start: start.add({ hours: hour }), end: end.add({ hours: hour }) };
      await store.write(async (tx) => {
        await tx.meetings.holdTimes(LOTEN);
        const taken = (await tx.meetings.open(LOTEN)).some((other) => other.start.equals(at.start));
        if (taken) return;
        const ordinal = 1000 * (name.codePointAt(0) ?? 0) + hour;
        if (await tx.meetings.insert(meeting({ ...at, id: asId(`${name}-${hour}`), ordinal }))) got++;
      });
    }
    return got;
  },

  /** Marks the beginning and the end of each turn it gets. */
  tick: async (store) => {
    const mark = (action: string) =>
      store.write((tx) =>
        tx.audit.append({ organisation: LOTEN, at: NOW, actor: name, action, outcome: 'done' }),
      );
    let turns = 0;
    for (let tries = 0; tries < 200 && turns < 10; tries++) {
      const had = await store.exclusively('tick', async () => {
        await mark('begin');
        await pause(2);
        await mark('end');
      });
      if (had) turns++;
      await pause(3);
    }
    return turns;
  },

  /** Takes the lock, says so, and waits to be killed. */
  hold: async (store) => {
    await store.exclusively('tick', async () => {
      process.stdout.write('"holding"\n');
      await pause(60_000);
    });
  },
};

const store = await openStore({ url, keys: KEYS });
const done = await jobs[job]?.(store);
process.stdout.write(`${JSON.stringify(done ?? null)}\n`);
await store.close();
