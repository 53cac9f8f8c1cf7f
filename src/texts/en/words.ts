import type { Cadence, Weekday } from '../../domain/cadence.ts';
import { WEEKDAYS } from '../../domain/cadence.ts';
import type { Words } from '../shapes/words.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekdayName = (day: Weekday | undefined): string | undefined => day && weekdays[WEEKDAYS.indexOf(day)];

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const everyWeeks = (weeks: number, weekday: string | undefined): string => {
  if (weeks === 1) return `every ${weekday ?? 'week'}`;
  if (weeks === 2) return `every other ${weekday ?? 'week'}`;
  return weekday ? `every ${weeks} weeks, on a ${weekday}` : `every ${weeks} weeks`;
};

const perYear = ({ least, most, about }: Extract<Cadence, { kind: 'perYear' }>): string => {
  if (most === undefined) return `at least ${times(least)} a year`;
  const range = least === most ? times(least) : `${least}–${most} times`;
  return `${about ? 'about ' : ''}${range} a year`;
};

const plainCadence = (cadence: Cadence): string => {
  switch (cadence.kind) {
    case 'perYear':
      return perYear(cadence);
    case 'perHalfYear':
      return `${times(cadence.spring)} in spring and ${times(cadence.autumn)} in autumn`;
    case 'monthly':
      return `${cadence.about ? 'about ' : ''}once a month`;
    case 'everyWeeks':
      return everyWeeks(cadence.weeks, weekdayName(cadence.weekday));
    case 'followsAnchor':
      return 'as often as the body it follows';
    case 'asNeeded':
      return 'as needed';
    case 'unknown':
      return 'not decided';
  }
};

export const words: Words = {
  weekdays,
  levels: { styrende: 'Steering level', koordinerende: 'Coordinating level', utforende: 'Executing level' },
  roles: {
    chair: 'chair',
    secretary: 'secretary',
    member: 'permanent member',
    substitute: 'substitute',
    guestByNeed: 'guest when needed',
    guestByRule: 'regular guest',
  },
  itemKinds: { orientering: 'Information', drofting: 'Discussion', vedtak: 'Decision' },
  itemStatuses: {
    submitted: 'Submitted',
    accepted: 'On the agenda',
    declined: 'Not included',
    withdrawn: 'Withdrawn',
  },
  meetingStatuses: { booked: 'Planned', cancelled: 'Cancelled', held: 'Held', notHeld: 'Not held' },
  directions: { increase: 'Increase', stable: 'Stable', decrease: 'Decrease' },
  aspects: { general: 'In general', availability: 'Availability', use: 'Use' },
  ageBands: {
    all: 'All ages',
    '10-12': 'Ages 10–12',
    '13-15': 'Ages 13–15',
    '16-18': 'Ages 16–18',
    '19-22': 'Ages 19–22',
  },
  confidences: { low: 'Unsure', medium: 'Fairly sure', high: 'Sure' },
  bases: {
    observation: 'Own observations',
    severalSources: 'Several sources',
    statistics: 'Statistics',
  },
  languages: { nb: 'Norwegian Bokmål', nn: 'Norwegian Nynorsk', en: 'English' },
  failures: {
    noConversation: 'has not installed the bot',
    outsideTenant: 'belongs to another organisation',
    blocked: 'has blocked the bot',
    gone: 'the chat no longer exists',
    tooLarge: 'the message was too large',
    gaveUp: 'Teams did not answer',
    installBlocked: 'cannot get the app: a Teams policy blocks it',
    noLicence: 'has no licence for Teams',
    installNotPermitted: 'did not get the app: the bot lacks permission',
    notInCatalogue: 'did not get the app: it is not uploaded in Teams',
    notOwnApp: 'cannot get the app: the one in the Teams catalogue was made without Graph',
    noAccount: 'has no account in the directory with the address',
    mailRefused: 'the e-mail was refused',
    mailUnsure: 'may have got the e-mail; nobody knows for sure',
  },
  cadence: (cadence, anchor) => {
    const plain = plainCadence(cadence);
    if (!anchor) return plain;
    const tie = `${anchor.relation} ${anchor.name}`;
    return cadence.kind === 'followsAnchor' ? tie : `${plain}, ${tie}`;
  },
  openness: (openness) =>
    openness.kind === 'offentlig' ? 'Public' : `Exempt from disclosure, ${openness.basis}`,
  sak: (number) => `item ${number}`,
};
