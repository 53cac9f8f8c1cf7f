import type { ForumId, OrganisationId } from '../domain/ids.ts';
import type { MeetingStatus } from '../domain/meeting.ts';
import type { Language, Level } from '../domain/organisation.ts';
import type { Temporal } from '../domain/time.ts';

/**
 * A year of meetings as pictures and files show it: forums and dates, and not one person's name, so that no picture
 * can give one away. Times are local, in `timeZone`.
 */
export interface YearPlanView {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly year: number;
  readonly language: Language;
  readonly timeZone: string;
  readonly levelNames: Readonly<Record<Level, string>>;
  /** From the highest level down, within a level as configured; forums that do not meet this year are left out. */
  readonly forums: readonly YearForum[];
  readonly closed: readonly ClosedDays[];
}

export interface YearForum {
  readonly id: ForumId;
  readonly name: string;
  readonly level: Level;
  readonly sign: Sign;
  /** In order of time. */
  readonly meetings: readonly YearMeeting[];
  readonly unplaced: readonly { readonly ordinal: number; readonly childName?: string }[];
}

export interface YearMeeting {
  /** Forum, year and ordinal: the same for the proposal and for the meeting that came of it. */
  readonly key: string;
  readonly start: Temporal.PlainDateTime;
  readonly minutes: number;
  readonly status: 'proposed' | MeetingStatus;
  /** Rises with every change of a booked meeting; 0 for a proposed one. */
  readonly version: number;
  readonly childName?: string;
  readonly place?: string;
}

/** How a forum is told from the others without colour: one to three letters in an outline. */
export interface Sign {
  readonly code: string;
  readonly outline: Outline;
}

export type Outline = 'circle' | 'square' | 'diamond' | 'hexagon' | 'triangle' | 'shield';

/** Days in a row on which nobody (`closed`), or nobody from a school (`school`), is called to a meeting; both ends included. */
export interface ClosedDays {
  readonly kind: 'closed' | 'school';
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly occasion?: 'easter' | 'summer' | 'christmas';
  /** As configured: "Vinterferie". */
  readonly name?: string;
}

/** Called off, or never held: shown as such, and not counted. */
export const isOff = ({ status }: YearMeeting): boolean => status === 'cancelled' || status === 'notHeld';

/** Meetings of the forum's own that stand, without their preparatory and follow-up meetings. */
export const standing = ({ meetings }: YearForum): readonly YearMeeting[] =>
  meetings.filter((meeting) => !meeting.childName && !isOff(meeting));
