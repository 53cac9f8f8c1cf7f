import { expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { PlanPreviewNotice } from '../../src/domain/notices/plan.ts';
import { Temporal } from '../../src/domain/time.ts';
import { anotherDraft } from '../../src/services/planning/adjust-draft.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { showDraftOf } from '../../src/services/planning/show-draft.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const kari = as('kari');
const RITA = asId<PersonId>('rita');
const PAL = asId<PersonId>('pal');

type FreeBusyPort = CalendarPort['freeBusy'];

/** Småby with its meetings in Outlook. */
const inOutlook = (world: World, freeBusy: FreeBusyPort): World => ({
  ...world,
  calendar: { ...world.calendar, isRemote: () => true, freeBusy },
});
const town = () => createWorld('2026-11-12T09:00');
const year = { year: 2027 };
const at = (local: Temporal.PlainDateTime) => local.toZonedDateTime(SMALL_TOWN.timeZone).toInstant();
const daysOf = (preview: PlanPreviewNotice, forum: string) =>
  preview.forums
    .filter((one) => one.forum === forum)
    .flatMap(({ slots }) => slots.map(({ start }) => start.toPlainDate()));

test('nobody is called to a meeting on a day when they are away', async () => {
  await using world = await town();
  const before = daysOf(await makePlan(world, kari, year), 'gruppe');
  const away = before.map((day) => ({
    person: RITA,
    start: at(day.toPlainDateTime()),
    end: at(day.add({ days: 1 }).toPlainDateTime()),
  }));
  const preview = await makePlan(
    inOutlook(world, async () => ({ busy: away, unknown: [] })),
    kari,
    year,
  );
  const after = daysOf(preview, 'gruppe');
  expect(after).toHaveLength(before.length);
  expect(after.map(String).filter((day) => before.map(String).includes(day))).toEqual([]);
  expect(preview.unread).toBeUndefined();
});

test('the calendars of the whole year are asked, of those who must be there', async () => {
  await using world = await town();
  const asked: Parameters<FreeBusyPort>[] = [];
  const hear: FreeBusyPort = async (...question) => {
    asked.push(question);
    return { busy: [], unknown: [] };
  };
  await makePlan(inOutlook(world, hear), kari, year);
  const [[, people, from, to] = expect.fail('not asked')] = asked;
  expect(people.map(({ id }) => id).toSorted()).toEqual(
    ['berit', 'hege', 'kari', 'nils', 'ola', 'pal', 'rita'].map((id) => asId<PersonId>(id)),
  );
  expect([String(from), String(to)]).toEqual(['2026-12-31T23:00:00Z', '2027-12-31T23:00:00Z']);
});

test('whose calendar cannot be read is named, then and when the draft is shown again', async () => {
  await using world = await town();
  const outlook = inOutlook(world, async () => ({ busy: [], unknown: [PAL] }));
  expect(await makePlan(outlook, kari, year)).toMatchObject({ unread: ['Pal Eksempel'] });
  expect(await showDraftOf(outlook, kari, year)).toMatchObject({ unread: ['Pal Eksempel'] });
});

test('an alternative asks again, and says what is true then', async () => {
  await using world = await town();
  const one = await makePlan(
    inOutlook(world, async () => ({ busy: [], unknown: [PAL] })),
    kari,
    year,
  );
  const readable = inOutlook(world, async () => ({ busy: [], unknown: [] }));
  const two = await anotherDraft(readable, kari, { plan: one.plan, version: one.version });
  expect(two.unread).toBeUndefined();
});

test('a calendar that does not answer stops no plan', async () => {
  await using world = await town();
  const outlook = inOutlook(world, async () => {
    throw new Error('out of reach');
  });
  const preview = await makePlan(outlook, kari, year);
  expect(preview.forums.length).toBeGreaterThan(0);
  expect(preview.unread).toHaveLength(SMALL_TOWN.people.length);
});

test('the calendar that comes with the bot is not asked: its meetings are known', async () => {
  await using world = await town();
  const never: FreeBusyPort = async () => expect.fail('asked');
  await makePlan({ ...world, calendar: { ...world.calendar, freeBusy: never } }, kari, year);
});

test('what people do is not kept with the plan', async () => {
  await using world = await town();
  const dentist = {
    person: RITA,
    start: Temporal.Instant.from('2027-02-03T07:11:00Z'),
    end: Temporal.Instant.from('2027-02-03T07:41:00Z'),
  };
  await makePlan(
    inOutlook(world, async () => ({ busy: [dentist], unknown: [] })),
    kari,
    year,
  );
  const stored = await world.store.read.plans.draft(SMALL_TOWN.id, 2027);
  expect(JSON.stringify(stored)).not.toMatch(/07:11|08:11|07:41|08:41/);
});
