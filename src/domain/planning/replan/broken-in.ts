import { type BrokenRule, brokenRules } from '../check-plan.ts';
import type { Slot } from '../plan.ts';
import type { ReplanInput } from './plan-change.ts';

/** The rules that the slots break, wherever in the year they are. */
export const brokenIn = (
  { organisation, year, booked, elsewhere = [], excludedDays = [], excludedFor = new Map() }: ReplanInput,
  slots: readonly Slot[],
): readonly BrokenRule[] =>
  brokenRules(organisation, slots, { year, booked, elsewhere, excludedDays, excludedFor });
