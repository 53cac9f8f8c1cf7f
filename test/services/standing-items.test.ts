import { expect, test } from 'vitest';
import type { MeetingId } from '../../src/domain/ids.ts';
import { showPrompt } from '../../src/services/agenda/show-prompt.ts';
import { showSaksliste } from '../../src/services/agenda/show-saksliste.ts';
import { cancelMeeting } from '../../src/services/meetings/cancel-meeting.ts';
import { moveMeeting } from '../../src/services/meetings/move-meeting.ts';
import { recordHeld } from '../../src/services/meetings/record-held.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const CONSTITUTION = 'Konstituering';
const TOWN = {
  ...SMALL_TOWN,
  forums: SMALL_TOWN.forums.map((forum) => ({
    ...forum,
    standingItems: [
      { id: 'konstituering', title: CONSTITUTION, season: 'firstOfYear', place: 'opening' } as const,
    ],
  })),
};

const constitutes = async (world: World, meeting: MeetingId): Promise<boolean> => {
  const { rows } = await showSaksliste(world, as('kari'), { meeting });
  const { standing } = await showPrompt(world, as('kari'), { meeting });
  expect(standing.includes(CONSTITUTION)).toBe(rows.some(({ title }) => title === CONSTITUTION));
  return standing.includes(CONSTITUTION);
};

const twoMeetings = async (world: World) => ({
  first: await world.book('gruppe', '2027-02-04T09:00', { ordinal: 1 }),
  second: await world.book('gruppe', '2027-03-04T09:00', { ordinal: 2 }),
});

test("what belongs to the year's first meeting is on its list, and on no other", async () => {
  await using world = await createWorld('2027-01-04T08:00', TOWN);
  const { first, second } = await twoMeetings(world);
  const nextYear = await world.book('gruppe', '2028-01-13T09:00', { ordinal: 1 });
  expect(await constitutes(world, first.id)).toBe(true);
  expect(await constitutes(world, second.id)).toBe(false);
  expect(await constitutes(world, nextYear.id)).toBe(true);
});

test('called off, it leaves it to the next; not held, too', async () => {
  await using world = await createWorld('2027-01-04T08:00', TOWN);
  const { first, second } = await twoMeetings(world);
  const third = await world.book('gruppe', '2027-04-08T09:00', { ordinal: 3 });
  await cancelMeeting(world, as('kari'), { meeting: first.id });
  expect(await constitutes(world, second.id)).toBe(true);
  world.at('2027-03-05T08:00');
  expect(await constitutes(world, third.id)).toBe(false);
  await recordHeld(world, as('kari'), { meeting: second.id, held: false });
  expect(await constitutes(world, third.id)).toBe(true);
});

test('moved behind the second, it is not the first any more', async () => {
  await using world = await createWorld('2027-01-04T08:00', TOWN);
  const { first, second } = await twoMeetings(world);
  await moveMeeting(world, as('kari'), { meeting: first.id, date: '18.3.2027' });
  expect(await constitutes(world, second.id)).toBe(true);
});
