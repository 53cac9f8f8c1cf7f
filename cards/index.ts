import type { Notice } from '../src/domain/notices/notice.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { agendaPromptCard } from './agenda-prompt.ts';
import { agendaReviewCard } from './agenda-review.ts';
import { answersCard } from './answers.ts';
import { attendanceCard } from './attendance.ts';
import { calendarQuestionCard } from './calendar-question.ts';
import { deliveryTroubleCard } from './delivery-trouble.ts';
import { doneCard } from './done.ts';
import { forumCard } from './forum.ts';
import { forumListCard } from './forum-list.ts';
import { heldQuestionCard } from './held-question.ts';
import { helpCard } from './help.ts';
import { itemDecidedCard } from './item-decided.ts';
import { leftInOutlookCard } from './left-in-outlook.ts';
import { meetingChangedCard } from './meeting-changed.ts';
import { meetingListCard } from './meeting-list.ts';
import { memberCard } from './member.ts';
import { mineCard } from './mine.ts';
import { noOnlineMeetingCard } from './no-online-meeting.ts';
import { peopleChangedCard } from './people-changed.ts';
import { planApprovedCard } from './plan-approved.ts';
import { planForumCard } from './plan-forum.ts';
import { planMovesCard } from './plan-moves.ts';
import { planPreviewCard } from './plan-preview.ts';
import { problemCard } from './problem.ts';
import { progressCard } from './progress.ts';
import { sakslisteCard } from './saksliste.ts';
import { summaryCard } from './summary.ts';
import { trendFormCard } from './trend-form.ts';
import { trendOverviewCard } from './trend-overview.ts';
import { welcomeCard } from './welcome.ts';
import { withoutForumCard } from './without-forum.ts';
import { yearCard } from './year.ts';

export type { AdaptiveCard } from './adaptive-card.ts';

type Cards = {
  readonly [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>, texts: Texts) => AdaptiveCard;
};

const CARDS: Cards = {
  welcome: welcomeCard,
  help: helpCard,
  problem: problemCard,
  done: doneCard,
  progress: progressCard,
  planPreview: planPreviewCard,
  planForum: planForumCard,
  planMoves: planMovesCard,
  planApproved: planApprovedCard,
  year: yearCard,
  agendaPrompt: agendaPromptCard,
  agendaReview: agendaReviewCard,
  saksliste: sakslisteCard,
  answers: answersCard,
  heldQuestion: heldQuestionCard,
  meetingChanged: meetingChangedCard,
  meetingList: meetingListCard,
  trendForm: trendFormCard,
  trendOverview: trendOverviewCard,
  summary: summaryCard,
  forumList: forumListCard,
  forum: forumCard,
  member: memberCard,
  mine: mineCard,
  itemDecided: itemDecidedCard,
  deliveryTrouble: deliveryTroubleCard,
  peopleChanged: peopleChangedCard,
  attendance: attendanceCard,
  calendarQuestion: calendarQuestionCard,
  noOnlineMeeting: noOnlineMeetingCard,
  leftInOutlook: leftInOutlookCard,
  withoutForum: withoutForumCard,
};

/** The card for anything the bot can say. At most 25 KB, and safe to show whatever people have written. */
export const cardFor = (notice: Notice, texts: Texts): AdaptiveCard =>
  // The kind has chosen the function; the compiler cannot follow that through a union.
  CARDS[notice.kind](notice as never, texts);

/** The activity's `summary`, seen on a locked phone: what it is about, nothing that a person has written. */
export const summaryLine = (notice: Notice, texts: Texts): string =>
  texts.lines[notice.kind](notice as never);
