import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import { attendeesOf } from '../../../src/domain/planning/clashes.ts';
import { clashesElsewhere } from '../../../src/domain/planning/clashes-elsewhere.ts';
import type { Elsewhere, PlanInput, Slot } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { replan } from '../../../src/domain/planning/replan/replan.ts';
import { runs } from '../../support/seed.ts';
import { planInputs } from './arbitraries.ts';

/** Everybody who is to be at the meeting is in one of another organisation then, so far away. */
const takenBy = ({ organisation }: PlanInput, slot: Slot, way: number): readonly Elsewhere[] =>
  attendeesOf(organisation, slot).map((person) => ({
    person,
    start: slot.start,
    end: slot.start.add({ minutes: slot.minutes }),
    way,
  }));

const everyThird = (slots: readonly Slot[]): readonly Slot[] => slots.filter((_, index) => index % 3 === 0);
const ways = fc.constantFrom(0, 30, 60);

describe('whoever sits in another organisation’s meetings', () => {
  it('is not planned into two places, nor without time for the way', () => {
    fc.assert(
      fc.property(planInputs, ways, (input, way) => {
        const elsewhere = everyThird(planYear(input).slots).flatMap((slot) => takenBy(input, slot, way));
        const { slots, unplaced } = planYear({ ...input, elsewhere });
        expect(brokenRules(input.organisation, slots, { ...input, elsewhere, unplaced })).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });

  it('is not moved there either, by what follows from another move', () => {
    fc.assert(
      fc.property(planInputs, ways, (input, way) => {
        const current = planYear(input).slots;
        const [moved] = current.filter(({ child }) => !child);
        if (!moved) return;
        const elsewhere = everyThird(current).flatMap((slot) => takenBy(input, slot, way));
        const change = { kind: 'move', slot: moved.key, to: moved.start.add({ days: 7 }) } as const;
        const result = replan({ ...input, current, elsewhere, change });
        const others = result.moved.map(({ to }) => to).filter(({ key }) => key !== moved.key);
        expect(clashesElsewhere(input.organisation, others, elsewhere)).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });
});
