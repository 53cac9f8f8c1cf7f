import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../../src/domain/day-number.ts';
import { allowedDays } from '../../../src/domain/planning/allowed-days.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { PlanInput } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { runs } from '../../support/seed.ts';
import { datesIn, planInputs } from './arbitraries.ts';

const broken = (input: PlanInput) => {
  const plan = planYear(input);
  return brokenRules(input.organisation, plan.slots, { ...input, unplaced: plan.unplaced });
};

describe('whatever the organisation', () => {
  it('the plan breaks no hard rule', () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        expect(broken(input)).toEqual([]);
      }),
      { numRuns: runs(120) },
    );
  });

  it('the same input gives the same plan', () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        expect(JSON.stringify(planYear(input))).toBe(JSON.stringify(planYear(input)));
      }),
      { numRuns: runs(40) },
    );
  });

  it('what is booked stays, counts, and is planned around', () => {
    const withBooked = planInputs.chain((input) =>
      fc.record({
        input: fc.constant(input),
        kept: fc.infiniteStream(fc.boolean()),
        from: datesIn(input.year),
      }),
    );
    fc.assert(
      fc.property(withBooked, ({ input, kept, from }) => {
        const { slots } = planYear(input);
        const parents = new Set(
          slots.filter((slot) => !slot.child && kept.next().value).map(({ key }) => key),
        );
        const booked = slots.filter(({ key, child }) => parents.has(child?.of ?? key));
        expect(broken({ ...input, booked, from })).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('a plan that left nothing out, once booked, needs nothing more', () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        const plan = planYear(input);
        fc.pre(plan.unplaced.length === 0 && input.from === undefined);
        const needed = planYear({ ...input, booked: plan.slots });
        expect(needed.unplaced).toEqual([]);
        expect(brokenRules(input.organisation, needed.slots, { ...input, booked: plan.slots })).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });

  it('meetings lie on the days the forum allows, and keys and ordinals follow the dates', () => {
    fc.assert(
      fc.property(planInputs, (input) => {
        const { slots } = planYear(input);
        for (const forum of input.organisation.forums) {
          const mine = slots.filter((slot) => slot.forum === forum.id && !slot.child);
          const allowed = new Set(
            allowedDays(
              input.organisation,
              forum,
              new Temporal.PlainDate(input.year, 1, 1),
              new Temporal.PlainDate(input.year, 12, 31),
            ).map(toDayNumber),
          );
          expect(mine.map(({ ordinal }) => ordinal)).toEqual(mine.map((_, index) => index + 1));
          for (const { start } of mine) expect(allowed).toContain(toDayNumber(start));
        }
      }),
      { numRuns: runs(60) },
    );
  });
});
