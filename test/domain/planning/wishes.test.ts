import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../src/domain/day-number.ts';
import { asId, type ForumId, type PersonId } from '../../../src/domain/ids.ts';
import type { Forum } from '../../../src/domain/organisation.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { PlanInput, Slot } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { USUAL_TRAVEL } from '../../../src/domain/travel.ts';
import { runs } from '../../support/seed.ts';
import { planInputs } from './arbitraries.ts';
import { anForum, anOrganisation, aPerson, date, members, tiedTo } from './makers.ts';

const person = (id: string) => asId<PersonId>(id);
const slt: Forum = {
  ...anForum('slt'),
  members: [{ person: person('leder'), role: 'chair' }, ...members('rektor', 'nav')],
};

const inputOf = (forums: readonly Forum[], more: Partial<PlanInput> = {}): PlanInput => ({
  organisation: { ...anOrganisation('nordvik'), forums, people: ['leder', 'rektor', 'nav'].map(aPerson) },
  year: 2027,
  booked: [],
  ...more,
});

const dates = (slots: readonly Slot[]) => slots.map(({ start }) => start.toPlainDate().toString());

const busyAllYear = (id: string, hours: readonly [number, number] = [0, 23]) =>
  Array.from({ length: 365 }, (_, index) => {
    const day = date('2027-01-01').add({ days: index });
    return {
      person: person(id),
      start: day.toPlainDateTime({ hour: hours[0] }),
      end: day.toPlainDateTime({ hour: hours[1] }),
    };
  });

describe('people who are busy', () => {
  it('a meeting goes round what the chair has in the calendar', () => {
    const { slots, explanation } = planYear(inputOf([slt], { busy: busyAllYear('leder', [8, 12]) }));
    expect(slots).toHaveLength(4);
    for (const { start } of slots) expect(start.hour).toBeGreaterThanOrEqual(12);
    expect(explanation).toContainEqual({ kind: 'everybodyFree', good: true, meetings: 4 });
  });

  it('one who is never free is said, and the meetings are planned all the same', () => {
    const { slots, score, explanation } = planYear(inputOf([slt], { busy: busyAllYear('rektor') }));
    expect(slots).toHaveLength(4);
    expect(score.medium).toBeGreaterThan(0);
    expect(explanation).toContainEqual({
      kind: 'peopleBusy',
      good: false,
      slot: 'slt-2027-1',
      people: ['rektor'],
      role: 'member',
    });
  });

  it('where everybody is always busy nothing is planned, and they are named', () => {
    const busy = ['leder', 'rektor', 'nav'].flatMap((id) => busyAllYear(id));
    const { slots, unplaced, score } = planYear(inputOf([slt], { busy }));
    expect(slots).toEqual([]);
    expect(score.hard).toBe(4);
    expect(unplaced.map(({ reason }) => reason.kind)).toEqual(Array(4).fill('peopleBusy'));
  });
});

describe('what the coordinator wishes', () => {
  it('an excluded day is left alone, for all or for one forum', () => {
    const first = planYear(inputOf([slt]));
    const excludedDays = first.slots.map(({ start }) => start.toPlainDate());
    const all = planYear(inputOf([slt], { excludedDays }));
    const one = planYear(inputOf([slt], { excludedFor: new Map([[asId<ForumId>('slt'), excludedDays]]) }));
    for (const { slots } of [all, one]) {
      expect(slots).toHaveLength(4);
      expect(dates(slots).some((day) => dates(first.slots).includes(day))).toBe(false);
    }
  });

  it('a pinned meeting stays exactly, and the others are planned round it', () => {
    const [, second] = planYear(inputOf([slt])).slots;
    const pin = second && { ...second, start: Temporal.PlainDateTime.from('2027-04-29T13:15') };
    const { slots, unplaced } = planYear(inputOf([slt], { pins: pin ? [pin] : [] }));
    expect(unplaced).toEqual([]);
    expect(slots).toContainEqual(pin);
    expect(slots.map(({ key }) => key)).toEqual([1, 2, 3, 4].map((n) => `slt-2027-${n}`));
  });

  it('what a pinned meeting is tied to stays within its reach when its own day is excluded', () => {
    const tied: Forum = {
      ...anForum('rad'),
      cadence: [{ rule: { kind: 'followsAnchor' } }],
      anchors: [tiedTo('slt', 7, 14)],
    };
    const { slots } = planYear(inputOf([slt, tied]));
    const of = (forum: string) => slots.filter((slot) => slot.forum === forum);
    const pins = of('rad').slice(1, 2);
    const wished = (excludedDays: readonly Temporal.PlainDate[]) => {
      const input = inputOf([slt, tied], { pins, excludedDays });
      const plan = planYear(input);
      return { plan, broken: brokenRules(input.organisation, plan.slots, input).map(({ kind }) => kind) };
    };
    const gone = of('slt').map(({ start }) => start.toPlainDate());
    expect(wished(gone).broken).toEqual([]);
    const reach = Array.from({ length: 8 }, (_, index) => index + 7).flatMap(
      (days) => pins[0]?.start.toPlainDate().subtract({ days }) ?? [],
    );
    const { plan, broken } = wished(reach);
    expect(broken).toEqual(['anchor']);
    expect(plan.explanation).toContainEqual({
      kind: 'pinUntied',
      good: false,
      slot: 'rad-2027-2',
      anchor: 'slt',
    });
  });

  it.each([
    ['2027-05-17T10:00', { kind: 'pinClosed', good: false, slot: 'slt-2027-2', rule: 'forbiddenDay' }],
    ['2027-05-19T18:00', { kind: 'pinClosed', good: false, slot: 'slt-2027-2', rule: 'outsideHours' }],
    ['2027-05-19T10:00', { kind: 'pinClashes', good: false, slot: 'slt-2027-2', person: 'leder' }],
  ])('a meeting that is pinned at %s stays, and what is wrong with it is said', (start, reason) => {
    const [, second] = planYear(inputOf([slt])).slots;
    const pin = second && { ...second, start: Temporal.PlainDateTime.from(start) };
    const other: Forum = { ...anForum('rad'), members: members('leder') };
    const booked = planYear(inputOf([other]))
      .slots.slice(0, 1)
      .map((slot) => ({ ...slot, start: Temporal.PlainDateTime.from('2027-05-19T09:00') }));
    const { slots, explanation } = planYear(inputOf([slt, other], { pins: pin ? [pin] : [], booked }));
    expect(slots).toContainEqual(pin);
    expect(explanation).toContainEqual(reason);
    expect(explanation.filter(({ kind }) => kind.startsWith('pin'))).toHaveLength(1);
  });

  it('another alternative is really another, and hardly worse', () => {
    const input = inputOf([
      slt,
      { ...anForum('rad'), level: 'styrende' },
      { ...anForum('tut'), level: 'utforende' },
    ]);
    const first = planYear(input);
    const second = planYear({ ...input, differentFrom: [first.slots] });
    const third = planYear({ ...input, differentFrom: [first.slots, second.slots] });
    const same = (a: readonly Slot[], b: readonly Slot[]) =>
      a.filter((slot) => b.some((one) => one.forum === slot.forum && one.start.equals(slot.start))).length;
    for (const [a, b] of [
      [first, second],
      [first, third],
      [second, third],
    ]) {
      expect(same(a?.slots ?? [], b?.slots ?? [])).toBeLessThanOrEqual((12 * 2) / 3);
    }
    expect(second.unplaced).toEqual([]);
  });

  it('people with a way between two places get the time for it', () => {
    const weekly = (id: string, place: string): Forum => ({
      ...anForum(id),
      members: members('leder'),
      cadence: [{ rule: { kind: 'everyWeeks', weeks: 1, weekday: 'tuesday' } }],
      sitting: { ...anForum(id).sitting, place },
    });
    const input = inputOf([weekly('a', 'Rådhuset'), weekly('b', 'Lensmannskontoret')]);
    const travel = {
      ...USUAL_TRAVEL,
      routes: [{ from: 'Lensmannskontoret', to: 'Rådhuset', minutes: 60 }],
    };
    const { slots } = planYear({ ...input, organisation: { ...input.organisation, travel } });
    for (const [first, second] of Map.groupBy(slots, ({ start }) => toDayNumber(start)).values()) {
      if (!first || !second) continue;
      expect(first.start.add({ minutes: 150 }).until(second.start).sign).toBeGreaterThanOrEqual(0);
    }
  });

  it('weights of one’s own count', () => {
    const council = { name: 'kommunestyre', areas: [], municipalities: [] };
    const input = inputOf([{ ...slt, level: 'styrende' }]);
    const councilDays = dates(planYear(input).slots).map((day) => ({
      ...council,
      from: date(day),
      to: date(day),
    }));
    const organisation = { ...input.organisation, calendar: { ...input.organisation.calendar, councilDays } };
    const avoided = planYear({ ...input, organisation });
    const indifferent = planYear({ ...input, organisation: { ...organisation, weights: { councilDay: 0 } } });
    expect(dates(avoided.slots)).not.toEqual(dates(planYear(input).slots));
    expect(dates(indifferent.slots)).toEqual(dates(planYear(input).slots));
  });

  it('the search ends when it is told to', () => {
    let asked = 0;
    const keepGoing = () => {
      asked += 1;
      return asked < 3;
    };
    const { slots } = planYear(inputOf([slt, anForum('rad')], { keepGoing }));
    expect(slots).toHaveLength(8);
    expect(asked).toBe(3);
  });
});

describe('whatever the wishes', () => {
  it('no rule is broken with busy people, pins and excluded days', () => {
    const wishes = fc.record({ input: planInputs, seed: fc.nat(), keep: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(wishes, ({ input, seed, keep }) => {
        const draft = planYear(input);
        const pins = draft.slots.filter(({ child }, index) => !child && index % 4 === keep);
        const excludedDays = draft.slots
          .filter(({ key }, index) => index % 5 === keep && !pins.some((pin) => pin.key === key))
          .map(({ start }) => start.toPlainDate())
          .filter((day) => !pins.some(({ start }) => start.toPlainDate().equals(day)));
        const wished = { ...input, seed, excludedDays };
        const plan = planYear({ ...wished, pins });
        const broken = brokenRules(input.organisation, plan.slots, { ...wished, unplaced: plan.unplaced });
        const untied = plan.explanation.flatMap((why) => (why.kind === 'pinUntied' ? why : []));
        expect(broken.filter(({ kind }) => kind !== 'cadence' && kind !== 'child')).toEqual(
          untied.map(({ slot, anchor }) => ({ kind: 'anchor', slot, anchor })),
        );
        for (const pin of pins) expect(plan.slots).toContainEqual(pin);
      }),
      { numRuns: runs(25) },
    );
  });
});
