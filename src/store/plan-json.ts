import type { DraftWork, Exclusion } from '../domain/planning/draft.ts';
import type { PlanReason } from '../domain/planning/explain/plan-reason.ts';
import type { Plan, PlanContent, Slot, Unplaced, UnplacedReason } from '../domain/planning/plan.ts';
import type { Relaxation } from '../domain/planning/relax/relaxation.ts';
import { Temporal } from '../domain/time.ts';
import type { Json } from './tables/columns.ts';
import type { Written } from './written.ts';

/** What the column holds: the plan without what has columns of its own. */
type PlanBody = PlanContent & Pick<Plan, 'explanation' | 'unread' | 'work'>;

export const writePlan = ({ slots, unplaced, remarks, explanation, unread, work }: PlanBody): Json =>
  JSON.stringify({ slots, unplaced, remarks, explanation, unread, work });

const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

const slotOf = (slot: Written<Slot>): Slot => ({ ...slot, start: Temporal.PlainDateTime.from(slot.start) });

const reasonOf = (reason: Written<UnplacedReason>): UnplacedReason => {
  switch (reason.kind) {
    case 'noAllowedDay':
      return { ...reason, from: date(reason.from), to: date(reason.to) };
    case 'anchorOutOfReach':
    case 'peopleBusy': {
      const { nearest, ...rest } = reason;
      return { ...rest, ...(nearest !== undefined && { nearest: date(nearest) }) };
    }
    case 'anchorCircle':
      return reason;
  }
};

const relaxationOf = (relaxation: Written<Relaxation>): Relaxation =>
  'at' in relaxation ? { ...relaxation, at: Temporal.PlainDateTime.from(relaxation.at) } : relaxation;

const unplacedOf = ({ reason, relaxation, ...unplaced }: Written<Unplaced>): Unplaced => ({
  ...unplaced,
  reason: reasonOf(reason),
  ...(relaxation && { relaxation: relaxationOf(relaxation) }),
});

const explanationOf = (reason: Written<PlanReason>): PlanReason =>
  reason.kind === 'fullWeek' ? { ...reason, monday: date(reason.monday) } : reason;

const exclusionOf = (exclusion: Written<Exclusion>): Exclusion => ({
  ...exclusion,
  from: date(exclusion.from),
  to: date(exclusion.to),
});

const workOf = ({ standing, ...work }: Written<DraftWork>): DraftWork => ({
  ...work,
  ...(standing && { standing: standing.map(({ slot, on }) => ({ slot, on: date(on) })) }),
  exclusions: work.exclusions.map(exclusionOf),
  seen: work.seen.map((slots) => slots.map(slotOf)),
});

export const readPlan = (json: Json): PlanBody => {
  const { slots, unplaced, remarks, explanation, unread, work }: Written<PlanBody> = JSON.parse(json);
  return {
    slots: slots.map(slotOf),
    unplaced: unplaced.map(unplacedOf),
    remarks,
    ...(explanation && { explanation: explanation.map(explanationOf) }),
    ...(unread && { unread }),
    ...(work && { work: workOf(work) }),
  };
};
