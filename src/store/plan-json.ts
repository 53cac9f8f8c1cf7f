import type { PlanContent, Slot, Unplaced, UnplacedReason } from '../domain/planning/plan.ts';
import { Temporal } from '../domain/time.ts';
import type { Json } from './tables.ts';
import type { Written } from './written.ts';

export const writePlan = ({ slots, unplaced, remarks }: PlanContent): Json =>
  JSON.stringify({ slots, unplaced, remarks });

const slotOf = (slot: Written<Slot>): Slot => ({ ...slot, start: Temporal.PlainDateTime.from(slot.start) });

const reasonOf = (reason: Written<UnplacedReason>): UnplacedReason => {
  switch (reason.kind) {
    case 'noAllowedDay':
      return {
        ...reason,
        from: Temporal.PlainDate.from(reason.from),
        to: Temporal.PlainDate.from(reason.to),
      };
    case 'anchorOutOfReach':
    case 'peopleBusy': {
      const { nearest, ...rest } = reason;
      return { ...rest, ...(nearest !== undefined && { nearest: Temporal.PlainDate.from(nearest) }) };
    }
    case 'anchorCircle':
      return reason;
  }
};

const unplacedOf = (unplaced: Written<Unplaced>): Unplaced => ({
  ...unplaced,
  reason: reasonOf(unplaced.reason),
});

export const readPlan = (json: Json): PlanContent => {
  const written: Written<PlanContent> = JSON.parse(json);
  return {
    slots: written.slots.map(slotOf),
    unplaced: written.unplaced.map(unplacedOf),
    remarks: written.remarks,
  };
};
