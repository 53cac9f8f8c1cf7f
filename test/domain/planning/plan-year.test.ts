import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../../src/domain/cadence.ts';
import { asId, type ForumId, type PersonId } from '../../../src/domain/ids.ts';
import type { Anchor, CalendarDays, Forum } from '../../../src/domain/organisation.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { PlanInput, Slot } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { slotKey } from '../../../src/domain/planning/slot-key.ts';
import type { Temporal } from '../../../src/domain/time.ts';
import { anForum, anOrganisation, aPerson, date, members, tiedTo } from './makers.ts';

const rule = (cadence: Cadence) => ({ cadence: [{ rule: cadence }] });
const perYear = (count: number) => rule({ kind: 'perYear', least: count, most: count });

const plan = (
  forums: readonly Forum[],
  rest: Partial<PlanInput> & { calendar?: Partial<CalendarDays> } = {},
) => {
  const { calendar, ...input } = rest;
  const base = anOrganisation('nordvik');
  const people = Array.from({ length: 12 }, (_, index) => aPerson(`person-${index}`));
  const teacher = { ...aPerson('rektor'), service: 'skole', schools: ['bakken'] };
  const organisation = {
    ...base,
    forums,
    people: [...people, teacher],
    calendar: { ...base.calendar, ...calendar },
  };
  const whole: PlanInput = { organisation, year: 2027, booked: [], ...input };
  const result = planYear(whole);
  expect(brokenRules(organisation, result.slots, { ...whole, unplaced: result.unplaced })).toEqual([]);
  return result;
};

const datesOf = (slots: readonly Slot[], forum: string): readonly Temporal.PlainDate[] =>
  slots.filter((slot) => slot.forum === forum && !slot.child).map(({ start }) => start.toPlainDate());

const gaps = (dates: readonly Temporal.PlainDate[]): readonly number[] =>
  dates.slice(1).map((day, index) => dates[index]?.until(day).days ?? 0);

const days = (from: string, to: string) => ({
  name: 'stengt',
  from: date(from),
  to: date(to),
  areas: [],
  municipalities: [],
});

describe('a year of meetings', () => {
  it('four meetings of a politiråd are spread over spring and autumn', () => {
    const { slots, unplaced, remarks } = plan([anForum('politirad')]);
    const months = datesOf(slots, 'politirad').map(({ month }) => month);
    expect([unplaced, remarks]).toEqual([[], []]);
    expect(months.filter((month) => month <= 6)).toHaveLength(2);
    expect(slots.map(({ key }) => key)).toEqual([1, 2, 3, 4].map((n) => `politirad-2027-${n}`));
  });

  it('a monthly forum meets once in each month but July and August', () => {
    const { slots } = plan([{ ...anForum('tut'), ...rule({ kind: 'monthly' }) }]);
    expect(datesOf(slots, 'tut').map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 9, 10, 11, 12]);
  });

  it('3 in spring and 2 in autumn', () => {
    const { slots } = plan([{ ...anForum('slt'), ...rule({ kind: 'perHalfYear', spring: 3, autumn: 2 }) }]);
    expect(datesOf(slots, 'slt').filter(({ month }) => month <= 6)).toHaveLength(3);
    expect(datesOf(slots, 'slt').filter(({ month }) => month >= 8)).toHaveLength(2);
  });

  it('a weekly forum meets on its day, and not in Easter, on Kristi himmelfartsdag or in summer', () => {
    const { slots } = plan([
      { ...anForum('team'), ...rule({ kind: 'everyWeeks', weeks: 1, weekday: 'thursday' }) },
    ]);
    const dates = datesOf(slots, 'team').map(String);
    expect(dates).toHaveLength(42);
    expect(dates.every((day) => date(day).dayOfWeek === 4)).toBe(true);
    for (const day of ['2027-03-25', '2027-05-06', '2027-07-08']) expect(dates).not.toContain(day);
  });

  it.each([2026, 2032])('every other week keeps its rhythm in %i, a year of 53 weeks', (year) => {
    const { slots } = plan([{ ...anForum('team'), ...rule({ kind: 'everyWeeks', weeks: 2 }) }], { year });
    const fortnights = gaps(datesOf(slots, 'team')).filter((gap) => gap === 14);
    expect(slots.length).toBeGreaterThanOrEqual(21);
    expect(fortnights.length).toBeGreaterThanOrEqual(slots.length - 6);
  });

  it('an evening forum meets in the evening, one with a usual day and hour keeps them', () => {
    const evening = { ...anForum('natteravn').sitting, earliest: '18:00', latest: '21:00' };
    const usual = {
      ...anForum('rad').sitting,
      preferredWeekday: 'tuesday' as const,
      preferredStart: '13:30',
    };
    const { slots } = plan([
      { ...anForum('natteravn'), sitting: evening },
      { ...anForum('rad'), sitting: usual },
    ]);
    for (const { forum, start } of slots) {
      if (forum === 'natteravn') expect(start.hour).toBe(18);
      else expect([start.dayOfWeek, start.toPlainTime().toString()]).toEqual([2, '13:30:00']);
    }
  });

  it('bridge days, council days and planning days are left alone', () => {
    const council = { ...days('2027-02-01', '2027-02-19'), name: 'kommunestyre' };
    const { slots } = plan([{ ...anForum('politirad'), level: 'styrende' }], {
      calendar: { councilDays: [council] },
    });
    const [first] = datesOf(slots, 'politirad');
    expect(first && (first.month === 1 || first.day > 19)).toBe(true);
  });
});

describe('days that bind', () => {
  const holiday = { ...days('2027-02-22', '2027-02-26'), name: 'vinterferie', municipalities: ['nordvik'] };
  const weekly = rule({ kind: 'everyWeeks', weeks: 1 });
  const inHoliday = (slots: readonly Slot[]) =>
    slots.filter(({ start }) => start.month === 2 && start.day >= 22 && start.day <= 26);

  it('vinterferie binds a forum with school people, and no other', () => {
    const { slots } = plan(
      [
        { ...anForum('skolemote'), ...weekly, members: members('rektor') },
        { ...anForum('utekontakt'), ...weekly, members: members('person-1') },
      ],
      { calendar: { schoolHolidays: [holiday] } },
    );
    expect(inHoliday(slots).map(({ forum }) => forum)).toEqual(['utekontakt']);
  });

  it('a forum shared by two municipalities avoids the holidays of both', () => {
    const shared = {
      ...anForum('regionrad'),
      ...weekly,
      members: members('rektor'),
      municipalities: ['sorvik', 'nordvik'],
    };
    const own = {
      ...anForum('sorvikrad'),
      ...weekly,
      members: members('rektor'),
      municipalities: ['sorvik'],
    };
    const { slots } = plan([shared], { calendar: { schoolHolidays: [holiday] } });
    expect(inHoliday(slots)).toEqual([]);
    expect(inHoliday(plan([own], { calendar: { schoolHolidays: [holiday] } }).slots)).toHaveLength(1);
  });

  it('a holiday of one school binds only those who work there', () => {
    const school = (area: string) => ({ calendar: { schoolHolidays: [{ ...holiday, areas: [area] }] } });
    const forum = { ...anForum('skolemote'), ...weekly, members: members('rektor') };
    expect(inHoliday(plan([forum], school('bakken')).slots)).toEqual([]);
    expect(inHoliday(plan([forum], school('lia')).slots)).toHaveLength(1);
  });
});

describe('meetings that depend on others', () => {
  it('politiråd after each SLT-møte', () => {
    const { slots, unplaced } = plan([
      {
        ...anForum('politirad'),
        ...rule({ kind: 'followsAnchor' }),
        level: 'styrende',
        anchors: [tiedTo('slt', 7, 21)],
      },
      { ...anForum('slt'), ...perYear(5) },
    ]);
    const meetings = datesOf(slots, 'slt');
    expect(unplaced).toEqual([]);
    datesOf(slots, 'politirad').forEach((day, index) => {
      const gap = meetings[index]?.until(day).days ?? 0;
      expect(gap).toBeGreaterThanOrEqual(7);
      expect(gap).toBeLessThanOrEqual(21);
    });
    expect(slots.find(({ forum }) => forum === 'politirad')?.anchoredTo).toBe('slt-2027-1');
  });

  it.each([2026, 2027, 2028, 2029, 2030])(
    'politiråd from the day after the SLT-møte on leaves days to compile in %i',
    (year) => {
      const slt = asId<ForumId>('slt');
      const { slots } = plan(
        [
          {
            ...anForum('politirad'),
            ...rule({ kind: 'followsAnchor' }),
            level: 'styrende',
            receivesFrom: [slt],
            anchors: [tiedTo('slt', 1, 14)],
          },
          { ...anForum('slt'), ...perYear(5) },
        ],
        { year },
      );
      const meetings = datesOf(slots, 'slt');
      const gaps = datesOf(slots, 'politirad').map((day, index) => meetings[index]?.until(day).days ?? 0);
      expect(gaps).toHaveLength(5);
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(5);
    },
  );

  it('the planner proposes as many SLT-møter as the politiråd needs', () => {
    const { slots, remarks } = plan([
      { ...anForum('politirad'), ...perYear(5), level: 'styrende', anchors: [tiedTo('slt', 1, 14)] },
      { ...anForum('slt'), ...rule({ kind: 'unknown' }) },
    ]);
    expect(datesOf(slots, 'politirad')).toHaveLength(5);
    expect(remarks).toEqual([{ kind: 'proposedCadence', forum: 'slt', meetings: 5 }]);
  });

  it('before an event of another organisation', () => {
    const event: Anchor = {
      relation: 'before',
      to: { kind: 'event', name: 'regionrådet', dates: [date('2027-03-10'), date('2027-10-20')] },
      leastDays: 2,
      mostDays: 9,
    };
    const { slots } = plan([{ ...anForum('slt'), ...rule({ kind: 'followsAnchor' }), anchors: [event] }]);
    expect(datesOf(slots, 'slt').map(({ month }) => month)).toEqual([3, 10]);
  });

  it('a preparatory meeting before, a follow-up after, each within its days', () => {
    const child = { minutes: 30, participants: [asId<PersonId>('person-1')] };
    const { slots, unplaced } = plan([
      {
        ...anForum('politirad'),
        members: members('person-1', 'person-2'),
        children: [
          {
            ...child,
            id: 'forberedelse',
            name: 'Forberedelse',
            relation: 'before',
            leastDays: 3,
            mostDays: 10,
          },
          { ...child, id: 'oppfolging', name: 'Oppfølging', relation: 'after', leastDays: 0, mostDays: 14 },
        ],
      },
    ]);
    expect(unplaced).toEqual([]);
    expect(slots).toHaveLength(12);
    expect(slots[0]?.key).toBe('politirad-2027-1/forberedelse');
  });

  it('one person in four forums is never in two places', () => {
    const forums = ['a', 'b', 'c', 'd'].map((id) => ({
      ...anForum(id),
      ...rule({ kind: 'everyWeeks' as const, weeks: 1, weekday: 'tuesday' as const }),
      members: members('person-1'),
    }));
    const { slots, unplaced } = plan(forums);
    expect(unplaced).toEqual([]);
    expect(new Set(slots.map(({ start }) => start.toString())).size).toBe(slots.length);
  });

  it('a round goes upward, with days between to compile', () => {
    const { slots } = plan([
      { ...anForum('politirad'), level: 'styrende' },
      { ...anForum('slt'), level: 'koordinerende' },
      { ...anForum('utover'), level: 'utforende' },
    ]);
    for (const [index, day] of datesOf(slots, 'politirad').entries()) {
      const middle = datesOf(slots, 'slt')[index] ?? day;
      const lower = datesOf(slots, 'utover')[index] ?? day;
      expect(lower.until(middle).days).toBeGreaterThanOrEqual(5);
      expect(middle.until(day).days).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('part of a year', () => {
  it('a forum that starts in October is planned from October', () => {
    const { slots } = plan([
      { ...anForum('gruppe'), ...rule({ kind: 'monthly' }), from: date('2027-10-01') },
    ]);
    expect(datesOf(slots, 'gruppe').map(({ month }) => month)).toEqual([10, 11, 12]);
  });

  it('one that ends in May, until May', () => {
    const { slots } = plan([{ ...anForum('gruppe'), until: date('2027-05-31') }]);
    expect(slots).toHaveLength(2);
  });

  it('the rest of the year holds its proportional number', () => {
    const { slots } = plan([anForum('politirad')], { from: date('2027-08-01') });
    expect(slots).toHaveLength(2);
  });

  it('what was booked in spring stays and counts; a cancelled meeting keeps its number', () => {
    const spring = plan([anForum('politirad')]).slots.slice(0, 2);
    const rest = plan([anForum('politirad')], {
      booked: spring,
      from: date('2027-08-01'),
      usedKeys: [slotKey(asId<ForumId>('politirad'), 2027, 3)],
    });
    expect(rest.slots.map(({ ordinal }) => ordinal)).toEqual([4, 5]);
  });

  it('new meetings fill the holes between those that are booked', () => {
    const all = plan([anForum('politirad')]).slots;
    const booked = all.filter((_, index) => index !== 1);
    const { slots } = plan([anForum('politirad')], { booked });
    expect(slots).toHaveLength(1);
    expect(datesOf(slots, 'politirad')[0]?.month).toBeGreaterThan(2);
    expect(datesOf(slots, 'politirad')[0]?.month).toBeLessThan(7);
  });

  it('only the chosen forums are planned', () => {
    const { slots } = plan([anForum('a'), anForum('b')], { forums: [asId<ForumId>('b')] });
    expect(new Set(slots.map(({ forum }) => forum))).toEqual(new Set(['b']));
  });

  it('a new cadence counts from its day', () => {
    const cadence: Forum['cadence'] = [
      { rule: { kind: 'asNeeded' } },
      { from: date('2027-07-01'), rule: { kind: 'monthly' } },
    ];
    const { slots, remarks } = plan([{ ...anForum('tut'), cadence }]);
    expect(datesOf(slots, 'tut').map(({ month }) => month)).toEqual([9, 10, 11, 12]);
    expect(remarks).toEqual([{ kind: 'asNeeded', forum: 'tut' }]);
  });
});

describe('what cannot be done', () => {
  it('twelve politiråd in five weeks: five are placed, the rest is said', () => {
    const closedDays = [days('2027-01-01', '2027-09-05'), days('2027-10-11', '2027-12-31')];
    const { slots, unplaced, remarks } = plan([{ ...anForum('politirad'), ...perYear(12) }], {
      calendar: { closedDays },
    });
    expect(slots).toHaveLength(5);
    expect(unplaced).toHaveLength(7);
    expect(unplaced[0]).toMatchObject({ ordinal: 6, reason: { kind: 'noAllowedDay' } });
    expect(remarks).toEqual([{ kind: 'fewerThanCadence', forum: 'politirad', placed: 5, least: 12 }]);
  });

  it('anchors in a circle are named, and everything else is planned', () => {
    const { slots, unplaced } = plan([
      { ...anForum('a'), anchors: [tiedTo('b', 1, 7)] },
      { ...anForum('b'), anchors: [tiedTo('a', 1, 7)] },
      { ...anForum('c'), anchors: [tiedTo('a', 1, 7)] },
      anForum('d'),
    ]);
    expect(datesOf(slots, 'd')).toHaveLength(4);
    expect(unplaced.filter(({ reason }) => reason.kind === 'anchorCircle')).toHaveLength(8);
    expect(unplaced.find(({ forum }) => forum === 'a')?.reason).toEqual({
      kind: 'anchorCircle',
      forums: ['a', 'b'],
    });
    expect(unplaced.find(({ forum }) => forum === 'c')?.reason).toMatchObject({
      kind: 'anchorOutOfReach',
      anchor: 'a',
    });
  });

  it('no day within reach of the anchor: the nearest one is offered', () => {
    const event: Anchor = {
      relation: 'after',
      to: { kind: 'event', name: 'sommerfest', dates: [date('2027-07-05')] },
      leastDays: 1,
      mostDays: 7,
    };
    const { unplaced } = plan([{ ...anForum('rad'), ...rule({ kind: 'followsAnchor' }), anchors: [event] }]);
    expect(unplaced).toHaveLength(1);
    expect(unplaced[0]?.reason).toMatchObject({ kind: 'anchorOutOfReach', anchor: 'sommerfest' });
    expect(unplaced[0]?.reason).toHaveProperty('nearest', date('2027-06-30'));
  });

  it('people who are never free are named', () => {
    const hours = { ...anForum('x').sitting, minutes: 60, earliest: '09:00', latest: '10:00' };
    const weekly = { ...rule({ kind: 'everyWeeks', weeks: 1, weekday: 'monday' }), sitting: hours };
    const { unplaced } = plan([
      { ...anForum('first'), ...weekly, members: members('person-1') },
      { ...anForum('second'), ...weekly, members: members('person-1', 'person-2') },
    ]);
    expect(unplaced.length).toBeGreaterThan(30);
    expect(unplaced[0]?.reason).toEqual({ kind: 'peopleBusy', people: ['person-1'] });
  });

  it('a forum without members is planned, and it is said', () => {
    const { slots, remarks } = plan([{ ...anForum('tom'), members: [] }]);
    expect(slots).toHaveLength(4);
    expect(remarks).toEqual([{ kind: 'noMembers', forum: 'tom' }]);
  });

  it('nothing to plan gives an empty plan', () => {
    expect(plan([])).toMatchObject({ slots: [], unplaced: [], remarks: [], explanation: [] });
    expect(plan([{ ...anForum('gammel'), until: date('2020-01-01') }]).slots).toEqual([]);
  });
});
