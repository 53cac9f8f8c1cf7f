import { describe, expect, it } from 'vitest';
import { asId, type PersonId } from '../../../src/domain/ids.ts';
import type { Forum, Sitting } from '../../../src/domain/organisation.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { PlanInput, Slot, SlotKey } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { replan } from '../../../src/domain/planning/replan/replan.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { anForum, anOrganisation, aPerson, members } from './makers.ts';

const LEADER = asId<PersonId>('leder');

/** Meets every Tuesday, with the same leader wherever it is. */
const weekly = (id: string, place: string, sitting: Partial<Sitting> = {}): Forum => ({
  ...anForum(id),
  members: members(LEADER),
  cadence: [{ rule: { kind: 'everyWeeks', weeks: 1, weekday: 'tuesday' } }],
  sitting: { ...anForum(id).sitting, place, ...sitting },
});
const inputOf = (...forums: readonly Forum[]): PlanInput => ({
  organisation: { ...anOrganisation('nordvik'), forums, people: [aPerson('leder')] },
  year: 2027,
  booked: [],
});
const check = ({ organisation, year, booked }: PlanInput, slots: readonly Slot[]) =>
  brokenRules(organisation, slots, { year, booked }).filter(({ kind }) => kind === 'travel');
const at = (slot: Slot, time: string): Slot => ({
  ...slot,
  start: slot.start.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(time)),
});

describe('people who have been to another place the same day', () => {
  const input = inputOf(weekly('a', 'Rådhuset'), weekly('b', 'Skolen'));

  it('have the time to come from there', () => {
    const { slots } = planYear(input);
    const days = Map.groupBy(slots, ({ start }) => start.toPlainDate().toString());
    expect([...days.values()].some((all) => all.length === 2)).toBe(true);
    expect(check(input, slots)).toEqual([]);
  });

  it('do not, says the judge, where two meetings follow directly upon each other', () => {
    const [first] = planYear(inputOf(weekly('a', 'Rådhuset'))).slots;
    const a: Slot = at(first ?? expect.fail('no plan'), '09:00');
    const b: Slot = { ...at(a, '10:45'), key: 'b-2027-1' as SlotKey, forum: asId('b') };
    const late = { kind: 'travel', person: LEADER, slots: [a.key, b.key], minutes: 30 };
    expect(check(input, [a, b])).toEqual([late]);
    expect(check(input, [a, at(b, '11:00')])).toEqual([]);
    expect(check(inputOf(weekly('a', 'Skolen'), weekly('b', 'Skolen')), [a, b])).toEqual([]);
  });

  it('are the reason why a meeting that is just too near has no place', () => {
    const booked = planYear(inputOf(weekly('a', 'Rådhuset'))).slots.map((slot) => at(slot, '09:00'));
    const after: Partial<Sitting> = { earliest: '10:30', latest: '12:00' };
    const reasons = ({ unplaced }: { unplaced: readonly { reason: { kind: string } }[] }) =>
      new Set(unplaced.map(({ reason }) => reason.kind));
    const far = inputOf(weekly('a', 'Rådhuset'), weekly('b', 'Skolen', after));
    const near = inputOf(weekly('a', 'Rådhuset'), weekly('b', 'Rådhuset', after));
    expect(reasons(planYear({ ...far, booked }))).toEqual(new Set(['peopleBusy']));
    expect(planYear({ ...near, booked }).unplaced).toEqual([]);
  });

  it('are not called to a preparation at the other end of the municipality just before', () => {
    const prepared = weekly('b', 'Skolen', { earliest: '08:30', latest: '13:00' });
    const child = {
      id: 'formote',
      name: 'Formøte',
      relation: 'before',
      leastDays: 0,
      mostDays: 6,
      minutes: 30,
      participants: [LEADER],
    } as const;
    const both = inputOf(weekly('a', 'Rådhuset'), { ...prepared, children: [child] });
    const { slots } = planYear(both);
    expect(slots.some((slot) => slot.child)).toBe(true);
    expect(check(both, slots)).toEqual([]);
  });

  it('still have it when a meeting is moved', () => {
    const { slots } = planYear(input);
    const [first, second] = slots;
    if (!first || !second) return expect.fail('no plan');
    const to = first.start.toPlainDate().toPlainDateTime({ hour: 12 });
    const mended = replan({
      organisation: input.organisation,
      year: 2027,
      booked: [],
      current: slots,
      change: { kind: 'move', slot: first.key, to },
    });
    expect(mended.slots).toContainEqual({ ...first, start: to });
    expect(check(input, mended.slots)).toEqual([]);
  });
});
