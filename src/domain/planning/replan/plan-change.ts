import type { ForumId, PersonId } from '../../ids.ts';
import type { Temporal } from '../../time.ts';
import type { BrokenRule } from '../check-plan.ts';
import type { PlanInput, Slot, SlotKey } from '../plan.ts';

/** What happened to a plan that was made. Times are local in the organisation's zone. */
export type PlanChange =
  /** A meeting is to be at another time; it stays there whatever follows. */
  | { readonly kind: 'move'; readonly slot: SlotKey; readonly to: Temporal.PlainDateTime }
  /** Days on which nobody, or one forum, may meet any more. */
  | { readonly kind: 'exclude'; readonly days: readonly Temporal.PlainDate[]; readonly forum?: ForumId }
  | Away;

/**
 * Somebody is away. Meetings that they chair, write or convene, or that have too few left without them, are moved; where
 * they are one of many nothing is.
 */
export interface Away {
  readonly kind: 'away';
  readonly person: PersonId;
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
  /** Where somebody stands in for them, the meeting is held with that one. */
  readonly varaComes?: boolean;
}

/** Why a meeting moves. */
export type MoveCause =
  | { readonly kind: 'asked' }
  | { readonly kind: 'excludedDay' }
  | { readonly kind: 'away'; readonly person: PersonId }
  /** It is tied to another meeting that moves, as what is anchored to it, or as its preparation or follow-up. */
  | { readonly kind: 'follows'; readonly slot: SlotKey }
  /** To make room for another. */
  | { readonly kind: 'makesRoom'; readonly slot: SlotKey }
  /** It broke a rule before the change. */
  | { readonly kind: 'mends' };

export interface Move {
  readonly from: Slot;
  readonly to: Slot;
  readonly because: MoveCause;
}

export interface ReplanInput extends Omit<PlanInput, 'pins' | 'differentFrom' | 'forums' | 'usedKeys'> {
  /** The plan as it stands: what may be moved. Meetings that may not stand in `booked`. */
  readonly current: readonly Slot[];
  /** Meetings of `current` that may not be moved. */
  readonly keep?: readonly SlotKey[];
  readonly change: PlanChange;
}

export interface ReplanResult {
  /** The whole of `current` after the change, in order of time. */
  readonly slots: readonly Slot[];
  readonly moved: readonly Move[];
  /** Rules that are still broken: what could not be mended by moving something. */
  readonly unmended: readonly BrokenRule[];
}

/** What would follow if one meeting moved and nothing else did, and what it takes to mend it. */
export interface Consequences {
  readonly conflicts: readonly BrokenRule[];
  readonly mended: ReplanResult;
}
