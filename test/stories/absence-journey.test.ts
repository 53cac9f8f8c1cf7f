import { afterAll, beforeAll, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { type Journey, type Someone, startJourney } from '../support/journey.ts';
import { member, person, SMALL_TOWN } from '../support/small-town.ts';

/** Wenche stands in for Rita in the TUT, which Rita chairs; Rita is a member of the koordineringsgruppe. */
const TOWN: Organisation = {
  ...SMALL_TOWN,
  people: [...SMALL_TOWN.people, person('wenche', 'inspektør', 'skole')],
  forums: SMALL_TOWN.forums.map((forum) =>
    forum.id === 'tut'
      ? {
          ...forum,
          members: [
            ...forum.members,
            { ...member('wenche', 'substitute'), substituteFor: asId<PersonId>('rita') },
          ],
        }
      : forum,
  ),
};

let town: Journey;
let kari: Someone;

beforeAll(async () => {
  town = await startJourney(TOWN, '2026-11-12T09:00');
  kari = town.someone('kari');
  await kari.says('/plan 2027');
  await kari.presses('plan.approve');
});
afterAll(() => town.close());

const startsOf = async () =>
  new Map((await town.store.read.meetings.open(TOWN.id)).map(({ id, start }) => [id, String(start)]));
const typed = (date: { day: number; month: number; year: number }) =>
  `${date.day}.${date.month}.${date.year}`;
const weekOf = async (forum: string) => {
  const day = town.local((await town.meeting(forum, 1)).start).toPlainDate();
  return `${typed(day.subtract({ days: 2 }))}–${typed(day.add({ days: 2 }))}`;
};
test('the ordfører is ill: Kari sees what it touches, and nothing has moved', async () => {
  const before = await startsOf();
  const said = await kari.says(`/fravær Ola ${await weekOf('politirad')}`);
  expect(said[0]).toMatch(/^Ola Eksempel er borte /u);
  expect(said.join('\n')).toMatch(/Politiråd .*\(leder\): Møtet flyttes\./u);
  expect(said.join('\n')).toContain('Ingenting er flyttet ennå. Så få møter som mulig flyttes:');
  expect(await startsOf()).toEqual(before);
});

test('she says yes: the politiråd moves and nothing else', async () => {
  const before = await startsOf();
  const rad = await town.meeting('politirad', 1);
  expect(await kari.presses('absence.move')).toContain('Møtene er flyttet');
  const after = await startsOf();
  expect([...after].filter(([id, start]) => before.get(id) !== start).map(([id]) => id)).toEqual([rad.id]);
});

test('the rektor is away, and has a vara in the TUT: the meeting stays unless Kari wants it moved', async () => {
  const days = await weekOf('tut');
  const said = await kari.says(`/fravær Rita ${days}`);
  expect(said.join('\n')).toMatch(/TUT .*\(leder\): Wenche Eksempel møter som vara\./u);
  expect(said).toContain('Ingen møter må flyttes.');
  const moved = await kari.presses('absence.show');
  expect(moved.join('\n')).toMatch(/TUT .*\(leder\): Møtet flyttes\./u);
  const again = await kari.presses('absence.show');
  expect(again).toContain('Ingen møter må flyttes.');
  const before = await startsOf();
  expect(await kari.presses('absence.leave')).toContain('Fraværet er notert');
  expect(await startsOf()).toEqual(before);
});

test('the vara gets the innkalling, and so does the rektor', async () => {
  const tut = await town.meeting('tut', 1);
  const wenche = town.someone('wenche');
  await town.until(town.local(tut.start).subtract({ days: 6 }));
  expect(wenche.reads().join('\n')).toContain('TUT');
});

test('back again, and what was not understood is said', async () => {
  expect(await kari.says('/fravær Rita tilbake')).toContain('Notert: tilbake igjen');
  expect((await kari.says('/fravær Ritta 1.9.2027')).join('\n')).toContain('Rita Eksempel');
  expect((await kari.says('/fravær')).join('\n')).toContain('Person');
  expect((await kari.says('/fravær Rita i morgen')).join('\n')).toMatch(/Rita i morgen|Fra og med/u);
});

test('nobody else may say so', async () => {
  const ola = town.someone('ola');
  expect((await ola.says('/fravær Kari 1.9.2027')).join('\n')).toMatch(/koordinator/iu);
  expect(await town.store.read.people.awayAt(TOWN.id, town.clock.now())).toEqual(new Set());
});
