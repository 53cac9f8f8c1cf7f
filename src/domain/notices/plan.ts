import type { Cadence } from '../cadence.ts';
import type { ForumId, PlanId } from '../ids.ts';
import type { Level } from '../organisation.ts';
import type { PlanRemark, SlotKey } from '../planning/plan.ts';
import type { Temporal } from '../time.ts';
import type { AnchorView } from './forum.ts';
import type { MeetingView } from './meeting.ts';
import type { PlanReasonView, RelaxationView, UnplacedReasonView } from './plan-reason.ts';
import type { YearLinks } from './year.ts';

export interface PlanSlotView {
  readonly key: SlotKey;
  readonly start: Temporal.PlainDateTime;
  readonly minutes: number;
  readonly childName?: string;
  /** The coordinator has said that it stays where it is. */
  readonly pinned?: boolean;
}

/** A meeting in a sentence about the plan. */
export interface SlotView {
  readonly forumName: string;
  readonly childName?: string;
  readonly start: Temporal.PlainDateTime;
}

/** Days without meetings, as the coordinator asked for. */
export interface ExclusionView {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly forumName?: string;
}

export interface PlanForumView {
  readonly forum: ForumId;
  readonly forumName: string;
  readonly level: Level;
  readonly cadence: Cadence;
  readonly anchor?: AnchorView;
  readonly slots: readonly PlanSlotView[];
  readonly unplaced: readonly {
    readonly ordinal: number;
    readonly childName?: string;
    readonly reason: UnplacedReasonView;
    readonly relaxation?: RelaxationView;
  }[];
}

export interface PlanPreviewNotice {
  readonly kind: 'planPreview';
  readonly plan: PlanId;
  readonly version: number;
  readonly year: number;
  readonly forums: readonly PlanForumView[];
  readonly remarks: readonly (PlanRemark & { readonly forumName: string })[];
  readonly alreadyBooked: number;
  /** What is good and what is bad about it, the weightiest first. */
  readonly explanation: readonly PlanReasonView[];
  readonly exclusions: readonly ExclusionView[];
  /** Forums of this draft that are approved already. */
  readonly approved: readonly string[];
  /** How many other proposals were turned down before this one. */
  readonly turnedDown: number;
  /** Whose calendars could not be read, so that nobody knows when they are engaged. */
  readonly unread?: readonly string[];
  /** The year as it would be, where the bot has an address that it can be fetched from. */
  readonly links?: YearLinks;
}

/** One forum of a draft, to pin, move and approve. */
export interface PlanForumNotice {
  readonly kind: 'planForum';
  readonly plan: PlanId;
  readonly version: number;
  readonly year: number;
  readonly view: PlanForumView;
}

export interface PlanApprovedNotice {
  readonly kind: 'planApproved';
  readonly year: number;
  readonly booked: number;
  readonly firstMeeting?: MeetingView;
  readonly unplaced: number;
}
