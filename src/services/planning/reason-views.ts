import { forumNameOf, nameOf } from '../../domain/forum.ts';
import type { SlotView } from '../../domain/notices/plan.ts';
import type { PlanReasonView } from '../../domain/notices/plan-reason.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { PlanReason } from '../../domain/planning/explain/plan-reason.ts';
import type { Plan, Slot, SlotKey } from '../../domain/planning/plan.ts';

/** What is good and bad about the plan, with names; what is said of meetings that have left the plan is left out. */
export const reasonViews = (organisation: Organisation, plan: Plan): readonly PlanReasonView[] => {
  const slots = new Map(plan.slots.map((slot) => [slot.key, slotView(organisation, slot)]));
  return (plan.explanation ?? []).flatMap((reason) => reasonView(organisation, slots, reason) ?? []);
};

export const slotView = (organisation: Organisation, { forum, child, start }: Slot): SlotView => ({
  forumName: forumNameOf(organisation, forum),
  ...(child && { childName: child.name }),
  start,
});

const reasonView = (
  organisation: Organisation,
  slots: ReadonlyMap<SlotKey, SlotView>,
  reason: PlanReason,
): PlanReasonView | undefined => {
  switch (reason.kind) {
    case 'regularDay':
    case 'regularHour': {
      const { forum, ...rest } = reason;
      return { ...rest, forumName: forumNameOf(organisation, forum) };
    }
    case 'everybodyFree':
      return reason;
    case 'fullWeek':
      return { ...reason, person: nameOf(organisation, reason.person) };
    case 'unevenSpacing': {
      const [first, second] = reason.slots.map((key) => slots.get(key));
      return first && second && { ...reason, slots: [first, second] };
    }
    default: {
      if (!('slot' in reason)) return undefined;
      const slot = slots.get(reason.slot);
      return slot && ofSlot(organisation, reason, slot);
    }
  }
};

type OfSlot = Extract<PlanReason, { slot: SlotKey }>;

const ofSlot = (organisation: Organisation, reason: OfSlot, slot: SlotView): PlanReasonView => {
  switch (reason.kind) {
    case 'peopleBusy':
      return { ...reason, slot, people: reason.people.map((id) => nameOf(organisation, id)) };
    case 'outOfStep': {
      const { below, ...rest } = reason;
      return { ...rest, slot, belowName: forumNameOf(organisation, below) };
    }
    case 'pinUntied':
      return { ...reason, slot, anchor: forumNameOf(organisation, reason.anchor) };
    case 'pinClashes':
      return { ...reason, slot, person: nameOf(organisation, reason.person) };
    default:
      return { ...reason, slot };
  }
};
