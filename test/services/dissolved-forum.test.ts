import { expect, test } from 'vitest';
import { listMeetings } from '../../src/services/meetings/list-meetings.ts';
import { moveMeeting } from '../../src/services/meetings/move-meeting.ts';
import { showMine } from '../../src/services/members/show-mine.ts';
import { showTrendForm } from '../../src/services/trends/show-form.ts';
import { as } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

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
