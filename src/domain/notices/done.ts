import type { MeetingView } from './meeting.ts';

/** A short confirmation for which no card of its own is worth it. */
export interface DoneNotice {
  readonly kind: 'done';
  readonly what:
    | 'reminded'
    | 'planDiscarded'
    /** `count` meetings moved along. */
    | 'meetingsMoved'
    /** The meetings stay on days that do not suit. */
    | 'meetingsLeft'
    /** Days are kept free; no meeting was on them. */
    | 'daysKeptFree'
    /** Somebody is away; no meeting was moved for it. */
    | 'absenceNoted'
    /** … and is back. */
    | 'absenceEnded'
    | 'meetingMoved'
    | 'meetingCancelled'
    /** `count` meetings of a forum that is not there any more. */
    | 'meetingsCancelled'
    | 'meetingAdded'
    | 'heldRecorded'
    | 'notHeldRecorded'
    | 'itemAccepted'
    | 'itemDeclined'
    | 'itemPostponed'
    | 'summaryHeld'
    | 'summaryApproved'
    /** The bot has gone along with a move made in the calendar. */
    | 'calendarFollowed'
    /** … with a cancellation. */
    | 'calendarCancelled'
    /** The calendar is set back to what the bot has. */
    | 'calendarKept'
    /** There is nothing to answer any more. */
    | 'calendarSettled'
    | 'conversationLinked'
    /** `count` people who left a group are no members any more. */
    | 'leaversOut'
    /** `count` people who left a group stay members. */
    | 'leaversKept'
    | 'answeredPrivately'
    /** The work takes longer than a turn may; the card is updated when it is done. */
    | 'workingOnIt';
  readonly meeting?: MeetingView;
  readonly count?: number;
}

/** How far the reading of calendars has come, while somebody waits for what comes of it. */
export interface ProgressNotice {
  readonly kind: 'progress';
  readonly done: number;
  readonly of: number;
}
