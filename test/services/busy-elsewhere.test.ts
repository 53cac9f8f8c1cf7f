import { expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { asId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { PlanPreviewNotice } from '../../src/domain/notices/plan.ts';
import type { Forum, Organisation } from '../../src/domain/organisation.ts';
import { withTheWay } from '../../src/domain/planning/clashes-elsewhere.ts';
import { Temporal } from '../../src/domain/time.ts';
import { addMeeting } from '../../src/services/meetings/add-meeting.ts';
import { moveMeeting, moveMeetingAlong } from '../../src/services/meetings/move-meeting.ts';
import { approvePlan } from '../../src/services/planning/approve-plan.ts';
import { bookedElsewhere, draftedElsewhere } from '../../src/services/planning/busy-elsewhere.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { as, forum, member, person, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const KARI = asId<PersonId>('kari');
const PAL = asId<PersonId>('pal');
const SECRET = 'Hemmelig';

/** A forum that meets every week, on the day and at the hour when Småby's forums would rather meet. */
const weekly = (id: string, more: Partial<Forum>): Forum =>
  forum(`${SECRET} ${id}`, {
    id: asId(id),
    purpose: SECRET,
    municipalities: ['nabo'],
    cadence: [{ rule: { kind: 'everyWeeks', weeks: 1, weekday: 'tuesday' } }],
    sitting: { ...forum(id).sitting, place: `${SECRET} hus` },
    ...more,
  });

/** The neighbour: Kari coordinates there too, Pål sits there, and another `rita` does. */
const NEIGHBOUR: Organisation = {
  ...SMALL_TOWN,
  id: asId<OrganisationId>('nabo'),
  name: `${SECRET} kommune`,
  municipalities: [{ id: 'nabo', name: `${SECRET} kommune` }],
  coordinators: [asId('koordinator')],
  people: [
    person('koordinator', 'SLT-koordinator', 'kultur', { email: 'Kari@smaby.example.no' }),
    person('politi', 'politikontakt', 'politi', { email: 'pal@smaby.example.no' }),
    person('rita', 'rektor', 'skole', { name: `${SECRET} Rektor`, email: 'rita@nabo.example.no' }),
  ],
  forums: [
    weekly('rad', { members: [member('koordinator', 'secretary'), member('politi'), member('rita')] }),
  ],
};
const there: Actor = { kind: 'person', organisation: NEIGHBOUR.id, person: asId('koordinator') };

const twoTowns = async (neighbour: Organisation = NEIGHBOUR): Promise<World> => {
  const world = await createWorld('2026-11-12T09:00');
  const organisations = [SMALL_TOWN, neighbour];
  const organisation = (id: OrganisationId) => organisations.find((one) => one.id === id) ?? expect.fail();
  return { ...world, directory: { organisations, organisation } };
};
const year = { year: 2027 };
const reads = ({ directory, store: { read } }: World) => ({ directory, read });
const booked = (world: World) => bookedElsewhere(reads(world), SMALL_TOWN, 2027);
const drafted = (world: World) => draftedElsewhere(reads(world), SMALL_TOWN, 2027);
const bookNeighbour = async (world: World) => {
  const { plan, version } = await makePlan(world, there, year);
  await approvePlan(world, there, { plan, version });
};
const slotsOf = ({ forums }: PlanPreviewNotice) =>
  forums.flatMap((one) => one.slots.map((slot) => ({ ...slot, forum: one.forum })));

test('who coordinates two municipalities is not planned into both at once', async () => {
  await using world = await twoTowns();
  await bookNeighbour(world);
  const taken = withTheWay(await booked(world)).filter((time) => time.person === KARI);
  expect(taken.length).toBeGreaterThan(35);
  const slots = slotsOf(await makePlan(world, as('kari'), year)).filter((slot) => slot.forum !== 'tut');
  expect(slots.length).toBeGreaterThan(6);
  for (const { start, minutes } of slots) {
    const end = start.add({ minutes });
    const clash = taken.filter((time) => time.start.since(end).sign < 0 && start.since(time.end).sign < 0);
    expect(clash).toEqual([]);
  }
});

test('the way to the other municipality counts, both before and after', async () => {
  await using world = await twoTowns();
  await world.book('rad', '2027-03-02T10:00', { organisation: NEIGHBOUR.id });
  expect(withTheWay(await booked(world)).map(({ start, end }) => [`${start}`, `${end}`])).toEqual(
    Array(2).fill(['2027-03-02T09:00:00', '2027-03-02T12:30:00']),
  );
});

test('a draft counts for its coordinator, and a booked meeting for everybody in it', async () => {
  await using world = await twoTowns();
  const preview = await makePlan(world, there, year);
  expect(new Set((await drafted(world)).map((time) => time.person))).toEqual(new Set([KARI]));
  expect(await booked(world)).toEqual([]);
  await approvePlan(world, there, { plan: preview.plan, version: preview.version });
  const found = await booked(world);
  expect(new Set(found.map((time) => time.person))).toEqual(new Set([KARI, PAL]));
  expect(found).toHaveLength(2 * slotsOf(preview).length);
  expect(await drafted(world)).toEqual([]);
});

test('no meeting is moved or added to where the coordinator is in the other municipality, nor is it said what is there', async () => {
  await using world = await twoTowns();
  const meeting = await world.book('gruppe', '2027-03-03T10:00', { ordinal: 1 });
  await world.book('rad', '2027-03-02T10:00', { organisation: NEIGHBOUR.id });
  const then = { date: '2027-03-02', time: '10:00' };
  const refused = { reason: { kind: 'Conflict', what: 'doubleBooked' } };
  await expect(moveMeeting(world, as('kari'), { meeting: meeting.id, ...then })).rejects.toMatchObject(
    refused,
  );
  await expect(addMeeting(world, as('kari'), { forum: 'gruppe', ...then })).rejects.toMatchObject(refused);
  const stayed = await world.store.read.meetings.get(SMALL_TOWN.id, meeting.id);
  expect(stayed?.start).toEqual(meeting.start);
});

test('a draft in which a meeting of the other municipality has come in the way is not booked', async () => {
  await using world = await twoTowns();
  const { plan, version, forums } = await makePlan(world, as('kari'), year);
  const [slot] = forums.find(({ forum: id }) => id === 'gruppe')?.slots ?? [];
  await world.book('rad', String(slot?.start), { organisation: NEIGHBOUR.id });
  await expect(approvePlan(world, as('kari'), { plan, version })).rejects.toMatchObject({
    reason: { kind: 'Conflict', what: 'planOutdated' },
  });
  expect(await world.store.read.meetings.open(SMALL_TOWN.id)).toEqual([]);
});

test('a meeting is moved to where the way from the other municipality is short only if that is what is wanted', async () => {
  await using world = await twoTowns();
  const meeting = await world.book('gruppe', '2027-03-03T10:00', { ordinal: 1 });
  await world.book('rad', '2027-03-02T08:30', { organisation: NEIGHBOUR.id });
  const to = { meeting: meeting.id, date: '2027-03-02', time: '10:00' };
  const shown = await moveMeeting(world, as('kari'), to);
  if (shown.kind !== 'planMoves' || shown.confirm?.kind !== 'meeting') return expect.fail(shown.kind);
  expect(shown.conflicts).toMatchObject([{ kind: 'travel', name: 'Kari Eksempel' }]);
  expect(JSON.stringify(shown)).not.toMatch(/hemmelig|nabo/iu);
  const { to: local, print } = shown.confirm;
  await moveMeetingAlong(world, as('kari'), { meeting: meeting.id, to: local, print });
  const moved = await world.store.read.meetings.get(SMALL_TOWN.id, meeting.id);
  expect(moved?.start.toString()).toBe('2027-03-02T09:00:00Z');
});

test('who was taken out with a group and is named since is busy as who they are now', async () => {
  const before = person('m365-pal', 'politikontakt', 'politi', {
    email: 'pal@smaby.example.no',
    former: true,
  });
  await using world = await createWorld('2026-11-12T09:00');
  await world.book('rad', '2027-03-02T10:00', { organisation: NEIGHBOUR.id });
  const again: Organisation = { ...SMALL_TOWN, people: [...SMALL_TOWN.people, before] };
  const organisations = [again, NEIGHBOUR];
  const organisation = (id: OrganisationId) => organisations.find((one) => one.id === id) ?? expect.fail();
  const elsewhere = reads({ ...world, directory: { organisations, organisation } });
  const found = await bookedElsewhere(elsewhere, again, 2027);
  expect(new Set(found.map((time) => time.person))).toEqual(new Set([KARI, PAL]));
});

test('what was called off counts no more', async () => {
  await using world = await twoTowns();
  await world.book('rad', '2027-03-02T10:00', { organisation: NEIGHBOUR.id, status: 'cancelled' });
  expect(await booked(world)).toEqual([]);
});

test('hours are told in the zone of whoever asks', async () => {
  await using world = await twoTowns({ ...NEIGHBOUR, timeZone: 'Europe/London' });
  await world.book('rad', '2027-03-02T10:00', { organisation: NEIGHBOUR.id });
  const [time] = withTheWay(await booked(world));
  expect(time?.start).toEqual(Temporal.PlainDateTime.from('2027-03-02T09:00'));
});

test('nothing but intervals of its own people comes to a municipality from another', async () => {
  await using world = await twoTowns();
  await bookNeighbour(world);
  await makePlan(world, there, { year: 2028 });
  const own = new Set(SMALL_TOWN.people.map(({ id }) => id));
  const keysOf = (times: readonly object[]) =>
    new Set(times.map((time) => Object.keys(time).toSorted().join()));
  expect(keysOf(await booked(world))).toEqual(new Set(['end,person,start,way']));
  expect(keysOf(await draftedElsewhere(reads(world), SMALL_TOWN, 2028))).toEqual(
    new Set(['end,person,start']),
  );
  for (const { person: one } of await booked(world)) expect(own).toContain(one);
  const preview = await makePlan(world, as('kari'), year);
  const stored = await world.store.read.plans.draft(SMALL_TOWN.id, 2027);
  const audit = await world.store.read.audit.list(SMALL_TOWN.id, 100);
  for (const seen of [preview, stored, audit]) expect(JSON.stringify(seen)).not.toMatch(/hemmelig|nabo/iu);
});

test('of a municipality with which nobody is shared, nothing is read', async () => {
  const strangers = NEIGHBOUR.people.map((one) => ({ ...one, email: `${one.id}@nabo.example.no` }));
  await using world = await twoTowns({ ...NEIGHBOUR, people: strangers });
  await bookNeighbour(world);
  const read = new Proxy(world.store.read, { get: () => expect.fail('read') });
  const blind = { ...world, store: { ...world.store, read } };
  expect([await booked(blind), await drafted(blind)]).toEqual([[], []]);
});
