import type { CalendarQuestion, Shown } from '../../domain/calendar-question.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Temporal } from '../../domain/time.ts';

/** What somebody did to meetings in a calendar, and whether the bot is to follow. */
export interface CalendarQuestionRepository {
  /** Asks of the meeting as it stands, in place of what was asked before. Returns the number, which has risen. */
  ask(meeting: Meeting, shown: Shown, at: Temporal.Instant): Promise<number>;
  /** The newest of the meeting, open or not. */
  of(meeting: MeetingId): Promise<CalendarQuestion | undefined>;
  /** Once: false if the question has been answered, or is not the newest. */
  answer(
    meeting: MeetingId,
    number: number,
    answer: NonNullable<CalendarQuestion['answer']>,
    at: Temporal.Instant,
  ): Promise<boolean>;
}
