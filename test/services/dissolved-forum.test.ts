import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { listMeetings } from '../../src/services/meetings/list-meetings.ts';
import { moveMeeting } from '../../src/services/meetings/move-meeting.ts';
import {
  callOffWithoutForum,
  tellOfMeetingsWithoutForum,
} from '../../src/services/meetings/without-forum.ts';
import { showMine } from '../../src/services/members/show-mine.ts';
import { showTrendForm } from '../../src/services/trends/show-form.ts';
import { as, forum, member, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

test('a forum that was taken out of the configuration leaves meetings behind, and nobody is refused for it', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  await world.book('arbeidsgruppe', '2027-02-20T09:00');
  const ahead = await world.book('gruppe', '2027-03-04T09:00');
  const council = await world.book('politirad', '2027-03-09T09:00');
  for (const now of ['2027-02-11T08:00', '2027-02-21T08:00']) {
    world.at(now);
    expect((await listMeetings(world, as('kari'))).meetings).toHaveLength(2);
    expect((await listMeetings(world, as('rita'))).meetings).toMatchObject([{ id: ahead.id }]);
    expect((await showMine(world, as('rita'))).meetings).toMatchObject([{ id: ahead.id }]);
    expect((await showTrendForm(world, as('rita'), {})).meeting.id).toBe(council.id);
  }
  const moved = await moveMeeting(world, as('kari'), { meeting: ahead.id, date: '11.3.2027' });
  expect(moved).toMatchObject({ what: 'meetingMoved' });
});

describe('meetings of a forum that was taken out of the configuration', () => {
  const dissolved = async () => {
    const world = await createWorld('2027-02-11T08:00');
    await world.reach('kari', 'rita');
    const spring = await world.book('arbeidsgruppe', '2027-02-20T09:00');
    await world.book('arbeidsgruppe', '2027-05-20T09:00');
    return { world, spring };
  };
  const toldOf = (world: World) => world.sentTo('kari').filter(({ kind }) => kind === 'withoutForum');

  test('are told of once, and disturb no tick', async () => {
    const { world } = await dissolved();
    for (const now of ['2027-02-11T08:00', '2027-02-12T08:00']) {
      world.at(now);
      await tellOfMeetingsWithoutForum(world, SMALL_TOWN.id);
      await world.runDue();
    }
    expect(toldOf(world)).toMatchObject([{ forums: [{ forum: 'arbeidsgruppe' }] }]);
    expect(world.faults).toEqual([]);
    await world.store.close();
  });

  test('are told of though those of another forum, told of before, stand longer', async () => {
    const { world } = await dissolved();
    await tellOfMeetingsWithoutForum(world, SMALL_TOWN.id);
    await world.runDue();
    await world.book('ungdomsgruppe', '2027-04-20T09:00');
    await tellOfMeetingsWithoutForum(world, SMALL_TOWN.id);
    await world.runDue();
    expect(toldOf(world).at(-1)).toMatchObject({
      forums: [{ forum: 'arbeidsgruppe' }, { forum: 'ungdomsgruppe' }],
    });
    await world.store.close();
  });

  test('are found again by the coordinator who wants to call them off, and by nobody else', async () => {
    const { world } = await dissolved();
    await world.book('ungdomsgruppe', '2027-04-20T09:00');
    const ask = (who: string) =>
      runCommand(world, as(who), '/møte avlys arbeidsgruppe', { personal: true }).catch(
        ({ reason }) => reason,
      );
    expect(await ask('kari')).toMatchObject({ kind: 'withoutForum', forums: [{ forum: 'arbeidsgruppe' }] });
    expect(await ask('rita')).toMatchObject({ kind: 'NotFound', what: 'forum' });
    expect(await world.store.read.meetings.open(SMALL_TOWN.id)).toHaveLength(3);
    await world.store.close();
  });

  test('are called off by the coordinator, in the calendar too, and by nobody else', async () => {
    const { world, spring } = await dissolved();
    const off = { forum: 'arbeidsgruppe' };
    await expect(callOffWithoutForum(world, as('rita'), off)).rejects.toMatchObject({
      reason: { kind: 'Forbidden' },
    });
    expect(await callOffWithoutForum(world, as('kari'), off)).toMatchObject({
      what: 'meetingsCancelled',
      count: 2,
    });
    expect(await callOffWithoutForum(world, as('kari'), off)).toMatchObject({ count: 0 });
    await world.runDue();
    expect(world.faults).toEqual([]);
    expect(await world.store.read.meetings.outOfSync(10)).toEqual([]);
    expect((await world.store.read.meetings.get(SMALL_TOWN.id, spring.id))?.status).toBe('cancelled');
    await tellOfMeetingsWithoutForum(world, SMALL_TOWN.id);
    await world.runDue();
    expect(toldOf(world)).toEqual([]);
    await world.store.close();
  });

  test('leave a forum that is there alone', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    const { id } = await world.book('gruppe', '2027-03-04T09:00');
    await callOffWithoutForum(world, as('kari'), { forum: 'gruppe' });
    expect((await world.store.read.meetings.get(SMALL_TOWN.id, id))?.status).toBe('booked');
  });

  test('keep no member from what is theirs, though they had submitted a sak', async () => {
    const group = forum('arbeidsgruppe', { members: [member('rita')] });
    const before = await createWorld('2027-02-11T08:00', {
      ...SMALL_TOWN,
      forums: [...SMALL_TOWN.forums, group],
    });
    const { id } = await before.book('arbeidsgruppe', '2027-05-20T09:00');
    await submitItem(before, as('rita'), { meeting: id, title: 'Skolevei' });
    await using after = await createWorld('2027-02-11T08:00', SMALL_TOWN, before.store);
    expect((await showMine(after, as('rita'))).items).toEqual([]);
  });
});
