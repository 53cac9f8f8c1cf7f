import { expect, test } from 'vitest';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { addMeeting } from '../../src/services/meetings/add-meeting.ts';
import { moveMeeting } from '../../src/services/meetings/move-meeting.ts';
import { as } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const kinds = (world: World, person: string) => world.sentTo(person).map(({ kind }) => kind);

test('a meeting added inside its deadline asks at once, takes items, and is called with them on the list', async () => {
  await using world = await createWorld('2027-03-01T10:00');
  await world.reach('kari', 'rita', 'hege', 'berit', 'nils');
  const { meeting } = await addMeeting(world, as('kari'), { forum: 'gruppe', date: '4.3.2027', time: '9' });
  await world.runDue();
  expect(kinds(world, 'rita')).toEqual(['agendaPrompt']);
  await submitItem(world, as('rita'), { meeting: meeting?.id, title: 'Skolevei' });
  for (const moment of ['2027-03-03T15:00', '2027-03-03T16:00']) {
    world.at(moment);
    await world.runDue();
  }
  expect(kinds(world, 'kari')).toEqual(['agendaPrompt', 'agendaReview', 'saksliste']);
  expect(world.sentTo('rita').at(-1)).toMatchObject({
    kind: 'saksliste',
    rows: [{ standing: true }, { title: 'Skolevei', number: { number: 1 } }, { standing: true }],
  });
});

test('what comes after the shortened deadline is told so', async () => {
  await using world = await createWorld('2027-03-01T10:00');
  const { meeting } = await addMeeting(world, as('kari'), { forum: 'gruppe', date: '4.3.2027', time: '9' });
  world.at('2027-03-03T15:00');
  await expect(
    submitItem(world, as('rita'), { meeting: meeting?.id, title: 'Skolevei' }),
  ).rejects.toMatchObject({ reason: { what: 'deadlinePassed' } });
});

test('a meeting moved close before anybody was asked does the same', async () => {
  await using world = await createWorld('2027-03-01T10:00');
  await world.reach('rita');
  const { id } = await world.book('gruppe', '2027-06-03T09:00');
  await moveMeeting(world, as('kari'), { meeting: id, date: '4.3.2027' });
  await world.runDue();
  expect(kinds(world, 'rita')).toEqual(['meetingChanged', 'agendaPrompt']);
  await submitItem(world, as('rita'), { meeting: id, title: 'Skolevei' });
});
