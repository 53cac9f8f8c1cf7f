import type { UnplacedReasonView } from '../../domain/notices/plan-reason.ts';
import { counted } from '../format.ts';
import type { PlanTexts, YearTexts } from '../shapes/planning.ts';
import { format } from './format.ts';
import { relaxed } from './relaxed.ts';

const nearest = (reason: { readonly nearest?: Parameters<typeof format.date>[0] }): string =>
  reason.nearest ? ` The nearest free day is ${format.date(reason.nearest)}` : '';

const whyUnplaced = (reason: UnplacedReasonView, near: typeof nearest): string => {
  switch (reason.kind) {
    case 'noAllowedDay':
      return `no day is possible from ${format.date(reason.from)} to ${format.date(reason.to)}`;
    case 'anchorOutOfReach':
      return `no day lies ${reason.leastDays}–${reason.mostDays} days from ${reason.anchorName}.${near(reason)}`;
    case 'peopleBusy':
      return `engaged: ${format.list(reason.names)}.${near(reason)}`;
    case 'anchorCircle':
      return `${format.list(reason.names)} wait for each other. Correct the configuration.`;
  }
};

const nothing = (): string => '';

/** A date ends with a full stop of its own. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

export const plan: PlanTexts = {
  readingCalendars: (done, of) => ({
    title: `Reading calendars: ${done} of ${of}`,
    text: 'The proposal appears here when all of them are read. You can do something else meanwhile.',
  }),
  previewTitle: (year) => `Proposed meeting schedule ${year}`,
  summary: (meetings, forums) =>
    `${counted(meetings, 'meeting', 'meetings')} in ${counted(forums, 'body', 'bodies')}`,
  alreadyBooked: (count) =>
    `${counted(count, 'meeting is', 'meetings are')} booked already and stay where they are.`,
  unread: (names) => `I could not read the calendars of ${names}. Check whether the days suit them.`,
  slots: (count) => counted(count, 'meeting', 'meetings'),
  firstAndLast: (first, last) => `First ${first}, last ${last}`,
  nothingPlanned: 'No meetings proposed',
  unplacedTitle: 'Could not be placed',
  unplaced: (ordinal, reason, relaxation) =>
    `Meeting ${ordinal}: ${relaxation ? `${sentence(whyUnplaced(reason, nothing))} ${relaxed(relaxation)}` : sentence(whyUnplaced(reason, nearest))}`,
  remarksTitle: 'Worth knowing',
  remark: (remark, forumName) => {
    switch (remark.kind) {
      case 'proposedCadence':
        return `${forumName}: The configuration does not say how often. ${counted(remark.meetings, 'meeting', 'meetings')} is a proposal.`;
      case 'asNeeded':
        return `${forumName}: Meets as needed and is therefore not planned.`;
      case 'noMembers':
        return `${forumName}: Has no members in the configuration.`;
      case 'fewerThanCadence':
        return `${forumName}: Got ${remark.placed} of at least ${remark.least} meetings.`;
    }
  },
  approve: 'Approve and book',
  discard: 'Discard',
  approveMeans: 'When you approve, the meetings are booked in the calendars of the participants.',
  approvedTitle: (year) => `The meeting schedule for ${year} is approved`,
  booked: (count) =>
    `${counted(count, 'meeting is', 'meetings are')} being booked in the calendars of the participants.`,
  stillUnplaced: (count) =>
    `${counted(count, 'meeting', 'meetings')} could not be placed. Add them with “/møte ny”.`,
  firstMeeting: 'First meeting',
  approvedNext: 'I ask the members for items well before each meeting. You do not need to do anything now.',
  showMeetings: 'Show the meetings',
};

export const year: YearTexts = {
  title: (of) => `Year wheel ${of}`,
  all: (meetings, forums) =>
    `${counted(meetings, 'meeting', 'meetings')} in ${counted(forums, 'forum', 'forums')}`,
  mine: (meetings, forums) =>
    `Your meetings: ${counted(meetings, 'meeting', 'meetings')} in ${counted(forums, 'forum', 'forums')}`,
  nothing: (of) => `No meetings are booked in ${of}. Type “/plan ${of}” for a proposal.`,
  nothingMine: (of) => `You have no meetings in ${of} yet.`,
  draftWaits: 'A proposal waits for you. It is not shown here until you have approved it.',
  showDraft: 'Show the proposal',
  download: 'Download',
  files: {
    pdf: 'PDF for print',
    ics: 'Calendar file',
    xlsx: 'Spreadsheet',
    svg: 'Picture (SVG)',
    page: 'Open as a web page',
  },
  until: (date) =>
    `The links work until ${date}. Whoever gets them sees what you see here. No names are included.`,
  noAddress: 'The bot has no address to fetch the files from. Ask IT to set PUBLIC_URL.',
  show: 'Show the year wheel',
  print: 'View and print',
};
