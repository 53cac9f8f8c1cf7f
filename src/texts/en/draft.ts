import { WEEKDAYS, type Weekday } from '../../domain/cadence.ts';
import type { SlotView } from '../../domain/notices/plan.ts';
import type { PlanReasonView } from '../../domain/notices/plan-reason.ts';
import { counted } from '../format.ts';
import type { DraftTexts } from '../shapes/draft.ts';
import { format } from './format.ts';
import { words } from './words.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const ROLES = { chair: 'chair', secretary: 'secretary', convener: 'convener', member: 'member' };
const SOFT_DAYS = {
  bridgeDay: 'between a holiday and a weekend',
  lastWeekBeforeSummer: 'last week before the summer holiday',
  lastWeekBeforeChristmas: 'last week before Christmas',
  planningDay: 'planning day at school',
  councilDay: 'same day as the municipal council',
};
const MISSED = {
  chair: 'chair',
  secretary: 'secretary',
  convener: 'convenes',
  quorum: 'too few without them',
  member: 'member',
};
const OUTCOMES = {
  moves: 'The meeting moves.',
  stuck: 'I find no other day.',
  held: 'The meeting can be held all the same.',
};
const PINNED = {
  forbiddenDay: 'is pinned to a day on which the body does not otherwise meet.',
  outsideHours: 'is pinned to a time outside the hours of the body.',
  outsideValidity: 'is pinned to a day on which the body does not exist.',
};

const weekday = (day: Weekday): string => words.weekdays[WEEKDAYS.indexOf(day)] ?? day;
const meetings = (count: number): string => counted(count, 'meeting', 'meetings');
const days = (count: number): string => counted(count, 'day', 'days');
const clock = (time: string): string => time;
const slot = ({ forumName, childName, start }: SlotView): string =>
  `${childName ? `${forumName} – ${childName}` : forumName} ${format.date(start)}`;

const reason = (why: PlanReasonView): string => {
  switch (why.kind) {
    case 'regularDay':
      return `${why.forumName}: ${why.meetings} of ${meetings(why.of)} on ${why.week ? `the ${ORDINALS[why.week - 1] ?? ''} ` : 'a '}${weekday(why.weekday)}${why.week ? ' of the month' : ''}.`;
    case 'regularHour':
      return `${why.forumName}: Always at ${clock(why.start)}.`;
    case 'everybodyFree':
      return 'Everybody who must be there is free, as far as their calendars say.';
    case 'peopleBusy':
      return `${slot(why.slot)}: ${format.list(why.people)} (${ROLES[why.role]}) busy elsewhere.`;
    case 'softDay':
      return `${slot(why.slot)}: ${SOFT_DAYS[why.reason]}.`;
    case 'otherHour':
      return `${slot(why.slot)}: not at ${clock(why.usual)} as usual.`;
    case 'otherWeekday':
      return `${slot(why.slot)}: not on a ${weekday(why.usual)} as usual.`;
    case 'fullWeek':
      return `${why.person} has ${meetings(why.meetings)} in the week from ${format.date(why.monday)}`;
    case 'outOfStep':
      return why.days === undefined
        ? `${slot(why.slot)}: ${why.belowName} has not met before it.`
        : `${slot(why.slot)}: ${why.belowName} met ${days(why.days)} before. That is long ago, or very close.`;
    case 'unevenSpacing':
      return `${why.slots[0].forumName}: ${days(why.days)} between ${format.date(why.slots[0].start)} and ${format.date(why.slots[1].start)}, against ${why.even} if evenly spread.`;
    case 'shortNotice':
      return `${slot(why.slot)}: Only ${days(why.days)} away. There is little time to submit items.`;
    case 'pinUntied':
      return `${slot(why.slot)} is pinned, but does not lie as it should from ${why.anchor}.`;
    case 'pinClashes':
      return `${slot(why.slot)} is pinned, but ${why.person} cannot be there for another meeting.`;
    case 'pinClosed':
      return `${slot(why.slot)} ${PINNED[why.rule]}`;
  }
};

export const draft: DraftTexts = {
  pattern: ({ weeks, weekday: day, start, meetings: count, others }) =>
    `${weeks === 1 ? 'every' : 'every other'} ${words.weekdays[day] ?? ''}${format.atTime(start)}, ${meetings(count)}${others > 0 ? ` (${others} at other times)` : ''}`,
  goodTitle: 'Good about the proposal',
  badTitle: 'Less good',
  reason,
  empty: {
    allBooked: 'All meetings that the configuration asks for are booked already.',
    nothingFits: 'None of the meetings could be placed. The reasons are below.',
    notPlanned: 'None of the bodies has meetings that can be planned. The reasons are below.',
    noForums: 'The configuration has no meetings in this period.',
  },
  approved: (names) => `Approved already: ${names}.`,
  keptFree: (all) => `Kept free: ${all}.`,
  days: ({ from, to, forumName }) =>
    `${from.equals(to) ? format.dayAndMonth(from) : format.period({ from, to })}${forumName ? ` (${forumName})` : ''}`,
  numbered: (number) => `Proposal no. ${number}`,
  another: 'Show another proposal',
  changeForum: 'Look at one body',
  forum: 'Body',
  open: 'Open',
  keepFree: 'Keep days free',
  keepFreeDo: 'Keep free',
  from: 'From',
  to: 'To (empty for one day)',
  openDays: 'Open the days again',
  dateMissing: 'Choose a day.',
  approveForum: 'Approve this body',
  pin: 'Lock meetings',
  pinDo: 'Lock',
  unpinDo: 'Unlock',
  pinned: 'locked',
  meeting: 'Meeting',
  allMeetings: 'All meetings of the body',
  choose: 'Choose a meeting.',
  move: 'Move a meeting',
  moveDo: 'See what follows',
  date: 'New day',
  time: 'New time (empty for the same)',
  back: 'Back to the proposal',
  movesTitle: {
    move: 'This follows',
    avoid: 'These meetings have to move',
    closed: 'Some meetings had perhaps better move',
    away: 'When somebody is away',
  },
  movesIntro: {
    move: 'Nothing has been moved yet. If you say yes:',
    avoid: 'Nothing has been moved yet. As few meetings as possible move:',
    closed:
      'Days that do not suit were added after the meetings were booked. As few meetings as possible move:',
    away: 'Nothing has been moved yet. As few meetings as possible would move:',
  },
  nothingMoves: 'I find no day to move to.',
  nothingNeedsTo: 'No meeting has to move.',
  awayTitle: ({ name, days: { from, to } }) =>
    `${name} is away ${from.equals(to) ? format.date(from) : format.period({ from, to })}`,
  missed: ({ as, outcome, vara = '', ...of }) =>
    `${slot(of)} (${MISSED[as]}): ${{ ...OUTCOMES, vara: `${vara} stands in.` }[outcome]}`,
  noteAbsence: 'Note the absence',
  varaInstead: { comes: 'Let substitutes come where they can', moves: 'Move meetings with a substitute too' },
  moved: ({ to, because, day, ...from }) =>
    `${slot(from)} → ${format.moment(to)}${because === 'follows' ? ', follows' : ''}${because === 'makesRoom' ? ', makes room' : ''}${day ? `. Reason: ${day}` : ''}`,
  conflictsTitle: 'This does not work out',
  conflict: ({ kind, slot: of, name }) => {
    switch (kind) {
      case 'anchor':
        return `${slot(of)}: no longer keeps its distance to ${name}.`;
      case 'child':
        return `${slot(of)}: no room for ${name}.`;
      case 'twoPlaces':
        return `${slot(of)}: ${name} is in another meeting.`;
      case 'busyElsewhere':
        return `${slot(of)}: ${name} is busy then.`;
      case 'travel':
        return `${slot(of)}: ${name} cannot get there in time from another meeting that day.`;
      default:
        return name
          ? `${slot(of)}: ${name} is on the same day, and I find no other.`
          : `${slot(of)}: cannot be on that day, and I find no other.`;
    }
  },
  slot,
  confirm: 'Yes, move',
  confirmAnyway: 'Move anyway',
  leave: 'Leave them',
  confirmMeans: {
    draft: 'It is still only a proposal. Nobody is told.',
    booked: 'Only those invited to the meetings above are told.',
  },
};
