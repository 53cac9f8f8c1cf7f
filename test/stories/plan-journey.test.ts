import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import { isAllowedDay } from '../../src/domain/planning/allowed-days.ts';
import type { Plan } from '../../src/domain/planning/plan.ts';
import { Temporal } from '../../src/domain/time.ts';
import { type Journey, type Someone, startJourney } from '../support/journey.ts';
import { ANCHORED_TOWN as TOWN } from '../support/live-town.ts';

let town: Journey;
let kari: Someone;
let rita: Someone;
let ola: Someone;

beforeAll(async () => {
  town = await startJourney(TOWN, '2026-11-12T09:00');
  [kari, rita, ola] = ['kari', 'rita', 'ola'].map(town.someone) as [Someone, Someone, Someone];
});
afterAll(() => town.close());

const draft = async (): Promise<Plan> =>
  (await town.store.read.plans.draft(TOWN.id, 2027)) ?? expect.fail('no draft');
const booked = () => town.store.read.meetings.open(TOWN.id);
const dayOf = ({ start }: Meeting) => town.local(start).toPlainDate();
const typed = (date: { day: number; month: number; year: number }) =>
  `${date.day}.${date.month}.${date.year}`;

describe('Kari plans the year on her phone', () => {
  test('some forums only, and is told what each follows', async () => {
    const said = await kari.says('/plan 2027 politiråd, koordineringsgruppe');
    expect(said).toContain('Forslag til møteplan 2027');
    expect(said).toContain('4 ganger i året, etter Koordineringsgruppe');
    expect(new Set((await draft()).slots.map(({ forum }) => forum))).toEqual(
      new Set(['politirad', 'gruppe']),
    );
  });

  test('all of them, another alternative, and a week that is kept free', async () => {
    await kari.says('/plan 2027');
    const one = await draft();
    expect(await kari.presses('plan.another')).toContain('Forslag nr. 2');
    const inputs = { from: '2027-02-01', to: '2027-02-28' };
    expect((await kari.presses('plan.exclude', { inputs })).join('\n')).toContain(
      'Holdes fri: 1. feb.–28. feb. 2027',
    );
    const now = await draft();
    expect(now.id).toBe(one.id);
    expect(now.slots.filter(({ start }) => start.month === 2)).toEqual([]);
  });

  test('one forum: locks its meetings, moves one, and sees what follows before it moves', async () => {
    await kari.presses('plan.forum', { inputs: { forum: 'gruppe' } });
    await kari.presses('plan.pin', { where: { pinned: true }, inputs: { pinMeeting: 'all' } });
    expect((await draft()).work?.pins).toHaveLength(4);
    await kari.presses('plan.forum', { inputs: { forum: 'tut' } });
    const before = await draft();
    const slot = before.slots.find(({ forum }) => forum === 'tut') ?? expect.fail('no TUT');
    const tut = TOWN.forums.find(({ id }) => id === 'tut') ?? expect.fail('no TUT');
    const to = [1, 2, 3, 4, 5, 6, 7, -1, -2, -3, -4, -5, -6, -7]
      .map((days) => slot.start.toPlainDate().add({ days }))
      .find((day) => isAllowedDay(TOWN, tut, day) && day.month !== 2);
    const inputs = { moveMeeting: slot.key, date: String(to), time: '' };
    expect(await kari.presses('plan.move', { inputs })).toContain('Dette følger med');
    expect((await draft()).slots).toEqual(before.slots);
    expect(await kari.presses('plan.moveAlong')).toContain('Forslag til møteplan 2027');
    const moved = (await draft()).slots.find(({ key }) => key === slot.key);
    expect(String(moved?.start.toPlainDate())).toBe(String(to));
  });

  test('she finds the draft again when its card has scrolled away, and an old card is told that it is old', async () => {
    const { version } = await draft();
    expect(await kari.says('/plan vis 2027')).toContain('Forslag til møteplan 2027');
    const stale = kari.client.lastCard('plan.approve');
    await kari.says('/plan vis 2027');
    await kari.presses('plan.another');
    expect((await draft()).version).toBe(version + 1);
    expect(await kari.presses('plan.approve', { ...(stale && { on: stale }) })).toContain(
      'Forslaget er ikke det nyeste',
    );
    expect(await booked()).toEqual([]);
  });

  test('one forum is approved first, then the rest; everything is booked once', async () => {
    await kari.says('/plan vis 2027');
    const { slots } = await draft();
    await kari.presses('plan.forum', { inputs: { forum: 'gruppe' } });
    expect(await kari.presses('plan.approveForum')).toContain('Godkjent allerede: Koordineringsgruppe.');
    expect(new Set((await booked()).map(({ forum }) => forum))).toEqual(new Set(['gruppe']));
    expect(await kari.presses('plan.approve')).toContain('Møteplanen for 2027 er godkjent');
    expect(await booked()).toHaveLength(slots.length);
  });

  test('asked again, there is nothing to approve, and it says why', async () => {
    expect(await kari.says('/plan 2027')).toContain('Alle møtene som oppsettet krever, er booket fra før.');
    const card = kari.client.lastCard();
    expect(JSON.stringify(card && kari.client.cardOf(card))).not.toContain('plan.approve');
  });
});

describe('the year is there to look at and take along', () => {
  const linksIn = (someone: Someone): ReadonlyMap<string, string> => {
    const card = someone.client.lastCard();
    const json = JSON.stringify(card && someone.client.cardOf(card));
    const found = [...json.matchAll(/"title":"(?<title>[^"]+)","url":"(?<url>[^"]+)"/gu)];
    return new Map(found.map(({ groups }) => [groups?.['title'] ?? '', groups?.['url'] ?? '']));
  };
  const calendarOf = async (someone: Someone) =>
    (await fetch(linksIn(someone).get('Kalenderfil') ?? expect.fail('no link'))).text();
  const meetingsIn = (calendar: string) => [...calendar.matchAll(/BEGIN:VEVENT/gu)].length;

  test('Kari gets all of it, to print and for her calendar', async () => {
    expect(await kari.says('/årshjul')).toContain('Årshjul 2027');
    expect([...linksIn(kari).keys()]).toEqual([
      'PDF til utskrift',
      'Kalenderfil',
      'Regneark',
      'Åpne som nettside',
      'Bilde (SVG)',
    ]);
    expect(meetingsIn(await calendarOf(kari))).toBe((await booked()).length);
    const pdf = await fetch(linksIn(kari).get('PDF til utskrift') ?? '');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
  });

  test('Ola gets the meetings that he is called to, and nothing of the others', async () => {
    const said = await ola.says('årshjul 2027');
    expect(said.join('\n')).toContain('Dine møter: 4 møter i 1 forum');
    const calendar = await calendarOf(ola);
    expect(meetingsIn(calendar)).toBe(4);
    expect(calendar).not.toContain('Koordineringsgruppe');
  });
});

describe('the year does not go as planned', () => {
  /** Asks for the group's meeting to be after the politiråd that is to follow it, and not before a date. */
  const asksTooLate = async (ordinal: number, earliest?: Temporal.PlainDate) => {
    const council = await town.meeting('politirad', ordinal);
    const of = TOWN.forums.find(({ id }) => id === 'gruppe') ?? expect.fail('no group');
    const after = Array.from({ length: 20 }, (_, days) =>
      (earliest ?? dayOf(council).add({ days: 1 })).add({ days }),
    );
    const day = after.find((date) => isAllowedDay(TOWN, of, date)) ?? expect.fail('no day');
    return { day, said: await kari.says(`/møte flytt koordineringsgruppe ${ordinal} ${typed(day)}`) };
  };

  test('a meeting is moved past the one that follows it: Kari sees it first, and those invited are told', async () => {
    const council = await town.meeting('politirad', 3);
    const group = await town.meeting('gruppe', 3);
    const { day, said } = await asksTooLate(3);
    expect(said).toContain('Dette følger med');
    expect(said.join('\n')).toMatch(/Politiråd .* → .*/u);
    expect((await town.meeting('gruppe', 3)).start).toEqual(group.start);
    expect(await kari.presses('meeting.moveAlong')).toContain('Møtene er flyttet');
    expect(String(dayOf(await town.meeting('gruppe', 3)))).toBe(String(day));
    expect((await town.meeting('politirad', 3)).start).not.toEqual(council.start);
    expect(ola.reads().join('\n')).toContain('Politiråd');
    expect(rita.reads().join('\n')).toContain('Koordineringsgruppe');
  });

  test('where nothing can follow, because the month is kept free, the conflict is shown and nothing moves', async () => {
    const before = await booked();
    const { said } = await asksTooLate(1, Temporal.PlainDate.from('2027-01-28'));
    expect(said).toContain('Dette går ikke opp');
    expect(said.join('\n')).toContain('kommer ikke lenger riktig i forhold til Koordineringsgruppe');
    expect(await booked()).toEqual(before);
  });

  test('a day is lost: the fewest meetings move, after a yes', async () => {
    const tut = await town.meeting('tut', 2);
    const others = (await booked()).filter(({ id }) => id !== tut.id);
    expect(await kari.says(`/plan unngå ${typed(dayOf(tut))} tut`)).toContain('Disse møtene må flyttes');
    expect((await town.meeting('tut', 2)).start).toEqual(tut.start);
    expect(await kari.presses('days.avoid')).toContain('Møtene er flyttet');
    expect(String(dayOf(await town.meeting('tut', 2)))).not.toBe(String(dayOf(tut)));
    expect(
      (await booked())
        .filter(({ id }) => id !== tut.id)
        .map(({ id, start }) => `${id} ${start}`)
        .sort(),
    ).toEqual(others.map(({ id, start }) => `${id} ${start}`).sort());
  });

  test('a member can do none of it', async () => {
    expect(await rita.says('/plan unngå 11.3.2027')).toContain('Dette kan du ikke gjøre');
    expect(await rita.says('/plan vis 2027')).toContain('Dette kan du ikke gjøre');
  });
});
