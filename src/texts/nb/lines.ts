import type { MeetingView } from '../../domain/notices/meeting.ts';
import { counted } from '../format.ts';
import type { LineTexts } from '../shapes/lines.ts';
import { calendar } from './calendar.ts';
import { format } from './format.ts';
import { meetings } from './meetings.ts';
import { plan } from './planning.ts';

const meetingOn = ({ forumName, start }: MeetingView): string => `${forumName} ${format.date(start)}`;

export const lines: LineTexts = {
  welcome: () => 'Velkommen til SLT-boten',
  help: () => 'Dette kan SLT-boten',
  problem: () => 'Noe må rettes. Åpne kortet for å se hva.',
  done: ({ what, count }) => meetings.done[what](count).title,
  progress: ({ done, of }) => plan.readingCalendars(done, of).title,
  planPreview: ({ year }) => `Forslag til møteplan ${year} er klart`,
  planForum: ({ year }) => `Forslag til møteplan ${year}: ett forum`,
  planMoves: ({ why }) =>
    ({
      move: 'Dette følger med når møtet flyttes',
      avoid: 'Møter må flyttes',
      closed: 'Booket møte ligger på en dag som ikke passer',
      away: 'Noen er borte når de skulle vært i møte',
    })[why],
  year: ({ year }) => `Årshjul ${year}`,
  planApproved: ({ year }) => `Møteplanen for ${year} er godkjent`,
  agendaPrompt: ({ meeting, deadline, reminder, open, answer }) => {
    if (answer) return `${meetingOn(meeting)}: svaret ditt er lagret`;
    if (!open) return `${meetingOn(meeting)}: fristen for saker er ute`;
    const question = `${meetingOn(meeting)}: har du saker? Frist ${format.moment(deadline)}`;
    return reminder ? `Påminnelse. ${question}` : question;
  },
  agendaReview: ({ meeting, items }) =>
    `${meetingOn(meeting)}: ${counted(items.length, 'sak', 'saker')} meldt inn`,
  saksliste: ({ meeting, sent }) =>
    sent
      ? `Innkalling: ${format.when(meeting.start, meeting.end)}, ${meeting.forumName}`
      : `${meetingOn(meeting)}: saksliste`,
  answers: ({ meeting, answers }) =>
    `${meetingOn(meeting)}: ${answers.withItems.length + answers.withoutItems.length} av ${answers.asked} har svart`,
  heldQuestion: ({ meeting }) => `${meetingOn(meeting)}: ble møtet holdt?`,
  meetingChanged: ({ meeting, change }) =>
    change === 'moved'
      ? `${meeting.forumName} er flyttet til ${format.when(meeting.start, meeting.end)}`
      : `${meetingOn(meeting)} er avlyst`,
  meetingList: ({ meetings: shown, more }) => `${counted(shown.length + more, 'møte', 'møter')} framover`,
  trendForm: ({ meeting, reminder, answer }) => {
    if (answer) return `${meetingOn(meeting)}: svaret ditt om tendenser er lagret`;
    return `${reminder ? 'Påminnelse. ' : ''}${meetingOn(meeting)}: hva ser dere hos dere nå?`;
  },
  trendOverview: ({ meeting }) => `${meetingOn(meeting)}: tendenser så langt`,
  summary: ({ meeting, preview }) =>
    preview ? `${meetingOn(meeting)}: oppsummering til godkjenning` : `${meetingOn(meeting)}: oppsummering`,
  forumList: ({ forums }) => counted(forums.length, 'forum', 'forum'),
  forum: () => 'Om forumet',
  member: () => 'Om medlemmet',
  mine: () => 'Dine møter og saker',
  itemDecided: ({ meeting, outcome }) =>
    `${meetingOn(meeting)}: ${{ accepted: 'saken din kommer på sakslisten', declined: 'saken din kom ikke med', postponed: 'saken din er utsatt' }[outcome]}`,
  calendarQuestion: ({ meeting, to }) =>
    to
      ? `${meetingOn(meeting)} er flyttet i Outlook til ${format.moment(to.start)}. Skal boten følge etter?`
      : `${meetingOn(meeting)} er avlyst i Outlook. Skal boten avlyse det?`,
  noOnlineMeeting: () => calendar.noLink,
  leftInOutlook: () => calendar.left,
  withoutForum: () => meetings.withoutForum,
  attendance: ({ meeting }) => `${meetingOn(meeting)}: kan møtet holdes?`,
  deliveryTrouble: ({ people }) => `${counted(people.length, 'person', 'personer')} fikk ikke meldingen`,
  peopleChanged: () => 'Nytt om medlemmene',
};
