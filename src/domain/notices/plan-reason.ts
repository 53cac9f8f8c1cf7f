import type { PlanReason } from '../planning/explain/plan-reason.ts';
import type { UnplacedReason } from '../planning/plan.ts';
import type { Relaxation } from '../planning/relax/relaxation.ts';
import type { Temporal } from '../time.ts';
import type { AnchorView } from './forum.ts';
import type { SlotView } from './plan.ts';

/** `PlanReason` with names in place of ids. */
export type PlanReasonView = ReasonView<PlanReason>;

type ReasonView<Reason> = Reason extends PlanReason
  ? {
      readonly [K in keyof Reason as K extends 'forum' | 'below' ? `${K}Name` : K]: K extends
        | 'forum'
        | 'below'
        | 'person'
        ? string
        : K extends 'slot'
          ? SlotView
          : K extends 'slots'
            ? readonly [SlotView, SlotView]
            : K extends 'people'
              ? readonly string[]
              : Reason[K];
    }
  : never;

/** `Relaxation` with names in place of ids. */
export type RelaxationView =
  | Exclude<Relaxation, { kind: 'widerAnchor' | 'without' | 'cutAnchor' }>
  | {
      readonly kind: 'widerAnchor';
      readonly at: Temporal.PlainDateTime;
      readonly anchorName: string;
      readonly relation: AnchorView['relation'];
      readonly leastDays: number;
      readonly mostDays: number;
    }
  | {
      readonly kind: 'without';
      readonly at: Temporal.PlainDateTime;
      readonly name: string;
      readonly title: string;
    }
  | { readonly kind: 'cutAnchor'; readonly forumName: string; readonly anchorName: string };

/** `UnplacedReason` with names in place of ids. */
export type UnplacedReasonView =
  | Exclude<UnplacedReason, { kind: 'peopleBusy' | 'anchorOutOfReach' | 'anchorCircle' }>
  | {
      readonly kind: 'anchorOutOfReach';
      readonly anchorName: string;
      readonly leastDays: number;
      readonly mostDays: number;
      readonly nearest?: Temporal.PlainDate;
    }
  | { readonly kind: 'peopleBusy'; readonly names: readonly string[]; readonly nearest?: Temporal.PlainDate }
  | { readonly kind: 'anchorCircle'; readonly names: readonly string[] };
