import { describe, expect, it } from 'vitest';
import { asId, type ForumId, type PersonId, type PlanId } from '../../../src/domain/ids.ts';
import type { Anchor, CalendarDays, Forum, Language } from '../../../src/domain/organisation.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { Plan, PlanInput, PlanResult, Slot, SlotKey } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { forumView } from '../../../src/services/planning/preview.ts';
import { textsFor } from '../../../src/texts/index.ts';
import { workedMs } from '../../support/own-work.ts';
import { anForum, anOrganisation, aPerson, date, members, tiedTo } from './makers.ts';

const forum = (id: string, more: Partial<Forum> = {}): Forum => ({
  ...anForum(id),
  name: names[id] ?? id,
  ...more,
});
const names: Record<string, string> = { politirad: 'Politiråd', slt: 'SLT-møte', tut: 'TUT' };
const perYear = (count: number): Pick<Forum, 'cadence'> => ({
  cadence: [{ rule: { kind: 'perYear', least: count, most: count } }],
});
const weekly = (weekday: 'monday'): Pick<Forum, 'cadence'> => ({
  cadence: [{ rule: { kind: 'everyWeeks', weeks: 1, weekday } }],
});
const following: Pick<Forum, 'cadence'> = { cadence: [{ rule: { kind: 'followsAnchor' } }] };
const sitting = (more: Partial<Forum['sitting']>): Pick<Forum, 'sitting'> => ({
  sitting: { ...anForum('x').sitting, ...more },
});
const event = (...dates: readonly string[]): Anchor => ({
  relation: 'after',
  to: { kind: 'event', name: 'formannskapet', dates: dates.map(date) },
  leastDays: 7,
  mostDays: 14,
});
const days = (from: string, to: string) => ({
  name: 'stengt',
  from: date(from),
  to: date(to),
  areas: [],
  municipalities: [],
});

const inputOf = (
  forums: readonly Forum[],
  { calendar, ...more }: Partial<PlanInput> & { calendar?: Partial<CalendarDays> } = {},
): PlanInput => {
  const base = anOrganisation('nordvik');
  const people = [
    { ...aPerson('ordforer'), name: 'Anne Lia', title: 'ordfører' },
    { ...aPerson('rektor'), name: 'Ola Moen', title: 'rektor', service: 'skole', schools: ['lia'] },
    ...['a', 'b', 'c'].map(aPerson),
  ];
  const organisation = { ...base, forums, people, calendar: { ...base.calendar, ...calendar } };
  return { organisation, year: 2027, booked: [], ...more };
};

/** What the coordinator reads of what could not be placed. */
const read = (input: PlanInput, plan: PlanResult, language: Language = 'nb'): readonly string[] => {
  const draft: Plan = {
    ...plan,
    id: asId<PlanId>('plan'),
    organisation: input.organisation.id,
    year: input.year,
    status: 'draft',
    madeBy: asId<PersonId>('a'),
    madeAt: Temporal.Instant.from('2026-11-01T08:00:00Z'),
    version: 1,
  };
  const texts = textsFor(language);
  return input.organisation.forums.flatMap((one) =>
    forumView(input.organisation, draft, one).unplaced.map(
      ({ ordinal, reason, relaxation }) => `${one.name}. ${texts.plan.unplaced(ordinal, reason, relaxation)}`,
    ),
  );
};

const tried = (input: PlanInput) => {
  const began = process.threadCpuUsage();
  const plan = planYear(input);
  // Never an endless search: each takes a seventh of a second at most.
  expect(workedMs(began)).toBeLessThan(5000);
  expect(brokenRules(input.organisation, plan.slots, { ...input, unplaced: plan.unplaced })).toEqual([]);
  return { plan, lines: read(input, plan) };
};

/** Meetings of another forum that fill somebody's days. */
const filled = (id: string, from: string, count: number): readonly Slot[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `${id}-2027-${index + 1}` as SlotKey,
    forum: asId<ForumId>(id),
    ordinal: index + 1,
    start: date(from).add({ days: index }).toPlainDateTime({ hour: 8 }),
    minutes: 600,
  }));

describe('what cannot be planned is said with its reason and the least that would make it fit', () => {
  it('twelve politiråd in the five weeks that are left', () => {
    const closedDays = [days('2027-01-01', '2027-11-14'), days('2027-12-19', '2027-12-31')];
    const { plan, lines } = tried(inputOf([forum('politirad', perYear(12))], { calendar: { closedDays } }));
    expect(plan.slots).toHaveLength(5);
    expect(lines).toHaveLength(7);
    expect(lines[0]).toBe(
      'Politiråd. Møte 6: ingen dag er mulig i tiden fre. 1. jan. til fre. 31. des. Det går opp hvis forumet har 5 møter i stedet for 12.',
    );
  });

  it('anchors in a circle', () => {
    const { plan, lines } = tried(
      inputOf([
        forum('politirad', { level: 'styrende', anchors: [tiedTo('slt', 7, 14)] }),
        forum('slt', { anchors: [tiedTo('politirad', 7, 14)] }),
        forum('tut'),
      ]),
    );
    expect(plan.slots).toHaveLength(4);
    expect(lines[0]).toBe(
      'Politiråd. Møte 1: Politiråd og SLT-møte venter på hverandre. Rett opp i oppsettet. Det går hvis SLT-møte ikke må vente på Politiråd.',
    );
  });

  it('everybody is always engaged: nothing can be moved to make it fit', () => {
    const busy = ['a', 'b'].map((id) => ({
      person: asId<PersonId>(id),
      start: Temporal.PlainDateTime.from('2027-01-01T00:00'),
      end: Temporal.PlainDateTime.from('2028-01-01T00:00'),
    }));
    const { plan, lines } = tried(inputOf([forum('slt', { members: members('a', 'b') })], { busy }));
    expect(plan.slots).toEqual([]);
    expect(lines[0]).toBe('SLT-møte. Møte 1: a og b er opptatt.');
  });

  /** The politiråd is to meet one to two weeks after 1 February. */
  const whileOrdforerSits = (from: string, days: number) =>
    tried(
      inputOf(
        [
          forum('politirad', {
            ...following,
            anchors: [event('2027-02-01')],
            members: members('ordforer', 'a'),
          }),
          forum('formannskap', { cadence: [{ rule: { kind: 'asNeeded' } }], members: members('ordforer') }),
        ],
        { booked: filled('formannskap', from, days) },
      ),
    );

  it('the ordfører sits elsewhere for weeks', () => {
    expect(whileOrdforerSits('2027-02-01', 60).lines).toEqual([
      'Politiråd. Møte 1: Anne Lia er opptatt. Det går tir. 9. feb. kl. 09.00 uten Anne Lia (ordfører).',
    ]);
  });

  it('the ordfører sits elsewhere for the days that the anchor leaves', () => {
    expect(whileOrdforerSits('2027-02-08', 8).lines).toEqual([
      'Politiråd. Møte 1: Anne Lia er opptatt. Det går tir. 16. feb. kl. 09.00 hvis det kan være 7–15 dager etter formannskapet.',
    ]);
  });

  it('a forum without a weekday', () => {
    const { lines } = tried(inputOf([forum('slt', { ...perYear(1), ...sitting({ weekdays: [] }) })]));
    expect(lines).toEqual([
      'SLT-møte. Møte 1: ingen dag er mulig i tiden fre. 1. jan. til fre. 31. des. Det går tir. 5. jan. kl. 09.00 hvis forumet kan møtes på en tirsdag.',
    ]);
  });

  it('more meetings than the year has Mondays', () => {
    const { plan, lines } = tried(
      inputOf([forum('tut', { ...perYear(60), ...sitting({ weekdays: ['monday'] }) })]),
    );
    expect(plan.slots.length).toBeGreaterThan(35);
    expect(lines[0]).toMatch(/^TUT. Møte \d+: ingen dag er mulig .* hvis forumet kan møtes på en \w+dag\.$/);
  });

  it('a meeting that is longer than the hours of its forum', () => {
    const { lines } = tried(
      inputOf([
        forum('slt', { ...perYear(1), ...sitting({ minutes: 180, earliest: '09:00', latest: '11:00' }) }),
      ]),
    );
    expect(lines[0]).toContain('kl. 08.00 hvis møtet kan begynne kl. 08.00.');
  });

  it('two weekly forums at one hour for one person', () => {
    const hour = { ...weekly('monday'), ...sitting({ minutes: 60, earliest: '09:00', latest: '10:00' }) };
    const { lines } = tried(
      inputOf([
        forum('slt', { ...hour, members: members('a') }),
        forum('tut', { ...hour, members: members('a', 'b') }),
      ]),
    );
    expect(lines[0]).toBe(
      'TUT. Møte 1: a er opptatt. Det går tir. 5. jan. kl. 09.00 hvis forumet kan møtes på en tirsdag.',
    );
  });

  it('a forum that lives for a week of holidays, and one whose days are all kept free', () => {
    const life = { ...perYear(1), cadence: [{ rule: { kind: 'perYear', least: 60, most: 60 } as const }] };
    const brief = {
      ...life,
      from: date('2027-10-04'),
      until: date('2027-10-08'),
      members: members('rektor'),
    };
    const schoolHolidays = [days('2027-10-04', '2027-10-08')];
    const holiday = tried(inputOf([forum('slt', brief)], { calendar: { schoolHolidays } }));
    expect(holiday.lines[0]).toMatch(/hvis forumet (varer så lenge|begynner så tidlig)\.$/);
    const excludedDays = Array.from({ length: 5 }, (_, index) => date('2027-10-04').add({ days: index }));
    const kept = tried(inputOf([forum('slt', brief)], { excludedDays }));
    expect(kept.lines[0]).toContain('hvis dagen ikke holdes fri.');
  });
});

describe('odd inputs that can be planned', () => {
  it('a forum without members, one that begins in October, and two people of one id', () => {
    const { organisation, ...input } = inputOf([
      forum('slt', { members: [] }),
      forum('tut', { from: date('2027-10-01'), cadence: [{ rule: { kind: 'monthly' } }] }),
    ]);
    const people = [...organisation.people, aPerson('a'), aPerson('a')];
    const { plan, lines } = tried({ ...input, organisation: { ...organisation, people } });
    expect(lines).toEqual([]);
    expect(plan.remarks).toEqual([{ kind: 'noMembers', forum: 'slt' }]);
    expect(plan.slots.filter(({ forum: id }) => id === 'tut').map(({ start }) => start.month)).toEqual([
      10, 11, 12,
    ]);
  });

  it('a meeting booked on 17 May stays and counts', () => {
    const [, second] = planYear(inputOf([forum('slt')])).slots;
    const booked = second ? [{ ...second, start: Temporal.PlainDateTime.from('2027-05-17T10:00') }] : [];
    const { plan } = tried(inputOf([forum('slt')], { booked }));
    expect(plan.slots).toHaveLength(3);
    expect(plan.unplaced).toEqual([]);
  });
});
