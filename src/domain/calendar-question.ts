import type { MeetingId } from './ids.ts';
import type { Meeting, TimeSpan } from './meeting.ts';

/** How the calendar shows a meeting: at a time, or not any more, because somebody has deleted the event. */
export type Shown = TimeSpan | 'gone';

/** Somebody has moved or deleted a meeting's event: is the bot to follow? The newest of each meeting. */
export interface CalendarQuestion {
  readonly meeting: MeetingId;
  /** Rises with every change that is asked about: a card made for an earlier one is told so. */
  readonly number: number;
  /** Of the meeting, when it was asked: one that the bot has moved or cancelled since needs no answer. */
  readonly meetingVersion: number;
  readonly shown: Shown;
  /** `withdrawn`: the event was put back before anybody answered. */
  readonly answer?: 'follow' | 'keep' | 'withdrawn';
}

export const isOpen = ({ answer, meetingVersion }: CalendarQuestion, { version }: Meeting): boolean =>
  answer === undefined && meetingVersion === version;
