import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Temporal } from '../../src/domain/time.ts';
import { listMeetings } from '../../src/services/meetings/list-meetings.ts';
import { anotherDraft } from '../../src/services/planning/adjust-draft.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { ANCHORED_TOWN, configured } from '../support/live-town.ts';
import { as } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

const kari = as('kari');
const NOVEMBER = '2026-11-12T09:00';

test('somebody else is answered while a year is planned', async () => {
  await using world = await createWorld(NOVEMBER, ANCHORED_TOWN);
  const answered: string[] = [];
  const planned = makePlan(world, kari, { year: 2027 }).then(() => answered.push('plan'));
  await setImmediate();
  await listMeetings(world, as('hege')).then(() => answered.push('møte'));
  await planned;
  expect(answered).toEqual(['møte', 'plan']);
});

test('a large municipality lets others in many times', async () => {
  const organisation = configured('stange');
  await using world = await createWorld(NOVEMBER, organisation);
  const [coordinator] = organisation.coordinators;
  if (!coordinator) expect.fail('no coordinator');
  const actor = { kind: 'person', organisation: organisation.id, person: coordinator } as const;
  let [turns, done] = [0, false];
  const plan = makePlan(world, actor, { year: 2027 }).finally(() => {
    done = true;
  });
  while (!done) {
    await setImmediate();
    turns += 1;
  }
  await plan;
  expect(turns).toBeGreaterThan(25);
});

test('a clock that stands still ends the search as well, and the same question has the same answer', async () => {
  await using one = await createWorld(NOVEMBER, ANCHORED_TOWN);
  await using two = await createWorld(NOVEMBER, ANCHORED_TOWN);
  const [first, second] = [
    await makePlan(one, kari, { year: 2027 }),
    await makePlan(two, kari, { year: 2027 }),
  ];
  expect(JSON.stringify(second.forums)).toBe(JSON.stringify(first.forums));
});

test('when the time is up the plan is there all the same', async () => {
  await using world = await createWorld(NOVEMBER, ANCHORED_TOWN);
  let now = world.clock.now();
  const racing = { now: () => (now = now.add({ milliseconds: 600 })) };
  const { forums } = await makePlan({ ...world, clock: racing }, kari, { year: 2027 });
  expect(forums.map(({ slots }) => slots.length)).toEqual([4, 4, 4]);
  expect(Temporal.Instant.compare(now, world.clock.now())).toBe(1);
});

test('two clicks on «Vis et annet forslag» at once give one other proposal', async () => {
  await using world = await createWorld(NOVEMBER, ANCHORED_TOWN);
  const { plan, version } = await makePlan(world, kari, { year: 2027 });
  const click = () => anotherDraft(world, kari, { plan, version });
  const [one, two] = await Promise.all([click(), click()]);
  expect(one).toMatchObject({ version: 2, turnedDown: 1 });
  expect(two).toEqual(one);
});
