import { describe, expect, test } from 'vitest';
import { answerNone } from '../../src/services/agenda/answer-none.ts';
import { decideItem } from '../../src/services/agenda/decide-item.ts';
import { editItem } from '../../src/services/agenda/edit-item.ts';
import { offerNext } from '../../src/services/agenda/offer-next.ts';
import { remindMissing } from '../../src/services/agenda/remind-missing.ts';
import { saveItem } from '../../src/services/agenda/save-item.ts';
import { showAnswers } from '../../src/services/agenda/show-answers.ts';
import { showReview } from '../../src/services/agenda/show-review.ts';
import { showSaksliste } from '../../src/services/agenda/show-saksliste.ts';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { withdrawItem } from '../../src/services/agenda/withdraw-item.ts';
import { cancelMeeting } from '../../src/services/meetings/cancel-meeting.ts';
import { as } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

/** A Monday; the meeting is on Thursday 4 March 2027, its deadline on Thursday 18 February at 15:00. */
const OPEN = '2027-02-15T10:00';
const MEETING = '2027-03-04T09:00';

const item = (meeting: string, title = 'Trygg skolevei') => ({
  meeting,
  title,
  text: 'Fra skolen.',
  kind: 'drofting',
});
const reason = (kind: string, more: object = {}) => ({ reason: { kind, ...more } });

describe('a member and the call for items', () => {
  test('submits an item, and the same again by a double click is one item', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    await Promise.all([submitItem(world, as('rita'), item(id)), submitItem(world, as('rita'), item(id))]);
    const notice = await submitItem(world, as('rita'), item(id));
    expect(notice.items.map(({ title }) => title)).toEqual(['Trygg skolevei']);
    expect(notice.answer).toBe('items');
  });

  test('sees only their own items', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    await submitItem(world, as('rita'), item(id));
    expect((await answerNone(world, as('hege'), { meeting: id })).items).toEqual([]);
  });

  test('answers that there is none although a postponed item of theirs has moved to the meeting', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const next = await world.book('gruppe', '2027-03-09T09:00');
    const [mine] = (await submitItem(world, as('rita'), item(id))).items;
    await decideItem(world, as('kari'), { item: mine?.id, version: mine?.version, decision: 'postpone' });
    const notice = await answerNone(world, as('rita'), { meeting: next.id });
    expect(notice).toMatchObject({ answer: 'none', items: [{ title: 'Trygg skolevei' }] });
  });

  test('rewrites an item; a version that has moved on is refused and nothing is overwritten', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const [mine] = (await submitItem(world, as('rita'), item(id))).items;
    const form = await editItem(world, as('rita'), { item: mine?.id });
    expect(form.draft).toEqual({ title: 'Trygg skolevei', text: 'Fra skolen.', kind: 'drofting' });
    const changed = {
      item: mine?.id,
      version: mine?.version,
      title: 'Trygge skoleveier',
      text: '',
      kind: 'vedtak',
    };
    await saveItem(world, as('rita'), changed);
    await expect(saveItem(world, as('rita'), { ...changed, title: 'Noe annet' })).rejects.toMatchObject(
      reason('Conflict', { what: 'changedMeanwhile' }),
    );
    const list = await showSaksliste(world, as('rita'), { meeting: id });
    expect(list.rows.map(({ title }) => title)).toEqual([
      'Godkjenning av innkalling og saksliste',
      'Trygge skoleveier',
      'Eventuelt',
    ]);
  });

  test("cannot touch somebody else's item", async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const [theirs] = (await submitItem(world, as('rita'), item(id))).items;
    const target = { item: theirs?.id, version: theirs?.version };
    await expect(withdrawItem(world, as('hege'), target)).rejects.toMatchObject(reason('NotFound'));
  });

  test('withdraws the last item, and has then answered that there is none', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const [mine] = (await submitItem(world, as('rita'), item(id))).items;
    const notice = await withdrawItem(world, as('rita'), { item: mine?.id, version: mine?.version });
    expect(notice).toMatchObject({ answer: 'none', items: [] });
  });

  test.each([
    ['after the deadline', '2027-02-18T15:00', 'deadlinePassed'],
    ['before it', '2027-02-18T14:59', undefined],
  ])('%s (%s)', async (_, now, what) => {
    await using world = await createWorld(now);
    const { id } = await world.book('gruppe', MEETING);
    const sending = submitItem(world, as('rita'), item(id));
    if (what) await expect(sending).rejects.toMatchObject(reason('Conflict', { what }));
    else expect((await sending).items).toHaveLength(1);
  });

  test('is told when the meeting is cancelled', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    await cancelMeeting(world, as('kari'), { meeting: id });
    await expect(submitItem(world, as('rita'), item(id))).rejects.toMatchObject(
      reason('Conflict', { what: 'meetingCancelled' }),
    );
  });

  test('their item moves to the next meeting when theirs is called off, and they are told', async () => {
    await using world = await createWorld(OPEN);
    await world.reach('rita');
    const { id } = await world.book('gruppe', MEETING);
    const later = await world.book('gruppe', '2027-04-15T09:00');
    await submitItem(world, as('rita'), item(id));
    await cancelMeeting(world, as('kari'), { meeting: id });
    await world.runDue();
    expect((await showReview(world, as('kari'), { meeting: later.id })).items).toMatchObject([
      { title: 'Trygg skolevei', status: 'submitted' },
    ]);
    const told = world.sentTo('rita').find(({ kind }) => kind === 'itemDecided');
    expect(told).toMatchObject({ outcome: 'postponed', meeting: { id: later.id } });
  });

  test('what came too late for one meeting is offered to the next, as it was written', async () => {
    await using world = await createWorld('2027-02-19T10:00');
    const { id } = await world.book('gruppe', MEETING);
    const next = await world.book('gruppe', '2027-05-06T09:00');
    const draft = { title: 'Trygg skolevei', text: 'Fra skolen.', kind: 'drofting' };
    const offer = await offerNext(world, as('rita'), { meeting: id }, draft);
    expect(offer).toMatchObject({ draft, open: true, meeting: { id: next.id } });
  });

  test('without a next meeting the text is still there to be kept', async () => {
    await using world = await createWorld('2027-02-19T10:00');
    const { id } = await world.book('gruppe', MEETING);
    const draft = { title: 'Trygg skolevei', text: '', kind: 'drofting' };
    const offer = await offerNext(world, as('rita'), { meeting: id }, draft);
    expect(offer).toMatchObject({ draft, open: false, meeting: { id } });
  });

  test('cannot bring content into a forum that handles individual cases', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('tut', MEETING);
    await expect(submitItem(world, as('rita'), item(id))).rejects.toMatchObject(
      reason('Conflict', { what: 'logisticsOnly' }),
    );
  });

  test('is stopped when the text names a person by number, and nothing is stored', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const sending = submitItem(world, as('rita'), { ...item(id), text: 'Ring 22 22 55 55 om saken.' });
    await expect(sending).rejects.toMatchObject(reason('Private', { findings: ['phone'] }));
    expect(await world.store.read.agenda.ofMeeting(as('rita').organisation, id)).toEqual([]);
  });

  test('who is no member may not submit, and the refusal is in the audit log', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    await expect(submitItem(world, as('ola'), item(id))).rejects.toMatchObject(reason('Forbidden'));
    const [last] = await world.store.read.audit.list(as('ola').organisation, 1);
    expect(last).toMatchObject({ actor: 'ola', action: 'agenda.submit', outcome: 'refused' });
  });

  test('every field that is wrong is named at once', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const sending = submitItem(world, as('rita'), {
      meeting: id,
      title: ' ',
      text: 'x'.repeat(2001),
      kind: 'drofting',
    });
    await expect(sending).rejects.toMatchObject(
      reason('Invalid', {
        issues: [
          { field: 'title', problem: 'missing' },
          { field: 'text', problem: 'tooLong', limit: 2000 },
        ],
      }),
    );
  });
});

describe('the coordinator', () => {
  test('sees who has answered and reminds only those who have not, once a day', async () => {
    await using world = await createWorld(OPEN);
    await world.reach('kari', 'rita', 'hege', 'berit', 'nils');
    const { id } = await world.book('gruppe', MEETING);
    world.at('2027-02-12T10:00');
    await world.runDue();
    await submitItem(world, as('rita'), item(id));
    await answerNone(world, as('hege'), { meeting: id });
    const { answers } = await showAnswers(world, as('kari'), { meeting: id });
    expect(answers).toMatchObject({ withItems: ['Rita Eksempel'], withoutItems: ['Hege Eksempel'] });
    expect(answers.missing).toEqual(['Kari Eksempel', 'Berit Eksempel', 'Nils Eksempel']);
    await remindMissing(world, as('kari'), { meeting: id });
    await remindMissing(world, as('kari'), { meeting: id });
    await world.runDue();
    const reminded = world.sent.filter(({ notice }) => notice.kind === 'agendaPrompt' && notice.reminder);
    expect(reminded.map(({ to }) => to).sort()).toEqual(['berit', 'kari', 'nils']);
  });

  test('reminds nobody who has not been asked, and sees when they will be', async () => {
    await using world = await createWorld('2027-02-04T10:00');
    await world.reach('rita');
    const { id } = await world.book('gruppe', MEETING);
    await expect(remindMissing(world, as('kari'), { meeting: id })).rejects.toMatchObject(
      reason('Conflict', { what: 'notAskedYet' }),
    );
    const { asksAt, canRemind } = await showAnswers(world, as('kari'), { meeting: id });
    expect([asksAt?.toPlainDateTime().toString(), canRemind]).toEqual(['2027-02-11T08:00:00', false]);
    await world.runDue();
    expect(world.sentTo('rita')).toEqual([]);
    world.at('2027-02-11T08:00');
    await world.runDue();
    await remindMissing(world, as('kari'), { meeting: id });
    expect(await showAnswers(world, as('kari'), { meeting: id })).not.toHaveProperty('asksAt');
  });

  test('is told that it is too late to remind anybody after the deadline', async () => {
    await using world = await createWorld('2027-02-19T10:00');
    const { id } = await world.book('gruppe', MEETING);
    await expect(remindMissing(world, as('kari'), { meeting: id })).rejects.toMatchObject(
      reason('Conflict', { what: 'callClosed' }),
    );
  });

  test('declines with a reason, which the member is told', async () => {
    await using world = await createWorld(OPEN);
    await world.reach('rita');
    const { id } = await world.book('gruppe', MEETING);
    const [mine] = (await submitItem(world, as('rita'), item(id))).items;
    const decision = { item: mine?.id, version: mine?.version, decision: 'decline' };
    await expect(decideItem(world, as('kari'), { ...decision, reason: '' })).rejects.toMatchObject(
      reason('Invalid', { issues: [{ field: 'reason', problem: 'missing' }] }),
    );
    await decideItem(world, as('kari'), { ...decision, reason: 'Hører til i FAU.' });
    await world.runDue();
    expect(world.sentTo('rita')).toContainEqual(
      expect.objectContaining({
        kind: 'itemDecided',
        outcome: 'declined',
        item: expect.objectContaining({ reason: 'Hører til i FAU.' }),
      }),
    );
  });

  test('finds what is still to be decided on top, for a card has room for so many only', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const { items } = await submitItem(world, as('rita'), item(id, 'Den første'));
    await submitItem(world, as('rita'), item(id, 'Den andre'));
    const review = await decideItem(world, as('kari'), {
      item: items[0]?.id,
      version: 1,
      decision: 'accept',
    });
    expect(review.items.map(({ title }) => title)).toEqual(['Den andre', 'Den første']);
  });

  test('postpones: the item moves to the next meeting by itself', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const next = await world.book('gruppe', '2027-05-06T09:00');
    const [mine] = (await submitItem(world, as('rita'), item(id))).items;
    await decideItem(world, as('kari'), { item: mine?.id, version: mine?.version, decision: 'postpone' });
    const { rows } = await showSaksliste(world, as('rita'), { meeting: next.id });
    expect(rows.map(({ title }) => title)).toContain('Trygg skolevei');
  });

  test('postpones past a meeting whose saksliste has gone out already', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const called = await world.book('gruppe', '2027-03-05T09:00');
    const later = await world.book('gruppe', '2027-04-15T09:00');
    await world.store.write((tx) => tx.meetings.recordStep(called.id, 'innkalling', world.clock.now()));
    const { items } = await submitItem(world, as('rita'), item(id));
    await decideItem(world, as('kari'), { item: items[0]?.id, version: 1, decision: 'postpone' });
    const [moved] = await world.store.read.agenda.ofMeeting(later.organisation, later.id);
    expect(moved).toMatchObject({ id: items[0]?.id });
  });

  test('a postponed item that is withdrawn is no answer to the call of the meeting it came to', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const later = await world.book('gruppe', '2027-04-15T09:00');
    const { items } = await submitItem(world, as('rita'), item(id));
    await decideItem(world, as('kari'), { item: items[0]?.id, version: 1, decision: 'postpone' });
    const notice = await withdrawItem(world, as('rita'), { item: items[0]?.id, version: 2 });
    expect(notice).toMatchObject({ meeting: { id: later.id }, items: [] });
    expect(notice.answer).toBeUndefined();
  });

  test('a member may not decide about items', async () => {
    await using world = await createWorld(OPEN);
    const { id } = await world.book('gruppe', MEETING);
    const [mine] = (await submitItem(world, as('rita'), item(id))).items;
    const decision = { item: mine?.id, version: mine?.version, decision: 'accept' };
    await expect(decideItem(world, as('hege'), decision)).rejects.toMatchObject(reason('Forbidden'));
  });
});
