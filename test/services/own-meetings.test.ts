import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import { showForum } from '../../src/services/forums/show-forum.ts';
import { listMeetings } from '../../src/services/meetings/list-meetings.ts';
import { showMine } from '../../src/services/members/show-mine.ts';
import { withForum } from '../support/plain.ts';
import { as, member, OLA_JOINS } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const PREPARATION = { id: 'forberedelse', name: 'Forberedende møte' };
/** Rita and Hege prepare the group's meetings; Nils leaves it on 1 March, and Ola joins it then. */
const TOWN = withForum(OLA_JOINS, 'gruppe', ({ members }) => ({
  members: [
    ...members.filter(({ person }) => person !== 'nils'),
    { ...member('nils'), until: Temporal.PlainDate.from('2027-02-28') },
  ],
  children: [
    {
      ...PREPARATION,
      relation: 'before',
      leastDays: 1,
      mostDays: 7,
      minutes: 30,
      participants: [asId<PersonId>('rita'), asId<PersonId>('hege')],
    },
  ],
}));

const bookBoth = async (world: World) => {
  const main = await world.book('gruppe', '2027-03-04T09:00');
  const child = { ...PREPARATION, of: main.id };
  const before = await world.book('gruppe', '2027-03-01T09:00', { ordinal: main.ordinal, child });
  return { main: main.id, before: before.id };
};

describe("one's own meetings", () => {
  const seenBy = async (world: World, who: string) => {
    const listed = (await listMeetings(world, as(who))).meetings.map(({ id }) => id);
    expect((await showMine(world, as(who))).meetings.map(({ id }) => id)).toEqual(listed);
    return listed;
  };

  test('a preparatory meeting is listed to those who take part in it', async () => {
    await using world = await createWorld('2027-02-11T08:00', TOWN);
    const { main, before } = await bookBoth(world);
    expect(await seenBy(world, 'rita')).toEqual([before, main]);
    expect(await seenBy(world, 'berit')).toEqual([main]);
    expect((await showForum(world, as('berit'), { forum: 'gruppe' })).next?.id).toBe(main);
  });

  test('who belongs to the forum on the day of the meeting sees it, and who has left by then does not', async () => {
    await using world = await createWorld('2027-02-11T08:00', TOWN);
    const { main } = await bookBoth(world);
    expect(await seenBy(world, 'ola')).toEqual([main]);
    expect(await seenBy(world, 'nils')).toEqual([]);
  });
});
