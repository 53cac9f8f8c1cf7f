import { expect, test } from 'vitest';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { showTrendForm } from '../../src/services/trends/show-form.ts';
import { as, OLA_JOINS } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

test('whoever joins before the meeting is asked before they join, and may answer', async () => {
  await using world = await createWorld('2027-02-11T08:00', OLA_JOINS);
  await world.reach('ola');
  const { id } = await world.book('gruppe', '2027-03-04T09:00');
  await world.runDue();
  expect(world.sentTo('ola')).toMatchObject([{ kind: 'agendaPrompt' }]);
  const sent = await submitItem(world, as('ola'), { meeting: id, title: 'Skolevei' });
  expect(sent.items).toHaveLength(1);
});

test('and may report tendencies to the meeting that they were asked for', async () => {
  await using world = await createWorld('2027-02-11T08:00', OLA_JOINS);
  await world.reach('ola');
  const { id } = await world.book('politirad', '2027-03-04T09:00');
  await world.runDue();
  expect(world.sentTo('ola')).toMatchObject([{ kind: 'trendForm' }]);
  expect(await showTrendForm(world, as('ola'), { meeting: id })).toMatchObject({ kind: 'trendForm' });
});

test('a meeting before they join is not theirs', async () => {
  await using world = await createWorld('2027-02-11T08:00', OLA_JOINS);
  const { id } = await world.book('gruppe', '2027-02-25T09:00');
  await expect(submitItem(world, as('ola'), { meeting: id, title: 'Skolevei' })).rejects.toMatchObject({
    reason: { kind: 'Forbidden' },
  });
});
