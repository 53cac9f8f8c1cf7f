import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type PersonId } from '../../../src/domain/ids.ts';
import type { Forum, Organisation, Person } from '../../../src/domain/organisation.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import { clashesAmong } from '../../../src/domain/planning/clashes.ts';
import type { PlanInput, PlanResult, Slot } from '../../../src/domain/planning/plan.ts';
import { type OneOfSeveral, planTogether } from '../../../src/domain/planning/plan-together.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { planInputs } from './arbitraries.ts';
import { anForum, anOrganisation, aPerson, date, members } from './makers.ts';

const person = (id: string, email: string): Person => ({ ...aPerson(id), email });
/** The same coordinator, by another id in each municipality, and a rektor in each who only share their title. */
const NORD = [person('kari-lund', 'kari@region.example.no'), person('rektor', 'rektor@nord.example.no')];
const SOR = [person('kari', 'Kari@Region.example.no'), person('rektor', 'rektor@sor.example.no')];

const municipality = (
  id: string,
  people: readonly Person[],
  forums: readonly Forum[],
  more: Partial<Organisation> = {},
): OneOfSeveral => ({
  organisation: {
    ...anOrganisation(id),
    municipalities: [{ id, name: id }],
    people,
    forums: forums.map((forum) => ({ ...forum, municipalities: [id] })),
    ...more,
  },
  year: 2027,
  booked: [],
});
const weekly = (id: string, ...people: readonly string[]): Forum => ({
  ...anForum(id),
  members: members(...people),
  cadence: [{ rule: { kind: 'everyWeeks', weeks: 1, weekday: 'tuesday' } }],
});

const clashesIn = (inputs: readonly OneOfSeveral[], results: readonly PlanResult[]) =>
  clashesAmong(
    inputs.map(({ organisation, booked }, index) => ({
      organisation,
      booked,
      slots: results[index]?.slots ?? [],
    })),
  );
const dates = (result: PlanResult | undefined) => result?.slots.map(({ start }) => start.toString());
const minutesApart = (a: Slot, b: Slot): number => {
  const [first, second] = a.start.until(b.start).sign > 0 ? [a, b] : [b, a];
  return first.start.add({ minutes: first.minutes }).until(second.start).total('minutes');
};

describe('a coordinator of two municipalities', () => {
  const inputs = [
    municipality('nord', NORD, [weekly('slt', 'kari-lund', 'rektor')]),
    municipality('sor', SOR, [weekly('slt', 'kari', 'rektor')]),
  ];

  it('has time to come from the one to the other', () => {
    const [nord, sor] = planTogether(inputs);
    const onOneDay = (nord?.slots ?? []).flatMap((slot) =>
      (sor?.slots ?? [])
        .filter(({ start }) => start.toPlainDate().equals(slot.start.toPlainDate()))
        .map((other) => minutesApart(slot, other)),
    );
    expect(onOneDay.length).toBeGreaterThan(30);
    expect(Math.min(...onOneDay)).toBeGreaterThanOrEqual(60);
  });

  it('sits in two places when each is planned for itself', () => {
    const apart = inputs.map(planYear);
    expect(clashesIn(inputs, apart).map((clash) => clash.person)).toContain('kari-lund');
    expect(clashesIn(inputs, planTogether(inputs))).toEqual([]);
  });

  it('finds the other municipality’s booked meetings and children in the way', () => {
    const [nord, sor] = inputs;
    if (!nord || !sor) return expect.fail('two municipalities');
    const booked = planYear(nord).slots;
    const child = {
      id: 'formote',
      name: 'Formøte',
      relation: 'before',
      leastDays: 0,
      mostDays: 3,
      minutes: 30,
      participants: [asId<PersonId>('kari')],
    } as const;
    const prepared = municipality('sor', SOR, [{ ...weekly('slt', 'kari'), children: [child] }]);
    const together = [{ ...nord, booked }, prepared];
    const results = planTogether(together);
    expect(results[1]?.slots.some((slot) => slot.child)).toBe(true);
    expect(clashesIn(together, results)).toEqual([]);
  });

  it('is engaged in both when the calendar of one says so', () => {
    const [nord, sor] = inputs;
    if (!nord || !sor) return expect.fail('two municipalities');
    const mornings = planYear(nord).slots.map(({ start }) => ({
      person: asId<PersonId>('kari-lund'),
      start: start.with({ hour: 8, minute: 0 }),
      end: start.with({ hour: 12, minute: 0 }),
    }));
    const early = (busy: OneOfSeveral['busy'] = []) =>
      planTogether([{ ...municipality('nord', NORD, []), busy }, sor])[1]?.slots.filter(
        ({ start }) => start.hour < 12,
      ).length ?? 0;
    expect(early()).toBeGreaterThan(30);
    expect(early(mornings)).toBeLessThan(early() / 4);
  });

  it('is told of weeks that are full only because of both', () => {
    const [nord, sor] = planTogether([
      municipality('nord', NORD, [weekly('slt', 'kari-lund'), weekly('tut', 'kari-lund')]),
      municipality('sor', SOR, [weekly('slt', 'kari'), weekly('gruppe', 'rektor')]),
    ]);
    const full = (result: PlanResult | undefined) =>
      result?.explanation.filter(({ kind }) => kind === 'fullWeek') ?? [];
    expect(full(nord)).toContainEqual(expect.objectContaining({ person: 'kari-lund', meetings: 3 }));
    expect(full(sor)).toContainEqual(expect.objectContaining({ person: 'kari', meetings: 3 }));
    expect(full(sor)).not.toContainEqual(expect.objectContaining({ person: 'rektor' }));
  });
});

describe('municipalities that share nobody', () => {
  const council = (day: string) => ({
    name: 'kommunestyre',
    from: date(day),
    to: date(day),
    areas: [],
    municipalities: [],
  });
  const rad = { ...anForum('rad'), level: 'styrende' as const, members: members('rektor') };

  it('keep their own calendars and weights', () => {
    const { slots } = planYear(municipality('nord', NORD, [rad]));
    const councilDays = slots.map(({ start }) => council(start.toPlainDate().toString()));
    const calendar = { ...anOrganisation('nord').calendar, councilDays };
    const indifferent = municipality('nord', NORD, [rad], { calendar, weights: { councilDay: 0 } });
    const careful = municipality('sor', SOR, [rad], { calendar });
    const [nord, sor] = planTogether([indifferent, careful]);
    expect(dates(nord)).toEqual(slots.map(({ start }) => start.toString()));
    expect(dates(sor)).toEqual(dates(planYear(careful)));
    expect(dates(sor)).not.toEqual(dates(nord));
  });
});

describe('whatever the organisations', () => {
  const neighbour = ({ organisation, ...input }: PlanInput): PlanInput => ({
    ...input,
    organisation: {
      ...organisation,
      id: asId('fjorden'),
      municipalities: [{ id: 'fjorden', name: 'Fjorden' }],
      forums: organisation.forums.map((forum) => ({ ...forum, municipalities: ['fjorden'] })),
    },
  });

  it('nobody is in two places, and each plan breaks no rule', () => {
    fc.assert(
      fc.property(planInputs, planInputs, (one, two) => {
        const inputs = [one, { ...neighbour(two), year: one.year }];
        const results = planTogether(inputs);
        expect(clashesIn(inputs, results)).toEqual([]);
        inputs.forEach((input, index) => {
          const { slots = [], unplaced = [] } = results[index] ?? {};
          expect(brokenRules(input.organisation, slots, { ...input, unplaced })).toEqual([]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('one alone gets the plan that it gets by itself', () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        expect(JSON.stringify(planTogether([input]))).toBe(JSON.stringify([planYear(input)]));
      }),
      { numRuns: 30 },
    );
  });
});
