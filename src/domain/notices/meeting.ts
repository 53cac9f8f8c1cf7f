import type { ForumId, MeetingId } from '../ids.ts';
import type { MeetingStatus } from '../meeting.ts';
import type { Level } from '../organisation.ts';
import type { Temporal } from '../time.ts';

/** The meeting as every card shows it. */
export interface MeetingView {
  readonly id: MeetingId;
  readonly version: number;
  readonly forum: ForumId;
  readonly forumName: string;
  /** "Forberedende møte" for the child of a meeting. */
  readonly childName?: string;
  readonly level: Level;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly place?: string;
  readonly online: boolean;
  readonly status: MeetingStatus;
  readonly logisticsOnly: boolean;
  readonly conveners: readonly string[];
}

export interface HeldQuestionNotice {
  readonly kind: 'heldQuestion';
  readonly meeting: MeetingView;
}

export interface MeetingChangedNotice {
  readonly kind: 'meetingChanged';
  readonly meeting: MeetingView;
  readonly change: 'moved' | 'cancelled';
  readonly previousStart?: Temporal.ZonedDateTime;
}

export interface MeetingListNotice {
  readonly kind: 'meetingList';
  readonly meetings: readonly MeetingView[];
  /** How many more there are than shown. */
  readonly more: number;
  readonly canChange: boolean;
}
