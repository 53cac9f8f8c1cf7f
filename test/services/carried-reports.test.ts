import { expect, test } from 'vitest';
import type { MeetingId } from '../../src/domain/ids.ts';
import { addMeeting } from '../../src/services/meetings/add-meeting.ts';
import { cancelMeeting } from '../../src/services/meetings/cancel-meeting.ts';
import { recordHeld } from '../../src/services/meetings/record-held.ts';
import { showMine } from '../../src/services/members/show-mine.ts';
import { approveSummary } from '../../src/services/summaries/approve-summary.ts';
import { showSummary } from '../../src/services/summaries/show-summary.ts';
import { reportNothing } from '../../src/services/trends/report-nothing.ts';
import { submitReport } from '../../src/services/trends/submit-report.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const report = (meeting: MeetingId, more: object = {}) => ({
  meeting,
  topic: 'vold',
  area: 'skolen',
  direction: 'increase',
  ...more,
});

/** What the politiråd reads in the summary to a meeting, after it has gone out. */
const summaryTo = async (world: World, meeting: MeetingId) => {
  const summary = await world.store.read.summaries.ofMeeting(SMALL_TOWN.id, meeting);
  expect(summary?.status).toBe('sent');
  return summary;
};

test('what was reported to a politiråd that is called off is in the summary to the next one', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  const off = await world.book('politirad', '2027-03-04T09:00');
  const next = await world.book('politirad', '2027-05-04T09:00');
  await submitReport(world, as('rita'), report(off.id));
  await cancelMeeting(world, as('kari'), { meeting: off.id });
  expect((await showMine(world, as('rita'))).reports).toHaveLength(1);
  world.at('2027-04-27T08:00');
  await world.runDue();
  const summary = await summaryTo(world, next.id);
  expect(summary?.tendencies).toMatchObject([{ topic: 'vold', area: 'skolen', direction: 'increase' }]);
  expect(summary?.period.from.toString()).toBe('2027-01-01');
});

test('what the same member has reported on the same since then is what counts', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  const off = await world.book('politirad', '2027-03-04T09:00');
  const next = await world.book('politirad', '2027-05-04T09:00');
  await submitReport(world, as('rita'), report(off.id));
  world.at('2027-02-12T08:00');
  await submitReport(world, as('rita'), report(next.id, { direction: 'decrease' }));
  await cancelMeeting(world, as('kari'), { meeting: off.id });
  const reports = await world.store.read.trends.ofMeeting(SMALL_TOWN.id, next.id);
  expect(reports).toMatchObject([{ direction: 'decrease' }]);
});

test('without a next politiråd the reports wait for one, added or planned', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  const off = await world.book('politirad', '2027-03-04T09:00');
  await submitReport(world, as('rita'), report(off.id));
  await cancelMeeting(world, as('kari'), { meeting: off.id });
  const added = await addMeeting(world, as('kari'), { forum: 'politirad', date: '16.3.2027', time: '9' });
  const first = added.meeting?.id ?? off.id;
  expect(first).not.toBe(off.id);
  expect(await world.store.read.trends.ofMeeting(SMALL_TOWN.id, first)).toHaveLength(1);
  await cancelMeeting(world, as('kari'), { meeting: first });
  const planned = await world.book('politirad', '2027-06-03T09:00');
  world.at('2027-05-13T08:00');
  await world.runDue();
  expect(await world.store.read.trends.ofMeeting(SMALL_TOWN.id, planned.id)).toHaveLength(1);
});

test('what a summary has told of is not told of again, though its meeting was called off', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  const off = await world.book('politirad', '2027-03-04T09:00');
  const next = await world.book('politirad', '2027-05-04T09:00');
  await submitReport(world, as('rita'), report(off.id, { count: '12' }));
  const { id, version } = (await showSummary(world, as('kari'), {})).summary;
  await approveSummary(world, as('kari'), { summary: id, version, note: '' });
  await cancelMeeting(world, as('kari'), { meeting: off.id });
  world.at('2027-04-13T08:00');
  await submitReport(world, as('rita'), report(next.id, { count: '14' }));
  world.at('2027-04-27T08:00');
  await world.runDue();
  const summary = await summaryTo(world, next.id);
  expect(summary?.period.from.toString()).toBe('2027-02-12');
  expect(summary?.tendencies).toMatchObject([{ incidents: { kind: 'exact', value: 14 } }]);
});

test('a politiråd that was not held, and had no summary, leaves its reports to the next', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  const off = await world.book('politirad', '2027-03-04T09:00');
  const next = await world.book('politirad', '2027-05-04T09:00');
  await submitReport(world, as('rita'), report(off.id));
  world.at('2027-03-05T08:00');
  await recordHeld(world, as('kari'), { meeting: off.id, held: false });
  expect(await world.store.read.trends.ofMeeting(SMALL_TOWN.id, next.id)).toHaveLength(1);
});

test('the period reaches back to what was reported to a politiråd of last year that was called off', async () => {
  await using world = await createWorld('2027-11-22T08:00');
  const off = await world.book('politirad', '2027-12-09T09:00');
  const next = await world.book('politirad', '2028-01-20T09:00');
  await submitReport(world, as('rita'), report(off.id));
  await cancelMeeting(world, as('kari'), { meeting: off.id });
  world.at('2028-01-13T08:00');
  await world.runDue();
  expect((await summaryTo(world, next.id))?.period.from.toString()).toBe('2027-11-22');
});

test('who says that there is nothing new since what came along has answered', async () => {
  await using world = await createWorld('2027-02-11T08:00');
  const off = await world.book('politirad', '2027-03-04T09:00');
  const next = await world.book('politirad', '2027-05-04T09:00');
  await submitReport(world, as('rita'), report(off.id));
  await cancelMeeting(world, as('kari'), { meeting: off.id });
  expect(await world.store.read.trends.answers(next.id)).toEqual([]);
  await reportNothing(world, as('rita'), { meeting: next.id });
  await reportNothing(world, as('rita'), { meeting: next.id });
  expect(await world.store.read.trends.answers(next.id)).toMatchObject([
    { person: 'rita', answer: 'reports' },
  ]);
});
