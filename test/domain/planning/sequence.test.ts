import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSequence } from '../../../src/domain/planning/sequence.ts';

const LEFT_OUT = 1e9;

interface Case {
  readonly candidates: readonly { readonly at: number; readonly cost: number }[];
  readonly targets: readonly { readonly at: number; readonly reach: number }[];
  readonly gap: number;
}

type Candidate = Case['candidates'][number];
type Target = Case['targets'][number];

const fitCost = (candidate: Candidate, { at, reach }: Target) =>
  Math.abs(candidate.at - at) > reach ? Number.POSITIVE_INFINITY : candidate.cost + (candidate.at - at) ** 2;
const stepCost = (gap: number) => (before: Candidate, after: Candidate) =>
  after.at - before.at < gap ? Number.POSITIVE_INFINITY : Math.abs(after.at - before.at - 5);

const totalOf = ({ targets, gap }: Case, chosen: readonly (Candidate | undefined)[]): number => {
  const used = chosen.filter((candidate) => candidate !== undefined);
  const fits = chosen.map((candidate, index) => {
    const target = targets[index];
    return candidate && target ? fitCost(candidate, target) : LEFT_OUT;
  });
  const steps = used.slice(1).map((candidate, index) => {
    const before = used[index];
    return before ? stepCost(gap)(before, candidate) : 0;
  });
  return [...fits, ...steps].reduce((sum, cost) => sum + cost, 0);
};

/** Every way of serving the targets, tried one by one. */
const everyChoice = (candidates: readonly Candidate[], targets: number): (Candidate | undefined)[][] => {
  if (targets === 0) return [[]];
  const withoutFirst = everyChoice(candidates, targets - 1).map((rest) => [undefined, ...rest]);
  const withFirst = candidates.flatMap((candidate, index) =>
    everyChoice(candidates.slice(index + 1), targets - 1).map((rest) => [candidate, ...rest]),
  );
  return [...withoutFirst, ...withFirst];
};

const cases: fc.Arbitrary<Case> = fc.record({
  candidates: fc
    .uniqueArray(fc.record({ at: fc.nat({ max: 30 }), cost: fc.nat({ max: 20 }) }), {
      maxLength: 8,
      selector: ({ at }) => at,
    })
    .map((some) => some.toSorted((a, b) => a.at - b.at)),
  targets: fc.array(fc.record({ at: fc.nat({ max: 30 }), reach: fc.constantFrom(3, 10, 40) }), {
    maxLength: 4,
  }),
  gap: fc.integer({ min: 1, max: 8 }),
});

describe('the best sequence of days', () => {
  it('is as good as the best of all sequences', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const found = bestSequence(one.candidates, one.targets, fitCost, stepCost(one.gap));
        const best = Math.min(
          ...everyChoice(one.candidates, one.targets.length).map((chosen) => totalOf(one, chosen)),
        );
        expect(found).toHaveLength(one.targets.length);
        expect(totalOf(one, found)).toBe(best);
      }),
    );
  });
});
