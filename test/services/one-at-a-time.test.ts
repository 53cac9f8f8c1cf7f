import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMeeting } from '../../src/services/meetings/add-meeting.ts';
import { moveMeeting, moveMeetingAlong } from '../../src/services/meetings/move-meeting.ts';
import { postgresInProcess, sqliteInFile, type TestDatabase } from '../store/engines.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

/** Rita sits in the koordineringsgruppe and in the TUT. */
describe.each([sqliteInFile, postgresInProcess])('at the same moment, on $name', ({ open }) => {
  let database: TestDatabase;
  let world: World;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.empty();
    world = await createWorld('2027-01-04T08:00', SMALL_TOWN, database.store);
  });
  afterAll(() => database.close());

  const outcomes = (attempts: readonly Promise<unknown>[]) =>
    Promise.allSettled(attempts).then((all) =>
      all.map((one) => (one.status === 'fulfilled' ? 'done' : one.reason.reason.what)).toSorted(),
    );

  test('two meetings are not moved to where somebody would be in two places', async () => {
    const group = await world.book('gruppe', '2027-03-04T09:00');
    const team = await world.book('tut', '2027-03-10T09:00');
    const to = { date: '16.3.2027', time: '9' };
    const both = [
      moveMeeting(world, as('kari'), { meeting: group.id, ...to }),
      moveMeeting(world, as('rita'), { meeting: team.id, ...to }),
    ];
    expect(await outcomes(both)).toEqual(['done', 'doubleBooked']);
  });

  test('nor is one added where another is being moved', async () => {
    const team = await world.book('tut', '2027-03-10T09:00');
    const both = [
      addMeeting(world, as('kari'), { forum: 'gruppe', date: '16.3.2027', time: '9' }),
      moveMeeting(world, as('rita'), { meeting: team.id, date: '16.3.2027', time: '9.30' }),
    ];
    expect(await outcomes(both)).toEqual(['done', 'doubleBooked']);
  });

  test('nor where one has been added since the moves were shown', async () => {
    const group = await world.book('gruppe', '2027-12-16T09:00');
    const shown = await moveMeeting(world, as('kari'), { meeting: group.id, date: '13.1.2028' });
    if (shown.kind !== 'planMoves') throw new Error('nothing was shown');
    const both = [
      addMeeting(world, as('rita'), { forum: 'tut', date: '13.1.2028', time: '9' }),
      moveMeetingAlong(world, as('kari'), shown.confirm),
    ];
    expect(await outcomes(both)).toEqual(['changedMeanwhile', 'done']);
  });

  test('a meeting that is added twice is one meeting', async () => {
    const add = () => addMeeting(world, as('kari'), { forum: 'gruppe', date: '16.3.2027', time: '9' });
    const [one, other] = await Promise.all([add(), add()]);
    expect(one.meeting?.id).toBe(other.meeting?.id);
    expect(await database.store.read.meetings.open(SMALL_TOWN.id)).toHaveLength(1);
  });
});
