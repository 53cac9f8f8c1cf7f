import type { ForumId, OrganisationId, PersonId, PlanId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import type { DraftWork } from './draft.ts';
import type { PlanReason } from './explain/plan-reason.ts';
import type { Relaxation } from './relax/relaxation.ts';
import type { PlanScore } from './score/plan-score.ts';

/** `politirad-2027-3`: forum, year and ordinal. The natural key of a planned meeting, stable when the plan is made again. */
export type SlotKey = string & { readonly slotKey: true };

/** One planned meeting. `start` is local time in the organisation's zone. */
export interface Slot {
  readonly key: SlotKey;
  readonly forum: ForumId;
  /** Counts from 1 within the forum's year, in order of date. */
  readonly ordinal: number;
  readonly start: Temporal.PlainDateTime;
  readonly minutes: number;
  /** The slot, or the outside event, this one is tied to. */
  readonly anchoredTo?: SlotKey | string;
  /** Set for the children of a meeting (preparation, follow-up). */
  readonly child?: { readonly id: string; readonly name: string; readonly of: SlotKey };
}

/** What could not be placed, and what stood in the way. */
export interface Unplaced {
  readonly forum: ForumId;
  readonly ordinal: number;
  /** Set when the meeting itself was placed and only this child of it was not. */
  readonly child?: { readonly id: string; readonly name: string };
  readonly reason: UnplacedReason;
  /** The least that would have to be otherwise for it to fit, if any single thing is enough. */
  readonly relaxation?: Relaxation;
}

export type UnplacedReason =
  /** Every day left in the period is forbidden for the forum. */
  | { readonly kind: 'noAllowedDay'; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  /** No allowed day lies within the anchor's least and most days. */
  | {
      readonly kind: 'anchorOutOfReach';
      readonly anchor: string;
      readonly leastDays: number;
      readonly mostDays: number;
      readonly nearest?: Temporal.PlainDate;
    }
  /** On every allowed day somebody who must be there sits in another meeting. */
  | {
      readonly kind: 'peopleBusy';
      readonly people: readonly PersonId[];
      readonly nearest?: Temporal.PlainDate;
    }
  /** Anchors point at each other in a circle, so that none can be placed first. */
  | { readonly kind: 'anchorCircle'; readonly forums: readonly ForumId[] };

/** Something true of the plan that the coordinator should know before approving. */
export type PlanRemark =
  | { readonly kind: 'proposedCadence'; readonly forum: ForumId; readonly meetings: number }
  | { readonly kind: 'asNeeded'; readonly forum: ForumId }
  | { readonly kind: 'noMembers'; readonly forum: ForumId }
  | {
      readonly kind: 'fewerThanCadence';
      readonly forum: ForumId;
      readonly placed: number;
      readonly least: number;
    };

export interface PlanInput {
  readonly organisation: Organisation;
  readonly year: number;
  /** Nothing is placed before this date: "the rest of the year from today". */
  readonly from?: Temporal.PlainDate;
  /** Only these forums are planned; the others' booked meetings still count. */
  readonly forums?: readonly ForumId[];
  /** Meetings already booked; they stay where they are. */
  readonly booked: readonly Slot[];
  /** Keys that may not be given to a new meeting although nothing is booked under them (a cancelled meeting's). */
  readonly usedKeys?: readonly SlotKey[];
  /** When people are engaged according to their calendars, in local time of the organisation's zone. */
  readonly busy?: readonly BusyTime[];
  /** Meetings that our people have in other organisations: nobody is in two places. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Meetings of the draft that stay exactly where they are; unlike `booked` they are part of the result. */
  readonly pins?: readonly Slot[];
  /** Days on which the coordinator wants no meeting at all, or none of a forum. */
  readonly excludedDays?: readonly Temporal.PlainDate[];
  readonly excludedFor?: ReadonlyMap<ForumId, readonly Temporal.PlainDate[]>;
  /** Steers the search where many plans are equally good; the same seed gives the same plan. Default 1. */
  readonly seed?: number;
  /** Asked between rounds of improvement; ends the search before its fixed number of rounds is done. */
  readonly keepGoing?: () => boolean;
  /** Earlier plans; the answer has at least a third of its movable meetings on another date than each of them. */
  readonly differentFrom?: readonly (readonly Slot[])[];
}

/** A stretch of somebody's calendar that is taken; `end` is the first free minute. */
export interface BusyTime {
  readonly person: PersonId;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
}

/** Somebody of ours is in a meeting of another organisation: when, and the minutes on the way to it and from it. */
export interface Elsewhere extends BusyTime {
  readonly way: number;
}

/** What a plan says, as it is kept until the coordinator decides. */
export interface PlanContent {
  /** What is new, in order of time; what was booked is not repeated. */
  readonly slots: readonly Slot[];
  readonly unplaced: readonly Unplaced[];
  readonly remarks: readonly PlanRemark[];
}

export interface PlanResult extends PlanContent {
  readonly score: PlanScore;
  /** What is good and what is bad about the plan, the weightiest first. */
  readonly explanation: readonly PlanReason[];
}

export type PlanStatus = 'draft' | 'approved' | 'discarded';

/** A proposal that waits for the coordinator. It survives restarts and is consumed once. */
export interface Plan extends PlanContent {
  readonly id: PlanId;
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly status: PlanStatus;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
  readonly version: number;
  /** Whose calendars could not be read when it was made. */
  readonly unread?: readonly PersonId[];
  /** What is good and bad about it; none in plans made before the planner said so. */
  readonly explanation?: readonly PlanReason[];
  /** What the coordinator has said about it. */
  readonly work?: DraftWork;
}
