import type { CalendarTexts } from '../shapes/calendar.ts';

export const calendar: CalendarTexts = {
  moved: 'The meeting was moved in Outlook. Shall I follow?',
  cancelled: 'The meeting was cancelled in Outlook. Shall I cancel it?',
  renewed: 'Something has changed since the card came. This is how it is now:',
  from: 'From',
  to: 'To',
  movesTitle: 'This moves along',
  past: 'The new time has already passed.',
  doubts: {
    weekday: 'The forum does not usually meet on that weekday.',
    publicHoliday: 'The new day is a public holiday.',
    eve: "The new day is Christmas Eve or New Year's Eve.",
    easterWeek: 'The new day is in Easter week.',
    romjul: 'The new day is between Christmas and New Year.',
    summer: 'The new day is in the summer holiday.',
    weekend: 'The new day is at a weekend.',
    closedDay: 'The new day is closed in the configuration.',
    excluded: 'The new day is to be kept free.',
    schoolHoliday: 'The new day is in a school holiday.',
    outsideHours: 'The new time is outside the hours in which the forum usually meets.',
    outsidePeriod: 'The new day is in another year.',
  },
  follow: 'Follow',
  followAnyway: 'Follow anyway',
  cancel: 'Cancel the meeting',
  keep: 'Set it back',
  movedMeans:
    'Those invited were told by Outlook. Until you answer, I keep to the old time and leave Outlook as it is. “Set it back” moves the meeting in Outlook back, and everybody is told.',
  cancelledMeans:
    'Those invited were told by Outlook. Until you answer, I leave Outlook as it is. “Set it back” invites everybody anew at the same time.',
  noLink: 'Invitations go out without a Teams link',
  noLinkIn: (owner) =>
    `Outlook makes no Teams meetings in the mailbox ${owner ? `of ${owner}` : 'that the bot books from'}. The invitations are sent, but without a link for taking part online.`,
  noLinkNext:
    'Ask IT to give the mailbox a licence with Teams, and to allow Teams meetings for it. New meetings then get a link. In meetings that are booked already, turn on “Teams meeting” in Outlook yourself.',
  left: 'Meetings still stand in Outlook',
  leftNext:
    'The bot does not book in Outlook for you any more, and cannot reach the meetings there. If one of these is moved or cancelled, do the same in Outlook.',
  pastMeans: '“Set it back” moves the meeting in Outlook back. Or move it to a time that is to come.',
};
