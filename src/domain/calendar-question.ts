import type { MeetingId } from './ids.ts';
import type { Meeting, TimeSpan } from './meeting.ts';
import type { Temporal } from './time.ts';

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

export const sameTime = (one: Shown | undefined, other: Shown | undefined): boolean => {
  if (!isTime(one) || !isTime(other)) return one === other;
  return one.start.equals(other.start) && one.end.equals(other.end);
};

const isTime = (shown: Shown | undefined): shown is TimeSpan => shown !== undefined && shown !== 'gone';

/**
 * What it means that the calendar shows a meeting so. `known`: as it was written there, or as was seen before.
 * `asPlanned`: somebody has put it back. `news`: somebody has moved or deleted it, and whoever runs it is to be asked.
 * `noted`: nobody knows how it stood before, or the meeting is over.
 */
export const meaningOf = (
  shown: Shown,
  meeting: Meeting,
  now: Temporal.Instant,
): 'known' | 'asPlanned' | 'news' | 'noted' => {
  if (sameTime(shown, meeting.calendarShows)) return 'known';
  if (sameTime(shown, meeting)) return 'asPlanned';
  if (meeting.status !== 'booked' || (shown !== 'gone' && meeting.calendarShows === undefined))
    return 'noted';
  const isAhead = (at: Temporal.Instant): boolean => at.epochMilliseconds > now.epochMilliseconds;
  return isAhead(meeting.end) || (shown !== 'gone' && isAhead(shown.start)) ? 'news' : 'noted';
};
