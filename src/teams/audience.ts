import type { ForumId } from '../domain/ids.ts';
import type { Notice } from '../domain/notices/notice.ts';

type Audience =
  /** Everybody in any chat of the organisation. */
  | 'everybody'
  /** The members of the forum it is about: a chat that is linked to that forum. */
  | 'forum'
  /** The reader alone. */
  | 'reader';

const AUDIENCE: Readonly<Record<Notice['kind'], Audience>> = {
  welcome: 'reader',
  help: 'everybody',
  problem: 'everybody',
  done: 'everybody',
  progress: 'reader',
  planPreview: 'reader',
  planForum: 'reader',
  planMoves: 'reader',
  planApproved: 'reader',
  year: 'reader',
  agendaPrompt: 'reader',
  agendaReview: 'reader',
  saksliste: 'forum',
  answers: 'reader',
  heldQuestion: 'reader',
  meetingChanged: 'everybody',
  meetingList: 'everybody',
  trendForm: 'reader',
  trendOverview: 'reader',
  summary: 'reader',
  forumList: 'everybody',
  forum: 'everybody',
  member: 'reader',
  mine: 'reader',
  itemDecided: 'reader',
  deliveryTrouble: 'reader',
  peopleChanged: 'reader',
  attendance: 'reader',
  calendarQuestion: 'reader',
  noOnlineMeeting: 'reader',
  leftInOutlook: 'reader',
  withoutForum: 'reader',
};

/** Whether an answer may be shown in a group or channel, which may be linked to a forum. */
export const isForTheRoom = (notice: Notice, linkedForum: ForumId | undefined): boolean => {
  if (notice.kind === 'problem') return notice.form === undefined && notice.reason.kind !== 'Private';
  if (notice.kind === 'saksliste') return notice.sent && notice.meeting.forum === linkedForum;
  return AUDIENCE[notice.kind] === 'everybody';
};
