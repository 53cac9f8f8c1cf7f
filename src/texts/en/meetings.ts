import { counted } from '../format.ts';
import type { MeetingTexts } from '../shapes/meetings.ts';

export const meetings: MeetingTexts = {
  heldQuestion: 'Was the meeting held?',
  heldWhy: 'The answer shows how many of the planned meetings actually take place.',
  held: 'Yes, it was held',
  notHeld: 'No',
  moved: 'The meeting has been moved',
  cancelled: 'The meeting is cancelled',
  newTime: 'New time',
  previously: 'Before',
  movedNext: 'The calendar is updated. Items you have submitted move with it.',
  cancelledNext: 'The calendar is updated. You do not need to do anything.',
  listTitle: 'Coming meetings',
  emptyList: 'No meetings are planned.',
  howToChange:
    'Do you want to change something? Write for example “/møte flytt politiråd 11.3.2027” (move) or “/møte avlys politiråd” (cancel).',
  withoutForum: 'Meetings without a forum',
  withoutForumNext:
    'These meetings belong to forums that are not in the municipality’s file any more. The bot neither asks for items nor calls anybody to them. Call them off, or have the forum put back into the file.',
  callOffAll: (count) => (count === 1 ? 'Call off the meeting' : `Call off ${count} meetings`),
  done: {
    reminded: (count = 0) => ({
      title: 'The reminder is sent',
      text: `${counted(count, 'member', 'members')} without an answer will be reminded.`,
    }),
    planDiscarded: () => ({
      title: 'The proposal is discarded',
      text: 'Nothing is booked.',
      next: 'Write “/plan” and the year when you want a new proposal.',
    }),
    meetingsMoved: () => ({
      title: 'The meetings are moved',
      text: 'Those invited to a meeting that moved are told. The calendar is being updated.',
    }),
    meetingsLeft: () => ({
      title: 'The meetings stay',
      text: 'I will not ask about these days again. You can move a meeting yourself with “/møte flytt”.',
    }),
    daysKeptFree: () => ({
      title: 'Noted: the days are kept free',
      text: 'No meetings lie there. New proposals avoid them.',
    }),
    absenceNoted: () => ({
      title: 'The absence is noted',
      text: 'The meetings stay as they are. Where the person has a substitute, questions and invitations go to the substitute for so long. New plans avoid the days where they can.',
    }),
    absenceEnded: () => ({
      title: 'Noted: back again',
      text: 'Questions and invitations go to the member again. Meetings that were moved stay where they are. Move them with “/møte flytt”.',
    }),
    meetingMoved: () => ({
      title: 'The meeting has been moved',
      text: 'The participants are told, and the calendar is updated.',
    }),
    meetingsCancelled: (count) => ({
      title: 'The meetings are called off',
      text: count
        ? 'The calendar tells those invited. The bot cannot when the forum is gone.'
        : 'There are no meetings left to call off.',
    }),
    meetingCancelled: () => ({
      title: 'The meeting is cancelled',
      text: 'The participants are told, and the calendar is updated.',
    }),
    meetingAdded: () => ({
      title: 'The meeting is added',
      text: 'It is booked in the calendars of the participants.',
    }),
    heldRecorded: () => ({ title: 'Noted: the meeting was held', text: 'Thank you for the answer.' }),
    notHeldRecorded: () => ({
      title: 'Noted: the meeting was not held',
      text: 'Thank you for the answer.',
      next: 'Do you need a new meeting? Write “/møte ny”.',
    }),
    itemAccepted: () => ({ title: 'The item is accepted', text: 'It goes on the agenda.' }),
    itemDeclined: () => ({ title: 'The item is declined', text: 'The person who submitted it is told.' }),
    itemPostponed: () => ({
      title: 'The item is postponed',
      text: 'It moves to the next meeting. The person who submitted it is told.',
    }),
    summaryHeld: () => ({
      title: 'The summary is held back',
      text: 'It is not sent automatically.',
      next: 'Write “/oppsummering” when you want to look at it again.',
    }),
    summaryApproved: () => ({
      title: 'The summary is approved',
      text: 'It is being sent to the recipients now.',
    }),
    calendarFollowed: () => ({
      title: 'The meeting is moved, as in Outlook',
      text: 'Those invited were told by Outlook. They will be told of what moved along.',
    }),
    calendarCancelled: () => ({
      title: 'The meeting is cancelled, as in Outlook',
      text: 'Those invited were told by Outlook. Items that were submitted go on to the next meeting.',
    }),
    calendarKept: () => ({
      title: 'The meeting stands as planned',
      text: 'Outlook is set back, and those invited are told from there.',
    }),
    calendarSettled: () => ({
      title: 'There is nothing to answer any more',
      text: 'The meeting has been changed since the card came, or Outlook was set back. At the top you see how it stands.',
    }),
    conversationLinked: () => ({
      title: 'The conversation is linked to the body',
      text: 'Cards for the whole body come here.',
    }),
    leaversOut: (count = 0) => ({
      title: 'They are out of the forum',
      text: `${counted(count, 'person', 'people')} will get no more invitations or questions from it. What they have reported stands.`,
    }),
    leaversKept: (count = 0) => ({
      title: 'They are still members',
      text: `${counted(count, 'person', 'people')} will stay, though not in the group. I will not ask again.`,
    }),
    workingOnIt: () => ({
      title: 'I am working on it',
      text: 'This takes a little while. The answer comes here in a moment.',
    }),
    answeredPrivately: () => ({
      title: 'The answer is in your own chat',
      text: 'Everybody can read this conversation.',
    }),
  },
};
