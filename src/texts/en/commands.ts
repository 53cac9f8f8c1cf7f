import type { CommandKey, CommandText } from '../shapes/commands.ts';

export const commands = {
  plan: {
    title: 'Propose a meeting schedule for the year',
    help: 'Proposes meetings for a whole year, or for the rest of it. Nothing is booked until you approve. “/plan vis” brings the proposal back. “/plan unngå” and a date keeps a day free, afterwards too.',
  },
  arshjul: {
    title: 'See the year as a picture, and download it',
    help: 'Shows the year wheel, with links to a PDF for print, a calendar file and a spreadsheet. The coordinator sees all meetings, others their own.',
  },
  fravaer: {
    title: 'Say that somebody is away',
    help: 'Shows which meetings it touches, and as few moves as possible. You choose whether they move, stay, or a substitute comes. Never write why. “tilbake” in place of dates deletes the absence.',
  },
  mote: {
    title: 'See the coming meetings',
    help: 'Shows the coming meetings, all or for one body.',
  },
  moteFlytt: {
    title: 'Move a meeting',
    help: 'Moves the body’s next meeting to a new day. The participants are told.',
  },
  moteAvlys: {
    title: 'Cancel a meeting',
    help: 'Cancels the body’s next meeting. The participants are told.',
  },
  moteNy: {
    title: 'Add a meeting',
    help: 'Books a meeting outside the schedule.',
  },
  saksliste: {
    title: 'See the agenda of a meeting',
    help: 'Shows the agenda as it is now, with standing items and what has been submitted.',
  },
  svar: {
    title: 'See who has answered',
    help: 'Shows who has submitted items, who has none, and who is missing.',
  },
  purr: {
    title: 'Remind those who have not answered',
    help: 'Sends a reminder, only to those who have not answered.',
  },
  trender: {
    title: 'See the tendencies so far',
    help: 'Shows what the services have reported, and who has not reported yet.',
  },
  oppsummering: {
    title: 'See the summary before it is sent',
    help: 'Shows the summary for the next meeting. You can add some words, approve it or hold it back.',
  },
  forum: {
    title: 'See one body, or all',
    help: 'Shows who is in it, how often it meets, and whether the meetings take place.',
  },
  forumHer: {
    title: 'Link this conversation to a body',
    help: 'Write this in the channel or group chat of the body. Cards for the whole body then come there.',
  },
  medlem: {
    title: 'Look up a member',
    help: 'Shows which bodies a person is in, and whether I can reach them.',
  },
  sak: {
    title: 'Submit an item for a meeting',
    help: 'Submits an item for the next meeting. Write about tendencies, never about persons.',
  },
  trend: {
    title: 'Report a tendency',
    help: 'Reports an increase or decrease that you see. Write about tendencies, never about persons.',
  },
  mine: {
    title: 'See your meetings, items and answers',
    help: 'Shows your next meetings, what waits for your answer, and what you have submitted.',
  },
  hjelp: {
    title: 'See what the bot can do',
    help: 'Shows the commands you can use.',
  },
} as const satisfies Readonly<Record<CommandKey, CommandText>>;
