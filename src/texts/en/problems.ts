import type { PrivacyFinding } from '../../domain/privacy-guard.ts';
import type { InvalidIssue, ProblemReason } from '../../domain/problem.ts';
import type { ProblemTexts } from '../shapes/problems.ts';
import { fieldName } from './fields.ts';
import { format } from './format.ts';

const what: Record<Extract<ProblemReason, { kind: 'NotFound' }>['what'], string> = {
  meeting: 'the meeting',
  forum: 'the body',
  person: 'the person',
  item: 'the item',
  plan: 'the schedule',
  summary: 'the summary',
};

const findings: Record<PrivacyFinding, string> = {
  nationalId: 'a national identity number',
  phone: 'a phone number',
  email: 'an e-mail address',
};

const wrong = ({ problem, limit }: InvalidIssue): string => {
  switch (problem) {
    case 'missing':
      return 'is missing.';
    case 'tooLong':
      return limit === undefined ? 'is too long.' : `is too long. At most ${limit} characters.`;
    case 'notADate':
      return 'is not a date. Write for example 4.3.2027.';
    case 'notATime':
      return 'is not a time. Write for example 09:00.';
    case 'notANumber':
      return 'must be a whole number, 0 or more.';
    case 'notAnOption':
      return 'must be one of the choices in the list.';
    case 'inThePast':
      return 'has passed already. Choose a day to come.';
    case 'notAYear':
      return 'is not a year. Write for example 2027.';
  }
};

export const problems: ProblemTexts = {
  notFound: (reason) => ({
    title: `Could not find ${what[reason.what]}`,
    text: reason.query
      ? `I looked for “${reason.query}”.`
      : 'It may have been changed or removed since the card came.',
    next: reason.suggestions?.length
      ? `Did you mean ${format.list(reason.suggestions)}?`
      : 'Write “/mine” to see what concerns you now.',
  }),
  forbidden: {
    title: 'You cannot do this',
    text: 'Only the coordinator, or the person who convenes the meeting, can.',
    next: 'Do you think you should be able to? Talk to the coordinator.',
  },
  conflict: {
    changedMeanwhile: {
      title: 'Somebody else was faster',
      text: 'It has changed since your card was made. Your change is not saved.',
      next: 'Look at the new content, and try again.',
    },
    alreadyApproved: {
      title: 'The schedule is approved already',
      text: 'The meetings are booked. Nothing was done twice.',
      next: 'Write “/møte” to see the meetings.',
    },
    planOutdated: {
      title: 'This is not the newest proposal',
      text: 'It has changed since the card came, a new one was made for the same year, or it was discarded.',
      next: 'Write “/plan vis” to see the newest, or “/plan” and the year to make a new one.',
    },
    planEmpty: {
      title: 'There is nothing to approve',
      text: 'The proposal has no meetings.',
      next: 'See why in the proposal, or write “/plan” and the year to make a new one.',
    },
    meetingCancelled: {
      title: 'The meeting is cancelled',
      text: 'It cannot be changed or get more answers.',
      next: 'Write “/møte” to see the coming meetings.',
    },
    meetingOver: {
      title: 'The meeting is over',
      text: 'It is too late to change it.',
      next: 'Write “/møte” to see the coming meetings.',
    },
    meetingNotOver: {
      title: 'The meeting has not taken place yet',
      text: 'I will ask you whether it was held when it is over.',
    },
    deadlinePassed: {
      title: 'The deadline has passed',
      text: 'The item came after the deadline and is not submitted.',
      next: 'Is it urgent? Contact the person who convenes. If not, submit it for the next meeting.',
    },
    callClosed: {
      title: 'The deadline for items has passed',
      text: 'There is nothing more to remind anybody of for this meeting.',
      next: 'Type “/saksliste” to see what has come in.',
    },
    notSharedChat: {
      title: 'Type this in the forum’s own conversation',
      text: 'Here it is only you and me.',
      next: 'Add me to the forum’s channel or group chat, and type the command there.',
    },
    logisticsOnly: {
      title: 'I take no content here',
      text: 'This body may discuss matters of individuals. So I only help with time, place and notice.',
      next: 'Use the service’s own system for what is to be discussed.',
    },
    itemDecided: {
      title: 'The item is dealt with already',
      text: 'The coordinator has decided what happens to it.',
      next: 'Write “/mine” to see what became of it.',
    },
    summarySent: {
      title: 'The summary has been sent already',
      text: 'It cannot be changed or sent again.',
    },
    nobodyMissing: {
      title: 'Everybody has answered',
      text: 'There is nobody to remind.',
    },
    notAskedYet: {
      title: 'The members have not been asked yet',
      text: 'The bot asks them for items by itself. “/svar” shows when.',
    },
    nobodyChosen: {
      title: 'Nobody is chosen',
      text: 'Choose at least one person on the card, or leave them as they are.',
    },
    noNextMeeting: {
      title: 'There is no next meeting',
      text: 'The item has no meeting to move to.',
      next: 'Add a meeting with “/møte ny”, or accept or decline the item.',
    },
    doubleBooked: {
      title: 'Somebody is busy then',
      text: 'A person who must be there has another SLT meeting at the same time.',
      next: 'Choose another time.',
    },
    forbiddenDay: {
      title: 'That day is not possible',
      text: 'It is a weekend, a public holiday, a school holiday or a day that is closed for the body.',
      next: 'Choose another day.',
    },
    noTrendPeriod: {
      title: 'No tendencies are being collected now',
      text: 'No coming meeting is to have a summary of tendencies.',
      next: 'Is there something to take up? Submit it as an item with “/sak”.',
    },
  },
  invalidTitle: 'Something must be corrected',
  invalidNext: (example) => (example ? `Write for example “${example}”.` : 'Correct it and send again.'),
  issue: (issue) => `${fieldName(issue.field)} ${wrong(issue)}`,
  private: ({ findings: found, channel }) => ({
    title: 'The text was stopped',
    text: `It seems to contain ${format.list(found.map((finding) => findings[finding]))}. Information about persons must not be entered here. Nothing is stored.`,
    next: `Are you concerned about a child or a young person? Use ${channel}. Here you can write about tendencies, with nothing that points to a person.`,
  }),
  unavailable: {
    title: 'That did not work just now',
    text: 'Something I depend on does not answer. Nothing is lost.',
    next: 'Try again in a few minutes.',
  },
  formKept: 'What you wrote is here:',
};
