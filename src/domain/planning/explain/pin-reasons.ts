import { type BrokenRule, brokenRules } from '../check-plan.ts';
import type { PlanInput, Slot } from '../plan.ts';
import type { PlanReason } from './plan-reason.ts';

/** Pinned meetings that stay although they break a rule: nothing else in the plan could mend it. */
export const pinReasons = (input: PlanInput, slots: readonly Slot[]): readonly PlanReason[] => {
  const { organisation, pins = [] } = input;
  if (pins.length === 0) return [];
  const pinned = new Set(pins.map(({ key }) => key));
  return brokenRules(organisation, slots, input)
    .flatMap(reasonsOf)
    .filter(({ slot }) => pinned.has(slot));
};

type PinReason = Extract<PlanReason, { kind: 'pinUntied' | 'pinClashes' | 'pinClosed' }>;

const reasonsOf = (rule: BrokenRule): readonly PinReason[] => {
  switch (rule.kind) {
    case 'anchor':
      return [{ kind: 'pinUntied', good: false, slot: rule.slot, anchor: rule.anchor }];
    case 'twoPlaces':
    case 'travel':
      return rule.slots.map((slot) => ({ kind: 'pinClashes', good: false, slot, person: rule.person }));
    case 'forbiddenDay':
    case 'outsideHours':
    case 'outsideValidity':
      return [{ kind: 'pinClosed', good: false, slot: rule.slot, rule: rule.kind }];
    default:
      return [];
  }
};
