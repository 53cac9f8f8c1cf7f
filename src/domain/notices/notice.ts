import type { AgendaPromptNotice, AgendaReviewNotice, ItemDecidedNotice, SakslisteNotice } from './agenda.ts';
import type { AnswersNotice, AttendanceNotice } from './answers.ts';
import type {
  CalendarQuestionNotice,
  LeftInOutlookNotice,
  NoOnlineMeetingNotice,
  WithoutForumNotice,
} from './calendar.ts';
import type { DeliveryTroubleNotice } from './delivery.ts';
import type { DoneNotice, ProgressNotice } from './done.ts';
import type { ForumListNotice, ForumNotice } from './forum.ts';
import type { HelpNotice, WelcomeNotice } from './help.ts';
import type { HeldQuestionNotice, MeetingChangedNotice, MeetingListNotice } from './meeting.ts';
import type { MemberNotice, MineNotice, PeopleChangedNotice } from './member.ts';
import type { PlanApprovedNotice, PlanForumNotice, PlanPreviewNotice } from './plan.ts';
import type { PlanMovesNotice } from './plan-moves.ts';
import type { ProblemNotice } from './problem.ts';
import type { SummaryNotice } from './summary.ts';
import type { TrendFormNotice, TrendOverviewNotice } from './trend.ts';
import type { YearNotice } from './year.ts';

/**
 * Everything the bot can say, as data. Services return it, `cards/` draws it, `texts/` has its words.
 * Times are zoned, names are resolved, counts are suppressed: a card has nothing left to look up.
 */
export type Notice =
  | WelcomeNotice
  | HelpNotice
  | ProblemNotice
  | DoneNotice
  | ProgressNotice
  | PlanPreviewNotice
  | PlanForumNotice
  | PlanMovesNotice
  | PlanApprovedNotice
  | YearNotice
  | AgendaPromptNotice
  | AgendaReviewNotice
  | SakslisteNotice
  | AnswersNotice
  | HeldQuestionNotice
  | MeetingChangedNotice
  | MeetingListNotice
  | TrendFormNotice
  | TrendOverviewNotice
  | SummaryNotice
  | ForumListNotice
  | ForumNotice
  | MemberNotice
  | MineNotice
  | ItemDecidedNotice
  | DeliveryTroubleNotice
  | PeopleChangedNotice
  | AttendanceNotice
  | CalendarQuestionNotice
  | NoOnlineMeetingNotice
  | LeftInOutlookNotice
  | WithoutForumNotice;
