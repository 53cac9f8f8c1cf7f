import { describe, expect, test } from 'vitest';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { cancelMeeting } from '../../src/services/meetings/cancel-meeting.ts';
import { moveMeeting, moveMeetingAlong } from '../../src/services/meetings/move-meeting.ts';
import { recordHeld } from '../../src/services/meetings/record-held.ts';
import { runStep } from '../../src/services/steps/run-step.ts';
import { approveSummary } from '../../src/services/summaries/approve-summary.ts';
import { holdSummary } from '../../src/services/summaries/hold-summary.ts';
import { showSummary } from '../../src/services/summaries/show-summary.ts';
import { showTrends } from '../../src/services/trends/show-trends.ts';
import { submitReport } from '../../src/services/trends/submit-report.ts';
import { as } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const EVERYBODY = ['kari', 'ola', 'rita', 'hege', 'berit', 'nils'];
const kinds = (world: World, person: string) => world.sentTo(person).map(({ kind }) => kind);

describe("a meeting's life, by the clock alone", () => {
  test('is asked for, reminded of, reviewed, called, and asked about, each once', async () => {
    await using world = await createWorld('2027-01-04T08:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('gruppe', '2027-03-04T09:00');
    const days = [
      '2027-02-11T08:00',
      '2027-02-15T08:00',
      '2027-02-18T15:00',
      '2027-02-25T08:00',
      '2027-03-04T11:30',
    ];
    for (const day of days) {
      world.at(day);
      await world.runDue();
      await world.runDue();
    }
    expect(kinds(world, 'rita')).toEqual(['agendaPrompt', 'agendaPrompt', 'saksliste']);
    expect(kinds(world, 'kari')).toEqual([
      'agendaPrompt',
      'agendaPrompt',
      'agendaReview',
      'saksliste',
      'heldQuestion',
    ]);
    await recordHeld(world, as('kari'), { meeting: id, held: true });
    expect((await world.store.read.meetings.get(as('kari').organisation, id))?.status).toBe('held');
  });

  test('a chat linked to the forum gets the call too, as a card in which each reader finds their own answer', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    await world.reach('kari', 'rita');
    await world.link('gruppe', 'team-chat');
    await world.book('gruppe', '2027-03-04T09:00');
    await world.runDue();
    expect(world.sentTo('team-chat')).toMatchObject([{ kind: 'agendaPrompt', shared: true, items: [] }]);
    expect(world.sentTo('rita')).toMatchObject([{ kind: 'agendaPrompt', shared: false }]);
  });

  test('nothing is lost when the process slept: what still makes sense is done, what would disturb is let go', async () => {
    await using world = await createWorld('2027-01-04T08:00');
    await world.reach(...EVERYBODY);
    await world.book('gruppe', '2027-03-04T09:00');
    world.at('2027-02-26T12:00');
    await world.runDue();
    expect(kinds(world, 'rita')).toEqual(['saksliste']);
  });

  test('the one who has answered is not reminded', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('gruppe', '2027-03-04T09:00');
    await world.runDue();
    await submitItem(world, as('rita'), { meeting: id, title: 'Skolevei', text: '', kind: 'drofting' });
    world.at('2027-02-15T08:00');
    await world.runDue();
    expect(kinds(world, 'rita')).toEqual(['agendaPrompt']);
    expect(kinds(world, 'hege')).toEqual(['agendaPrompt', 'agendaPrompt']);
  });

  test('items are numbered through the year per forum', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    await world.reach(...EVERYBODY);
    const spring = await world.book('gruppe', '2027-03-04T09:00');
    const summer = await world.book('gruppe', '2027-05-06T09:00');
    for (const [meeting, title] of [
      [spring, 'A'],
      [spring, 'B'],
      [summer, 'C'],
    ] as const) {
      await submitItem(world, as('rita'), { meeting: meeting.id, title, text: '', kind: 'drofting' });
    }
    for (const day of ['2027-02-25T08:00', '2027-04-29T08:00']) {
      world.at(day);
      await world.runDue();
    }
    const lists = world.sentTo('rita').filter(({ kind }) => kind === 'saksliste');
    expect(
      lists.map(
        (list) => list.kind === 'saksliste' && list.rows.flatMap(({ number }) => number?.number ?? []),
      ),
    ).toEqual([[1, 2], [3]]);
  });

  test('numbers follow the year in which the meeting is held, and those sent out stay', async () => {
    await using world = await createWorld('2027-11-15T08:00');
    const { id } = await world.book('gruppe', '2027-12-16T09:00');
    await submitItem(world, as('rita'), { meeting: id, title: 'Skolevei' });
    const proposal = await moveMeeting(world, as('kari'), { meeting: id, date: '13.1.2028' });
    await moveMeetingAlong(world, as('kari'), proposal.kind === 'planMoves' ? proposal.confirm : undefined);
    const numbers = async () =>
      (await world.store.read.agenda.ofMeeting(as('kari').organisation, id)).map(({ number }) => number);
    world.at('2028-01-06T08:00');
    await world.runDue();
    expect(await numbers()).toEqual([{ number: 1, year: 2028 }]);
    await moveMeeting(world, as('kari'), { meeting: id, date: '20.1.2028' });
    world.at('2028-01-13T08:00');
    await world.runDue();
    expect(await numbers()).toEqual([{ number: 1, year: 2028 }]);
  });

  test('a logistics-only forum gets its innkalling and its question, and is never asked for content', async () => {
    await using world = await createWorld('2027-01-04T08:00');
    await world.reach(...EVERYBODY);
    await world.book('tut', '2027-03-04T09:00');
    for (const day of ['2027-02-11T08:00', '2027-02-18T16:00', '2027-02-25T08:00', '2027-03-04T11:30']) {
      world.at(day);
      await world.runDue();
    }
    expect(kinds(world, 'hege')).toEqual(['saksliste']);
    expect(kinds(world, 'rita')).toEqual(['saksliste', 'heldQuestion']);
    expect(kinds(world, 'kari')).toEqual([]);
  });

  test('a moved meeting is told of, and called again for its new time', async () => {
    await using world = await createWorld('2027-02-25T08:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('gruppe', '2027-03-04T09:00');
    await world.runDue();
    await moveMeeting(world, as('kari'), { meeting: id, date: '15.4.2027' });
    world.at('2027-04-08T08:00');
    await world.runDue();
    expect(kinds(world, 'hege')).toEqual(['saksliste', 'meetingChanged', 'saksliste']);
  });

  test('what came in is shown again when a moved meeting reaches its new deadline', async () => {
    await using world = await createWorld('2027-02-18T15:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('gruppe', '2027-03-04T09:00');
    await world.runDue();
    await moveMeeting(world, as('kari'), { meeting: id, date: '15.4.2027' });
    await submitItem(world, as('rita'), { meeting: id, title: 'Skolevei' });
    world.at('2027-04-01T08:00');
    await world.runDue();
    world.at('2027-04-05T08:00');
    await world.runDue();
    const reviews = world.sentTo('kari').filter(({ kind }) => kind === 'agendaReview');
    expect(reviews).toMatchObject([{ items: [] }, { items: [{ title: 'Skolevei' }] }]);
  });

  test('a step found due for a meeting that is moved at the same moment waits for the new time', async () => {
    await using world = await createWorld('2027-02-25T08:00');
    await world.reach(...EVERYBODY);
    const asFoundDue = await world.book('gruppe', '2027-03-04T09:00');
    const { id, start } = asFoundDue;
    await moveMeeting(world, as('kari'), { meeting: id, date: '15.4.2027' });
    await runStep(world, asFoundDue, {
      meeting: id,
      step: 'innkalling',
      at: world.clock.now(),
      until: start,
    });
    await world.runDue();
    expect(kinds(world, 'hege')).toEqual(['meetingChanged']);
    world.at('2027-04-08T08:00');
    await world.runDue();
    expect(kinds(world, 'hege')).toContain('saksliste');
  });
});

describe('a meeting that is called off', () => {
  test('takes its preparatory meeting with it', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    const parent = await world.book('gruppe', '2027-03-04T09:00');
    const child = { id: 'forberedelse', name: 'Forberedende møte', of: parent.id };
    const before = await world.book('gruppe', '2027-03-01T09:00', { ordinal: parent.ordinal, child });
    await cancelMeeting(world, as('kari'), { meeting: parent.id });
    const stored = await world.store.read.meetings.get(as('kari').organisation, before.id);
    expect(stored?.status).toBe('cancelled');
  });
});

describe('the summary to the politiråd', () => {
  const report = (meeting: string) => ({
    meeting,
    topic: 'vold',
    area: 'skolen',
    direction: 'increase',
    count: '3',
  });

  test('is previewed and sent by itself on its day, with small counts suppressed', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('politirad', '2027-03-04T09:00');
    await world.runDue();
    expect(kinds(world, 'rita')).toEqual(['trendForm']);
    await submitReport(world, as('rita'), report(id));
    for (const day of ['2027-02-22T08:00', '2027-02-25T08:00']) {
      world.at(day);
      await world.runDue();
    }
    expect(kinds(world, 'kari')).toContain('summary');
    const [summary] = world.sentTo('ola').filter(({ kind }) => kind === 'summary');
    expect(summary).toMatchObject({ preview: false });
    if (summary?.kind !== 'summary') return;
    expect(summary.summary.tendencies).toHaveLength(1);
    expect(summary.summary.tendencies[0]).toMatchObject({
      direction: 'increase',
      services: { kind: 'under' },
    });
    expect(JSON.stringify(summary.summary)).not.toContain('"value":3');
  });

  test('is previewed again, and those who have not reported reminded, before the new date of a moved meeting', async () => {
    await using world = await createWorld('2027-02-15T08:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('politirad', '2027-03-04T09:00');
    for (const day of ['2027-02-15T08:00', '2027-02-19T08:00', '2027-02-22T08:00']) {
      world.at(day);
      await world.runDue();
    }
    await moveMeeting(world, as('kari'), { meeting: id, date: '15.4.2027' });
    for (const day of ['2027-03-26T08:00', '2027-04-02T08:00', '2027-04-05T08:00']) {
      world.at(day);
      await world.runDue();
    }
    expect(kinds(world, 'kari').filter((kind) => kind === 'summary')).toHaveLength(2);
    expect(kinds(world, 'rita')).toEqual(['trendForm', 'trendForm', 'trendForm']);
  });

  test('until it is sent the coordinator sees no counts: two looks would give away what came between', async () => {
    await using world = await createWorld('2027-02-11T08:00');
    const { id } = await world.book('politirad', '2027-03-04T09:00');
    await submitReport(world, as('rita'), { ...report(id), count: '40' });
    const looks = [];
    // Changing one's own report and looking again would be a way to find out the others'.
    for (const count of ['', '1', '4', '5', '40']) {
      await submitReport(world, as('kari'), { ...report(id), count });
      const { summary } = await showTrends(world, as('kari'));
      const { summary: preview } = await showSummary(world, as('kari'), {});
      looks.push(JSON.stringify([summary.tendencies, preview.tendencies]));
    }
    expect(new Set(looks).size).toBe(1);
    expect(looks[0]).not.toMatch(/incidents|services/u);
  });

  test('held back it stays until it is approved, and then goes out once', async () => {
    await using world = await createWorld('2027-02-22T08:00');
    await world.reach(...EVERYBODY);
    const { id } = await world.book('politirad', '2027-03-04T09:00');
    await world.runDue();
    const draft = await world.store.read.summaries.ofMeeting(as('kari').organisation, id);
    const words = 'Vent til skolene har svart.';
    await holdSummary(world, as('kari'), { summary: draft?.id, version: draft?.version, note: words });
    expect((await showSummary(world, as('kari'), {})).summary).toMatchObject({ status: 'held', note: words });
    world.at('2027-02-25T08:00');
    await world.runDue();
    expect(kinds(world, 'ola')).not.toContain('summary');
    const held = { summary: draft?.id, version: (draft?.version ?? 0) + 1, note: 'Les før møtet.' };
    await approveSummary(world, as('kari'), held);
    await approveSummary(world, as('kari'), held);
    await world.runDue();
    expect(kinds(world, 'ola').filter((kind) => kind === 'summary')).toHaveLength(1);
  });

  test('a sak from a meeting on the day a summary went out is in the next one, once', async () => {
    await using world = await createWorld('2027-01-11T08:00');
    await world.reach(...EVERYBODY);
    const group = await world.book('gruppe', '2027-02-25T12:00');
    for (const council of ['2027-03-04', '2027-06-03', '2027-09-02']) {
      await world.book('politirad', `${council}T09:00`);
    }
    await submitItem(world, as('rita'), { meeting: group.id, title: 'Utekontakt', kind: 'vedtak' });
    for (const day of ['2027-02-18', '2027-02-22', '2027-02-25', '2027-05-27', '2027-08-26']) {
      world.at(`${day}T08:00`);
      await world.runDue();
    }
    const titles = world
      .sentTo('ola')
      .flatMap((notice) =>
        notice.kind === 'summary' ? [notice.summary.itemsFromBelow.map(({ title }) => title)] : [],
      );
    expect(titles).toEqual([[], ['Utekontakt'], []]);
  });

  test('a report after the summary was sent is refused', async () => {
    await using world = await createWorld('2027-02-25T08:00');
    const { id } = await world.book('politirad', '2027-03-04T09:00');
    await world.runDue();
    await expect(submitReport(world, as('rita'), report(id))).rejects.toMatchObject({
      reason: { kind: 'Conflict', what: 'summarySent' },
    });
  });
});
