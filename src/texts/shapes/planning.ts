import type { RelaxationView, UnplacedReasonView } from '../../domain/notices/plan-reason.ts';
import type { YearFile } from '../../domain/notices/year.ts';
import type { PlanRemark } from '../../domain/planning/plan.ts';
import type { Said } from './said.ts';

export interface PlanTexts {
  /** While the members' calendars are read. */
  readingCalendars(done: number, of: number): Said;
  previewTitle(year: number): string;
  summary(meetings: number, forums: number): string;
  alreadyBooked(count: number): string;
  /** Whose calendars could not be read. */
  unread(names: string): string;
  slots(count: number): string;
  firstAndLast(first: string, last: string): string;
  readonly nothingPlanned: string;
  readonly unplacedTitle: string;
  /** Why it found no place, and the least that would have to be otherwise. */
  unplaced(ordinal: number, reason: UnplacedReasonView, relaxation?: RelaxationView): string;
  readonly remarksTitle: string;
  remark(remark: PlanRemark, forumName: string): string;
  readonly approve: string;
  readonly discard: string;
  readonly approveMeans: string;
  approvedTitle(year: number): string;
  booked(count: number): string;
  stillUnplaced(count: number): string;
  readonly firstMeeting: string;
  readonly approvedNext: string;
  readonly showMeetings: string;
}

/** A year to look at, print and take along. */
export interface YearTexts {
  title(year: number): string;
  /** "28 møter i 5 forum". */
  all(meetings: number, forums: number): string;
  mine(meetings: number, forums: number): string;
  nothing(year: number): string;
  nothingMine(year: number): string;
  readonly draftWaits: string;
  readonly showDraft: string;
  readonly download: string;
  readonly files: Readonly<Record<YearFile, string>>;
  until(date: string): string;
  readonly noAddress: string;
  /** Buttons of other cards. */
  readonly show: string;
  readonly print: string;
}
