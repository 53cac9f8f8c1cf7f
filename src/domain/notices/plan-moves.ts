import type { ForumId, MeetingId, PersonId, PlanId } from '../ids.ts';
import type { DatedDays } from '../organisation.ts';
import type { BrokenRule } from '../planning/check-plan.ts';
import type { SlotKey } from '../planning/plan.ts';
import type { Missed } from '../planning/replan/away.ts';
import type { Temporal } from '../time.ts';
import type { SlotView } from './plan.ts';

/** What would follow from a change, for the coordinator to say yes or no to. Nothing has been changed yet. */
export interface PlanMovesNotice {
  readonly kind: 'planMoves';
  readonly why: /** A meeting is to be moved. */
    | 'move'
    /** Days are to be kept free. */
    | 'avoid'
    /** Booked meetings lie on days that have been closed, or taken, since. */
    | 'closed'
    /** Somebody is away. */
    | 'away';
  readonly moves: readonly (SlotView & {
    readonly to: Temporal.PlainDateTime;
    readonly because: 'asked' | 'closedDay' | 'follows' | 'makesRoom';
    /** What the configuration calls the day that it cannot be on: "Kommunestyre". */
    readonly day?: string;
  })[];
  /** What moving cannot mend. */
  readonly conflicts: readonly ConflictView[];
  /** Left out where it cannot be done: somebody would be in two places. */
  readonly confirm?: ConfirmMoves;
  /** Tells these meetings from any others, where they may also be left where they are. */
  readonly leave?: string;
  readonly away?: AwayView;
}

/** Who is away on which days, and the meetings that they were to be at. */
export interface AwayView extends AwayData {
  readonly name: string;
  readonly days: Pick<DatedDays, 'from' | 'to'>;
  readonly meetings: readonly MissedView[];
  /** Some meeting that could be moved may also be held with a vara. */
  readonly mayChoose: boolean;
}

export interface MissedView extends SlotView {
  readonly as: Missed['as'];
  /** `stuck`: it cannot be held without them, and there is no other day. `held`: without them. */
  readonly outcome: 'moves' | 'vara' | 'stuck' | 'held';
  readonly vara?: string;
}

/** Whole days as "YYYY-MM-DD"; whether a vara comes where there is one. */
interface AwayData {
  readonly person: PersonId;
  readonly from: string;
  readonly to: string;
  readonly vara: boolean;
}

/** What the button of the card asks for; `print` tells these moves from any others. */
export type ConfirmMoves =
  | {
      readonly kind: 'draft';
      readonly plan: PlanId;
      readonly version: number;
      readonly slot: SlotKey;
      readonly to: string;
    }
  | { readonly kind: 'meeting'; readonly meeting: MeetingId; readonly to: string; readonly print: string }
  | {
      readonly kind: 'avoid';
      readonly from: string;
      readonly to: string;
      readonly forum: ForumId | '';
      readonly print: string;
    }
  | { readonly kind: 'closed'; readonly about: string; readonly print: string }
  | ({ readonly kind: 'away'; readonly print: string } & AwayData);

/** A hard rule that stays broken, and of which meeting. */
export interface ConflictView {
  readonly kind: Exclude<BrokenRule['kind'], 'cadence'> | 'busyElsewhere';
  readonly slot: SlotView;
  /** The anchor, the child, who would be in two places, on the way or elsewhere, or what the day is called. */
  readonly name?: string;
}
