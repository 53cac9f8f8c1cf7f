import type { ForumId } from '../ids.ts';
import type { ClosedReason } from '../planning/check-plan.ts';
import type { Temporal } from '../time.ts';
import type { MeetingView } from './meeting.ts';
import type { ConflictView, PlanMovesNotice } from './plan-moves.ts';

/** To whoever runs the meeting: somebody has moved or deleted it in the calendar. Is the bot to follow? */
export interface CalendarQuestionNotice {
  readonly kind: 'calendarQuestion';
  /** As the bot has it. */
  readonly meeting: MeetingView;
  readonly number: number;
  /** Where it was moved; nothing if it was deleted. */
  readonly to?: { readonly start: Temporal.ZonedDateTime; readonly end: Temporal.ZonedDateTime };
  /** The new time has passed: there is nothing to follow to. */
  readonly isPast: boolean;
  /** What speaks against the new time. */
  readonly doubts: readonly CalendarDoubt[];
  /** The other meetings that would move along. */
  readonly moves: PlanMovesNotice['moves'];
  readonly conflicts: readonly ConflictView[];
  /** Tells this answer from any other: what is pressed is what was shown. */
  readonly print: string;
  /** The card that was pressed asked something else. */
  readonly renewed: boolean;
}

/** To the coordinator: a mailbox can make no online meetings; the organisation's own if it is nobody's. */
export interface NoOnlineMeetingNotice {
  readonly kind: 'noOnlineMeeting';
  readonly owner?: string;
}

/** To the coordinator, once: meetings to come of forums that are not in the configuration any more. */
export interface WithoutForumNotice {
  readonly kind: 'withoutForum';
  readonly forums: readonly {
    /** Its name is gone with it. */
    readonly forum: ForumId;
    readonly starts: readonly Temporal.ZonedDateTime[];
  }[];
}

/** To the coordinator: the bot has left Outlook, and these meetings still stand there. */
export interface LeftInOutlookNotice {
  readonly kind: 'leftInOutlook';
  readonly meetings: readonly MeetingView[];
  readonly more: number;
}

export type CalendarDoubt = ClosedReason | 'outsideHours' | 'outsidePeriod';
