import { expect, test } from 'vitest';
import { lookAround } from '../../src/jobs/look-around.ts';
import { createWorld } from '../support/world.ts';

test('what goes wrong at the start with one look is reported, and the others are done', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  await world.reach('kari');
  await world.book('arbeidsgruppe', '2027-05-20T09:00');
  const broken = () => {
    throw new Error('no calendar');
  };
  const deps = { ...world, calendar: { ...world.calendar, isRemote: broken } };
  await lookAround(deps, world.report);
  await world.runDue();
  expect(world.faults).toMatchObject([{ work: 'start', fault: { message: 'no calendar' } }]);
  expect(world.sentTo('kari').map(({ kind }) => kind)).toEqual(['withoutForum']);
});
