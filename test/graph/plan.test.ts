import { expect, test } from 'vitest';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openStandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { mailboxesOf, processOn } from './forty-meetings.ts';

test('a year is planned around what stands in Outlook; a calendar that is closed to the bot is named', async () => {
  const time = sleepyTime('2026-11-12T08:00:00Z');
  const graph = await openStandIn(time);
  mailboxesOf(graph.state);
  const store = await openStore({ file: ':memory:', keys: [{ id: 1, key: new Uint8Array(32) }] });
  const rita = graph.state.mailboxes.get('rita@smaby.example.no');
  // Tuesday to Thursday all spring: Monday is left.
  for (let day = 5; day <= 166; day += 7) {
    const at = (add: number) => new Date(Date.UTC(2027, 0, day + add)).toISOString().slice(0, 19);
    rita?.busy.push({ start: at(0), end: at(3), status: 'oof', subject: 'Kurs' });
  }
  let ids = 0;
  const deps = { ...processOn(store, graph.url, time), newId: () => `id-${++ids}` };
  const preview = await makePlan(deps, as('kari'), { year: 2027 });
  const spring = preview.forums
    .filter(({ forum }) => forum === 'gruppe')
    .flatMap(({ slots }) => slots.map(({ start }) => start))
    .filter((start) => start.toPlainDate().toString() < '2027-06-10');
  expect(spring.length).toBeGreaterThan(0);
  expect(spring.map(({ dayOfWeek }) => dayOfWeek)).toEqual(spring.map(() => 1));
  expect(preview.unread).toEqual(['Pal Eksempel']);
  // Seven people but for the police, nine stretches of 42 days: nine questions.
  expect(graph.seen.filter(({ path }) => path.endsWith('getSchedule'))).toHaveLength(9);
  expect(graph.violations).toEqual([]);
  const stored = JSON.stringify(await store.read.plans.draft(SMALL_TOWN.id, 2027));
  expect(stored).not.toContain('Kurs');
  await graph.close();
  await store.close();
});
