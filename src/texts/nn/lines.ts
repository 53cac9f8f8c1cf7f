import type { MeetingView } from '../../domain/notices/meeting.ts';
import { counted } from '../format.ts';
import type { LineTexts } from '../shapes/lines.ts';
import { calendar } from './calendar.ts';
import { format } from './format.ts';
import { meetings } from './meetings.ts';
import { plan } from './planning.ts';

const meetingOn = ({ forumName, start }: MeetingView): string => `${forumName} ${format.date(start)}`;

export const lines: LineTexts = {
  welcome: () => 'Velkomen til SLT-boten',
  help: () => 'Dette kan SLT-boten',
  problem: () => 'Noko må rettast. Opne kortet for å sjå kva.',
  done: ({ what, count }) => meetings.done[what](count).title,
  progress: ({ done, of }) => plan.readingCalendars(done, of).title,
  planPreview: ({ year }) => `Framlegg til møteplan ${year} er klart`,
  planForum: ({ year }) => `Framlegg til møteplan ${year}: eitt forum`,
  planMoves: ({ why }) =>
    ({
      move: 'Dette følgjer med når møtet blir flytta',
      avoid: 'Møte må flyttast',
      closed: 'Booka møte ligg på ein dag som ikkje passar',
      away: 'Nokon er borte når dei skulle vore i møte',
    })[why],
  year: ({ year }) => `Årshjul ${year}`,
  planApproved: ({ year }) => `Møteplanen for ${year} er godkjend`,
  agendaPrompt: ({ meeting, deadline, reminder, open, answer }) => {
    if (answer) return `${meetingOn(meeting)}: svaret ditt er lagra`;
    if (!open) return `${meetingOn(meeting)}: fristen for saker er ute`;
    const question = `${meetingOn(meeting)}: har du saker? Frist ${format.moment(deadline)}`;
    return reminder ? `Påminning. ${question}` : question;
  },
  agendaReview: ({ meeting, items }) =>
    `${meetingOn(meeting)}: ${counted(items.length, 'sak er meld', 'saker er melde')} inn`,
  saksliste: ({ meeting, sent }) =>
    sent
      ? `Innkalling: ${format.when(meeting.start, meeting.end)}, ${meeting.forumName}`
      : `${meetingOn(meeting)}: sakliste`,
  answers: ({ meeting, answers }) =>
    `${meetingOn(meeting)}: ${answers.withItems.length + answers.withoutItems.length} av ${answers.asked} har svart`,
  heldQuestion: ({ meeting }) => `${meetingOn(meeting)}: blei møtet halde?`,
  meetingChanged: ({ meeting, change }) =>
    change === 'moved'
      ? `${meeting.forumName} er flytta til ${format.when(meeting.start, meeting.end)}`
      : `${meetingOn(meeting)} er avlyst`,
  meetingList: ({ meetings: shown, more }) => `${counted(shown.length + more, 'møte', 'møte')} framover`,
  trendForm: ({ meeting, reminder, answer }) => {
    if (answer) return `${meetingOn(meeting)}: svaret ditt om tendensar er lagra`;
    return `${reminder ? 'Påminning. ' : ''}${meetingOn(meeting)}: kva ser de hos dykk no?`;
  },
  trendOverview: ({ meeting }) => `${meetingOn(meeting)}: tendensar så langt`,
  summary: ({ meeting, preview }) =>
    preview ? `${meetingOn(meeting)}: oppsummering til godkjenning` : `${meetingOn(meeting)}: oppsummering`,
  forumList: ({ forums }) => counted(forums.length, 'forum', 'forum'),
  forum: () => 'Om forumet',
  member: () => 'Om medlemmen',
  mine: () => 'Møta og sakene dine',
  itemDecided: ({ meeting, outcome }) =>
    `${meetingOn(meeting)}: ${{ accepted: 'saka di kjem på saklista', declined: 'saka di kom ikkje med', postponed: 'saka di er utsett' }[outcome]}`,
  calendarQuestion: ({ meeting, to }) =>
    to
      ? `${meetingOn(meeting)} er flytta i Outlook til ${format.moment(to.start)}. Skal boten følgje etter?`
      : `${meetingOn(meeting)} er avlyst i Outlook. Skal boten avlyse det?`,
  noOnlineMeeting: () => calendar.noLink,
  leftInOutlook: () => calendar.left,
  withoutForum: () => meetings.withoutForum,
  attendance: ({ meeting }) => `${meetingOn(meeting)}: kan møtet haldast?`,
  deliveryTrouble: ({ people }) => `${counted(people.length, 'person', 'personar')} fekk ikkje meldinga`,
  peopleChanged: () => 'Nytt om medlemmene',
};
