import type { Temporal } from '../time.ts';
import type { DeliveryFailure } from './delivery.ts';
import type { MeetingView } from './meeting.ts';

/** Who has answered: names for the coordinator only. */
export interface AnswerCounts {
  readonly asked: number;
  readonly withItems: readonly string[];
  readonly withoutItems: readonly string[];
  readonly missing: readonly string[];
  /** Members the bot could not reach, and why. */
  readonly unreached: readonly { readonly name: string; readonly reason: DeliveryFailure }[];
}

export interface AnswersNotice {
  readonly kind: 'answers';
  readonly meeting: MeetingView;
  readonly answers: AnswerCounts;
  readonly deadline: Temporal.ZonedDateTime;
  readonly canRemind: boolean;
  /** When the members will be asked; none once they have been. */
  readonly asksAt?: Temporal.ZonedDateTime;
  /** Who comes, where the calendar tells. */
  readonly attendance?: AttendanceView;
}

/** Names by what they have answered to the invitation in the calendar. */
export interface AttendanceView {
  readonly accepted: readonly string[];
  readonly declined: readonly string[];
  readonly tentative: readonly string[];
  readonly none: readonly string[];
}

/** To whoever runs the meeting, once: it may not be possible to hold it. */
export interface AttendanceNotice {
  readonly kind: 'attendance';
  readonly meeting: MeetingView;
  readonly tooFew: boolean;
  readonly withoutChair: boolean;
  readonly declined: readonly string[];
}
