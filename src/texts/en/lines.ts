import type { MeetingView } from '../../domain/notices/meeting.ts';
import { counted } from '../format.ts';
import type { LineTexts } from '../shapes/lines.ts';
import { calendar } from './calendar.ts';
import { format } from './format.ts';
import { meetings } from './meetings.ts';
import { plan } from './planning.ts';

const meetingOn = ({ forumName, start }: MeetingView): string => `${forumName} ${format.date(start)}`;

export const lines: LineTexts = {
  welcome: () => 'Welcome to the SLT bot',
  help: () => 'What the SLT bot can do',
  problem: () => 'Something must be corrected. Open the card to see what.',
  done: ({ what, count }) => meetings.done[what](count).title,
  progress: ({ done, of }) => plan.readingCalendars(done, of).title,
  planPreview: ({ year }) => `The proposed meeting schedule ${year} is ready`,
  planForum: ({ year }) => `Proposed meeting schedule ${year}: one body`,
  planMoves: ({ why }) =>
    ({
      move: 'What follows when the meeting moves',
      avoid: 'Meetings have to move',
      closed: 'A booked meeting is on a day that does not suit',
      away: 'Somebody is away when they were to be in a meeting',
    })[why],
  year: ({ year }) => `Year wheel ${year}`,
  planApproved: ({ year }) => `The meeting schedule for ${year} is approved`,
  agendaPrompt: ({ meeting, deadline, reminder, open, answer }) => {
    if (answer) return `${meetingOn(meeting)}: your answer is saved`;
    if (!open) return `${meetingOn(meeting)}: the deadline for items has passed`;
    const question = `${meetingOn(meeting)}: do you have items? Deadline ${format.moment(deadline)}`;
    return reminder ? `Reminder. ${question}` : question;
  },
  agendaReview: ({ meeting, items }) =>
    `${meetingOn(meeting)}: ${counted(items.length, 'item', 'items')} submitted`,
  saksliste: ({ meeting, sent }) =>
    sent
      ? `Notice of meeting: ${format.when(meeting.start, meeting.end)}, ${meeting.forumName}`
      : `${meetingOn(meeting)}: agenda`,
  answers: ({ meeting, answers }) =>
    `${meetingOn(meeting)}: ${answers.withItems.length + answers.withoutItems.length} of ${answers.asked} have answered`,
  heldQuestion: ({ meeting }) => `${meetingOn(meeting)}: was the meeting held?`,
  meetingChanged: ({ meeting, change }) =>
    change === 'moved'
      ? `${meeting.forumName} has been moved to ${format.when(meeting.start, meeting.end)}`
      : `${meetingOn(meeting)} is cancelled`,
  meetingList: ({ meetings: shown, more }) =>
    counted(shown.length + more, 'coming meeting', 'coming meetings'),
  trendForm: ({ meeting, reminder, answer }) => {
    if (answer) return `${meetingOn(meeting)}: your answer on tendencies is saved`;
    return `${reminder ? 'Reminder. ' : ''}${meetingOn(meeting)}: what do you see where you are now?`;
  },
  trendOverview: ({ meeting }) => `${meetingOn(meeting)}: tendencies so far`,
  summary: ({ meeting, preview }) =>
    preview ? `${meetingOn(meeting)}: summary for approval` : `${meetingOn(meeting)}: summary`,
  forumList: ({ forums }) => counted(forums.length, 'body', 'bodies'),
  forum: () => 'About the body',
  member: () => 'About the member',
  mine: () => 'Your meetings and items',
  itemDecided: ({ meeting, outcome }) =>
    `${meetingOn(meeting)}: ${{ accepted: 'your item goes on the agenda', declined: 'your item was not included', postponed: 'your item is postponed' }[outcome]}`,
  calendarQuestion: ({ meeting, to }) =>
    to
      ? `${meetingOn(meeting)} was moved in Outlook to ${format.moment(to.start)}. Is the bot to follow?`
      : `${meetingOn(meeting)} was cancelled in Outlook. Is the bot to cancel it?`,
  noOnlineMeeting: () => calendar.noLink,
  leftInOutlook: () => calendar.left,
  withoutForum: () => meetings.withoutForum,
  attendance: ({ meeting }) => `${meetingOn(meeting)}: can the meeting be held?`,
  deliveryTrouble: ({ people }) => `${counted(people.length, 'person', 'people')} did not get the message`,
  peopleChanged: () => 'News about the members',
};
