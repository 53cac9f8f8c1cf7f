import type { RelaxationView } from '../../domain/notices/plan-reason.ts';
import type { Temporal } from '../../domain/time.ts';
import { counted } from '../format.ts';
import { format } from './format.ts';
import { words } from './words.ts';

const clock = (time: string): string => time.replace(':', ':');
const weekday = ({ dayOfWeek }: Temporal.PlainDateTime): string => words.weekdays[dayOfWeek - 1] ?? '';

const OPENED = {
  excluded: 'if the day is not kept free.',
  closedDay: 'if the day is opened in the configuration.',
  schoolHoliday: 'if it may be in the school holiday.',
};

/** What would make a meeting fit. */
export const relaxed = (change: RelaxationView): string => {
  switch (change.kind) {
    case 'fewer':
      return `It works out if the body has ${counted(change.meetings, 'meeting', 'meetings')} instead of ${change.instead}.`;
    case 'cutAnchor':
      return `It works if ${change.forumName} need not wait for ${change.anchorName}.`;
    case 'none':
      return `The place ${format.moment(change.at)} is free.`;
    default:
      return `It fits ${format.moment(change.at)} ${condition(change)}`;
  }
};

type Conditional = Exclude<RelaxationView, { kind: 'fewer' | 'cutAnchor' | 'none' }>;

const condition = (change: Conditional): string => {
  switch (change.kind) {
    case 'earlier':
      return `if the meeting may begin at ${clock(change.earliest)}.`;
    case 'later':
      return `if the meeting may end at ${clock(change.latest)}.`;
    case 'otherWeekday':
      return `if the body may meet on a ${weekday(change.at)}.`;
    case 'openDay':
      return OPENED[change.closed];
    case 'widerAnchor':
      return `if it may be ${change.leastDays}–${change.mostDays} days ${change.relation} ${change.anchorName}.`;
    case 'without':
      return `without ${change.name}${change.title ? ` (${change.title})` : ''}.`;
    case 'withoutChild':
      return `without ${change.child}.`;
    case 'closer':
      return `if it may be only ${counted(change.days, 'day', 'days')} from another meeting of the body.`;
    case 'longer':
      return change.end === 'until' ? 'if the body lasts that long.' : 'if the body begins that early.';
  }
};
