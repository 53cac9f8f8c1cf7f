import { describe, expect, test } from 'vitest';
import { asId, type ForumId, type PlanId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type { PlanPreviewNotice } from '../../src/domain/notices/plan.ts';
import { isAllowedDay } from '../../src/domain/planning/allowed-days.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { moveMeeting, moveMeetingAlong } from '../../src/services/meetings/move-meeting.ts';
import {
  anotherDraft,
  excludeFromDraft,
  includeInDraft,
  pinDraft,
} from '../../src/services/planning/adjust-draft.ts';
import { approvePlan } from '../../src/services/planning/approve-plan.ts';
import { mendClosedDays, tellOfClosedDays } from '../../src/services/planning/closed-days.ts';
import { keepFree, showKeepFree } from '../../src/services/planning/keep-free.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { moveInDraft, showMoveInDraft } from '../../src/services/planning/move-in-draft.ts';
import { showDraft, showDraftForum, showDraftOf } from '../../src/services/planning/show-draft.ts';
import { ANCHORED_TOWN } from '../support/live-town.ts';
import { as } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const kari = as('kari');
const NOVEMBER = '2026-11-12T09:00';
const EVERYBODY = ['kari', 'ola', 'rita', 'hege', 'berit', 'nils'];

const town = () => createWorld(NOVEMBER, ANCHORED_TOWN);
const keyOf = ({ plan, version }: PlanPreviewNotice) => ({ plan, version });
const meetingsIn = (preview: PlanPreviewNotice) => preview.forums.flatMap(({ slots }) => slots);
const datesOf = (preview: PlanPreviewNotice, forum?: string) =>
  preview.forums
    .filter((one) => !forum || one.forum === forum)
    .flatMap(({ forum: of, slots }) => slots.map(({ start }) => `${of} ${start.toPlainDate()}`));
const slotsOf = (preview: PlanPreviewNotice, forum: string) =>
  preview.forums.find((one) => one.forum === forum)?.slots ?? [];
const first = <T>(all: readonly T[]): T => all[0] ?? expect.fail('nothing there');
const asPreview = (notice: Notice): PlanPreviewNotice =>
  notice.kind === 'planPreview' ? notice : expect.fail(`got ${notice.kind}`);
const conflict = (what: string) => ({ reason: { kind: 'Conflict', what } });
const booked = (world: World) => world.store.read.meetings.open(kari.organisation);
const plan2027 = (world: World) => makePlan(world, kari, { year: 2027 });

describe('Kari works with a draft', () => {
  test('asks for another alternative, and gets one that is really different', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const two = await anotherDraft(world, kari, keyOf(one));
    const again = datesOf(two).filter((date) => datesOf(one).includes(date));
    expect(again.length).toBeLessThanOrEqual((datesOf(one).length * 2) / 3);
    expect(two).toMatchObject({ plan: one.plan, version: 2, turnedDown: 1 });
  });

  test('pins a meeting: it stays where it is in every alternative', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const liked = first(slotsOf(one, 'gruppe'));
    const pinned = await pinDraft(world, kari, {
      ...keyOf(one),
      forum: 'gruppe',
      meeting: liked.key,
      pinned: true,
    });
    expect(slotsOf(pinned, 'gruppe').filter((slot) => slot.pinned)).toHaveLength(1);
    const two = await anotherDraft(world, kari, keyOf(pinned));
    const three = await anotherDraft(world, kari, keyOf(two));
    for (const draft of [two, three]) {
      expect(datesOf(draft, 'gruppe')).toContain(`gruppe ${liked.start.toPlainDate()}`);
    }
  });

  test('pins a whole forum, and lets it go again', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const asked = { forum: 'gruppe', meeting: 'all' };
    const pinned = await pinDraft(world, kari, { ...keyOf(one), ...asked, pinned: true });
    const two = await anotherDraft(world, kari, keyOf(pinned));
    expect(datesOf(two, 'gruppe')).toEqual(datesOf(one, 'gruppe'));
    const free = await pinDraft(world, kari, { ...keyOf(two), ...asked, pinned: false });
    expect(meetingsIn(free).some((slot) => slot.pinned)).toBe(false);
  });

  test('keeps a day free: only what lay there moves, and the rest stays', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const day = first(slotsOf(one, 'tut')).start.toPlainDate();
    const two = await excludeFromDraft(world, kari, { ...keyOf(one), forum: 'tut', from: String(day) });
    expect(datesOf(two, 'tut')).not.toContain(`tut ${day}`);
    expect(datesOf(two)).toHaveLength(datesOf(one).length);
    expect(datesOf(two).filter((date) => !datesOf(one).includes(date))).toHaveLength(1);
    expect(two.exclusions).toMatchObject([{ forumName: 'TUT' }]);
    const three = await includeInDraft(world, kari, keyOf(two));
    expect(three.exclusions).toEqual([]);
  });

  test('keeps a stretch of days free of everybody', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const two = await excludeFromDraft(world, kari, {
      ...keyOf(one),
      forum: '',
      from: '1.2.2027',
      to: '31.3.2027',
    });
    const inside = meetingsIn(two).filter(({ start }) => start.month === 2 || start.month === 3);
    expect(inside).toEqual([]);
  });

  test('is told what is wrong with days that run backwards, or a forum that is not there', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const exclude = (more: object) => excludeFromDraft(world, kari, { ...keyOf(one), forum: '', ...more });
    await expect(exclude({ from: '5.3.2027', to: '1.3.2027' })).rejects.toMatchObject({
      reason: { kind: 'Invalid' },
    });
    await expect(exclude({ from: 'en dag' })).rejects.toMatchObject({ reason: { kind: 'Invalid' } });
    await expect(exclude({ from: '5.3.2027', forum: 'naboen' })).rejects.toMatchObject({
      reason: { kind: 'NotFound' },
    });
    expect((await showDraft(world, kari, { plan: one.plan })).version).toBe(1);
  });

  test('moves one meeting: sees what comes along before it moves, and then it has', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const meeting = first(slotsOf(one, 'gruppe'));
    const date = meeting.start.toPlainDate().add({ weeks: 5 }).toString();
    const shown = await showMoveInDraft(world, kari, { ...keyOf(one), meeting: meeting.key, date, time: '' });
    expect(shown.moves.find(({ because }) => because === 'asked')).toMatchObject({ start: meeting.start });
    expect(datesOf(await showDraft(world, kari, { plan: one.plan }))).toEqual(datesOf(one));
    if (shown.confirm?.kind !== 'draft') expect.fail('cannot be confirmed');
    const { slot, to } = shown.confirm;
    const two = await moveInDraft(world, kari, { ...keyOf(one), slot, to });
    expect(datesOf(two, 'gruppe')).toContain(`gruppe ${date}`);
    for (const move of shown.moves) {
      expect(meetingsIn(two).map(({ start }) => String(start))).toContain(String(move.to));
    }
    expect(slotsOf(two, 'gruppe').find(({ key }) => key === meeting.key)?.pinned).toBe(true);
  });

  test('cannot move a meeting to a Sunday', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const { key } = first(slotsOf(one, 'gruppe'));
    await expect(
      showMoveInDraft(world, kari, { ...keyOf(one), meeting: key, date: '7.3.2027' }),
    ).rejects.toMatchObject(conflict('forbiddenDay'));
  });

  test('presses twice: the second press answers the same and changes nothing', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const two = await anotherDraft(world, kari, keyOf(one));
    expect(await anotherDraft(world, kari, keyOf(one))).toEqual(two);
  });

  test('presses a card that is not of the newest draft, and is told so', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const two = await anotherDraft(world, kari, keyOf(one));
    await anotherDraft(world, kari, keyOf(two));
    for (const press of [anotherDraft, includeInDraft, approvePlan]) {
      await expect(press(world, kari, keyOf(one))).rejects.toMatchObject(conflict('planOutdated'));
    }
    expect(await booked(world)).toEqual([]);
  });

  test('finds the draft again when its card has scrolled away', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const two = await anotherDraft(world, kari, keyOf(one));
    expect(await showDraftOf(world, kari, { year: 2027 })).toEqual(two);
    await expect(showDraftOf(world, kari, { year: 2028 })).rejects.toMatchObject({
      reason: { kind: 'NotFound' },
    });
  });

  test('nobody else may', async () => {
    await using world = await town();
    const one = await plan2027(world);
    for (const verb of [anotherDraft, pinDraft, excludeFromDraft, showDraft, showKeepFree, mendClosedDays]) {
      await expect(verb(world, as('rita'), keyOf(one))).rejects.toMatchObject({
        reason: { kind: 'Forbidden' },
      });
    }
  });
});

describe('Kari approves', () => {
  test('forum by forum: each is booked once, the rest stays a draft, and the last one ends it', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const approve = async (draft: PlanPreviewNotice, forum: string) =>
      approvePlan(world, kari, { ...keyOf(draft), forum });
    const two = asPreview(await approve(one, 'gruppe'));
    expect(two.approved).toEqual(['Koordineringsgruppe']);
    expect(asPreview(await approve(one, 'gruppe'))).toEqual(two);
    expect(new Set((await booked(world)).map(({ forum }) => forum))).toEqual(new Set(['gruppe']));
    const view = await showDraftForum(world, kari, { plan: one.plan, forum: 'politirad' });
    expect(view.view.anchor).toEqual({ relation: 'after', name: 'Koordineringsgruppe' });
    const three = asPreview(await approve(two, 'politirad'));
    const last = await approve(three, 'tut');
    expect(last).toMatchObject({ kind: 'planApproved', booked: datesOf(one).length });
    expect(await approve(three, 'tut')).toEqual(last);
    expect(await booked(world)).toHaveLength(datesOf(one).length);
  });

  test('one forum, then asks for another alternative for the rest: what is booked stays', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const two = asPreview(await approvePlan(world, kari, { ...keyOf(one), forum: 'gruppe' }));
    const three = await anotherDraft(world, kari, keyOf(two));
    expect(slotsOf(three, 'gruppe')).toEqual([]);
    const all = await approvePlan(world, kari, keyOf(three));
    expect(all).toMatchObject({ kind: 'planApproved', booked: datesOf(one).length });
  });

  test('nothing, when there is nothing to approve', async () => {
    await using world = await town();
    await approvePlan(world, kari, keyOf(await plan2027(world)));
    const empty = await plan2027(world);
    expect(meetingsIn(empty)).toEqual([]);
    await expect(approvePlan(world, kari, keyOf(empty))).rejects.toMatchObject(conflict('planEmpty'));
  });
});

const approved = async (world: World): Promise<PlanPreviewNotice> => {
  await world.reach(...EVERYBODY);
  const draft = await plan2027(world);
  await approvePlan(world, kari, keyOf(draft));
  await world.runDue();
  return draft;
};
const meetingOf = async (world: World, forum: string, ordinal = 1) =>
  (await booked(world)).find((one) => one.forum === forum && one.ordinal === ordinal && !one.child) ??
  expect.fail(`no ${forum} ${ordinal}`);
/** The first day after the meeting on which its forum may meet. */
const openDayAfter = ({ forum, start }: Meeting) => {
  const of = ANCHORED_TOWN.forums.find(({ id }) => id === forum) ?? expect.fail(`no ${forum}`);
  const day = start.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
  return Array.from({ length: 30 }, (_, index) => day.add({ days: index + 1 })).find((date) =>
    isAllowedDay(ANCHORED_TOWN, of, date),
  );
};
const changedFor = (world: World, person: string) =>
  world.sentTo(person).flatMap((notice) => (notice.kind === 'meetingChanged' ? [notice.meeting.id] : []));

describe('after approval', () => {
  test('a meeting that others are tied to is not moved before Kari has seen what follows', async () => {
    await using world = await town();
    await approved(world);
    const group = await meetingOf(world, 'gruppe');
    const council = await meetingOf(world, 'politirad');
    const date = openDayAfter(council);
    const shown = await moveMeeting(world, kari, { meeting: group.id, date: String(date) });
    if (shown.kind !== 'planMoves' || shown.confirm?.kind !== 'meeting') expect.fail(shown.kind);
    expect(shown.moves.map(({ forumName }) => forumName)).toContain('Politiråd');
    expect(await meetingOf(world, 'gruppe')).toEqual(group);
    const { meeting, to, print } = shown.confirm;
    const done = await moveMeetingAlong(world, kari, { meeting, to, print });
    expect(await moveMeetingAlong(world, kari, { meeting, to, print })).toEqual(done);
    await world.runDue();
    expect((await meetingOf(world, 'politirad')).start).not.toEqual(council.start);
    expect(changedFor(world, 'ola')).toEqual([council.id]);
    expect(changedFor(world, 'rita')).toEqual([group.id]);
  });

  test('a meeting that nothing depends on is moved at once', async () => {
    await using world = await town();
    await approved(world);
    const tut = await meetingOf(world, 'tut', 2);
    const date = openDayAfter(tut);
    expect(await moveMeeting(world, kari, { meeting: tut.id, date: String(date) })).toMatchObject({
      kind: 'done',
      what: 'meetingMoved',
    });
  });

  test('a day is to be kept free: Kari sees the fewest moves, says yes, and only those affected are told', async () => {
    await using world = await town();
    await approved(world);
    const tut = await meetingOf(world, 'tut', 2);
    const day = String(tut.start.toZonedDateTimeISO('Europe/Oslo').toPlainDate());
    const shown = await showKeepFree(world, kari, { from: day });
    if (shown.kind !== 'planMoves' || shown.confirm?.kind !== 'avoid') expect.fail(shown.kind);
    expect(shown.moves).toHaveLength(1);
    expect((await meetingOf(world, 'tut', 2)).start).toEqual(tut.start);
    const done = await keepFree(world, kari, shown.confirm);
    expect(await keepFree(world, kari, shown.confirm)).toEqual(done);
    await world.runDue();
    expect((await meetingOf(world, 'tut', 2)).start).not.toEqual(tut.start);
    expect(changedFor(world, 'hege')).toEqual([tut.id]);
    expect(changedFor(world, 'ola')).toEqual([]);
  });

  test('a day that is kept free before the year is planned stays free when it is', async () => {
    await using world = await town();
    const one = await plan2027(world);
    const day = first(slotsOf(one, 'tut')).start.toPlainDate();
    expect(asPreview(await showKeepFree(world, kari, { from: String(day) })).exclusions).toHaveLength(1);
    await using other = await town();
    expect(await showKeepFree(other, kari, { from: String(day) })).toEqual({
      kind: 'done',
      what: 'daysKeptFree',
    });
    const planned = await plan2027(other);
    expect(meetingsIn(planned).filter(({ start }) => start.toPlainDate().equals(day))).toEqual([]);
  });

  test('a day that the configuration closes later: the coordinator is told once, with the moves that mend it', async () => {
    await using world = await town();
    await approved(world);
    const group = await meetingOf(world, 'gruppe', 2);
    const day = group.start.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
    const closed = { name: 'Streik', from: day, to: day, areas: [], municipalities: [] };
    const changed = {
      ...ANCHORED_TOWN,
      calendar: { ...ANCHORED_TOWN.calendar, closedDays: [closed] },
    };
    const later = { ...world, directory: { organisations: [changed], organisation: () => changed } };
    await tellOfClosedDays(later, changed.id);
    await tellOfClosedDays(later, changed.id);
    await deliverDue(later);
    const told = world.sentTo('kari').filter(({ kind }) => kind === 'planMoves');
    expect(told).toHaveLength(1);
    const notice = first(told);
    if (notice.kind !== 'planMoves' || notice.confirm?.kind !== 'closed') expect.fail(notice.kind);
    expect(notice.why).toBe('closed');
    const { about, print } = notice.confirm;
    await mendClosedDays(later, kari, { about, print });
    const moved = await meetingOf(world, 'gruppe', 2);
    expect(moved.start).not.toEqual(group.start);
    expect(await mendClosedDays(later, kari, { about, print })).toMatchObject({
      what: 'meetingsMoved',
    });
  });

  test('moves that are not those that were shown are refused', async () => {
    await using world = await town();
    await approved(world);
    const tut = await meetingOf(world, 'tut', 2);
    const day = String(tut.start.toZonedDateTimeISO('Europe/Oslo').toPlainDate());
    await expect(
      keepFree(world, kari, { from: day, to: day, forum: '', print: 'noe-annet' }),
    ).rejects.toMatchObject(conflict('changedMeanwhile'));
    expect((await meetingOf(world, 'tut', 2)).start).toEqual(tut.start);
  });
});

describe('a draft of another organisation', () => {
  test('is not found', async () => {
    await using world = await town();
    await expect(
      anotherDraft(world, kari, { plan: asId<PlanId>('andres'), version: 1 }),
    ).rejects.toMatchObject({ reason: { kind: 'NotFound' } });
    await expect(
      makePlan(world, kari, { year: 2027, forums: [asId<ForumId>('gruppe')] }),
    ).resolves.toMatchObject({ forums: [{ forum: 'gruppe' }] });
  });
});
