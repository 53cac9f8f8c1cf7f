import { expect, test } from 'vitest';
import { asId, type ForumId, type PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { showMine } from '../../src/services/members/show-mine.ts';
import { approveSummary } from '../../src/services/summaries/approve-summary.ts';
import { showSummary } from '../../src/services/summaries/show-summary.ts';
import { showTrendForm } from '../../src/services/trends/show-form.ts';
import { submitReport } from '../../src/services/trends/submit-report.ts';
import { as, forum, member, person, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

/** Another municipality with a politiråd of its own, and the same coordinator. */
const TWO_TOWNS: Organisation = {
  ...SMALL_TOWN,
  people: [...SMALL_TOWN.people, person('turid', 'lærer', 'skole'), person('ukjent', 'frivillig', 'idrett')],
  forums: [
    ...SMALL_TOWN.forums,
    forum('nabogruppe', { members: [member('turid')] }),
    forum('naboråd', {
      id: asId<ForumId>('naborad'),
      members: [member('kari')],
      receivesFrom: [asId<ForumId>('nabogruppe')],
      summary: { trendRequestDays: 21, previewDays: 10, sendDays: 7 },
    }),
  ],
};

test('where there are two politiråd, /trend finds the one that hears from the member', async () => {
  await using world = await createWorld('2027-02-11T08:00', TWO_TOWNS);
  const theirs = await world.book('naborad', '2027-03-02T09:00');
  const ours = await world.book('politirad', '2027-03-09T09:00');
  expect((await showTrendForm(world, as('turid'), {})).meeting.id).toBe(theirs.id);
  expect((await showTrendForm(world, as('rita'), {})).meeting.id).toBe(ours.id);
  const report = { topic: 'vold', area: 'skolen', direction: 'increase' };
  await submitReport(world, as('rita'), { meeting: ours.id, ...report });
  expect((await showMine(world, as('rita'))).reports).toHaveLength(1);
});

test('who reports to none of them is told so, and an attempt is in the audit log', async () => {
  await using world = await createWorld('2027-02-11T08:00', TWO_TOWNS);
  const { id } = await world.book('politirad', '2027-03-09T09:00');
  const stranger = as('ukjent');
  await expect(showTrendForm(world, stranger, {})).rejects.toMatchObject({
    reason: { what: 'noTrendPeriod' },
  });
  await expect(showTrendForm(world, stranger, { meeting: id })).rejects.toMatchObject({
    reason: { kind: 'Forbidden' },
  });
  const [newest] = await world.store.read.audit.list(SMALL_TOWN.id, 1);
  expect(newest).toMatchObject({ actor: asId<PersonId>('ukjent'), outcome: 'refused' });
});

test('nobody is asked for reports when the coordinator has sent the summary ahead of time', async () => {
  await using world = await createWorld('2027-02-01T08:00');
  await world.reach('rita');
  await world.book('politirad', '2027-03-04T09:00');
  const { id, version } = (await showSummary(world, as('kari'), {})).summary;
  await approveSummary(world, as('kari'), { summary: id, version, note: '' });
  for (const day of ['2027-02-11T08:00', '2027-02-19T08:00']) {
    world.at(day);
    await world.runDue();
  }
  expect(world.sentTo('rita')).toEqual([]);
});
