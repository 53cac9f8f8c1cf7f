import type { RelaxationView } from '../../domain/notices/plan-reason.ts';
import type { Temporal } from '../../domain/time.ts';
import { counted } from '../format.ts';
import { format } from './format.ts';
import { words } from './words.ts';

const clock = (time: string): string => time.replace(':', '.');
const weekday = ({ dayOfWeek }: Temporal.PlainDateTime): string => words.weekdays[dayOfWeek - 1] ?? '';

const OPENED = {
  excluded: 'hvis dagen ikke holdes fri.',
  closedDay: 'hvis dagen åpnes i oppsettet.',
  schoolHoliday: 'hvis det kan være i skoleferien.',
};

/** What would make a meeting fit. */
export const relaxed = (change: RelaxationView): string => {
  switch (change.kind) {
    case 'fewer':
      return `Det går opp hvis forumet har ${counted(change.meetings, 'møte', 'møter')} i stedet for ${change.instead}.`;
    case 'cutAnchor':
      return `Det går hvis ${change.forumName} ikke må vente på ${change.anchorName}.`;
    case 'none':
      return `Det er ledig ${format.moment(change.at)}.`;
    default:
      return `Det går ${format.moment(change.at)} ${condition(change)}`;
  }
};

type Conditional = Exclude<RelaxationView, { kind: 'fewer' | 'cutAnchor' | 'none' }>;

const condition = (change: Conditional): string => {
  switch (change.kind) {
    case 'earlier':
      return `hvis møtet kan begynne kl. ${clock(change.earliest)}.`;
    case 'later':
      return `hvis møtet kan slutte kl. ${clock(change.latest)}.`;
    case 'otherWeekday':
      return `hvis forumet kan møtes på en ${weekday(change.at)}.`;
    case 'openDay':
      return OPENED[change.closed];
    case 'widerAnchor':
      return `hvis det kan være ${change.leastDays}–${change.mostDays} dager ${change.relation === 'after' ? 'etter' : 'før'} ${change.anchorName}.`;
    case 'without':
      return `uten ${change.name}${change.title ? ` (${change.title})` : ''}.`;
    case 'withoutChild':
      return `uten ${change.child}.`;
    case 'closer':
      return `hvis det kan være bare ${counted(change.days, 'dag', 'dager')} fra et annet møte i forumet.`;
    case 'longer':
      return change.end === 'until' ? 'hvis forumet varer så lenge.' : 'hvis forumet begynner så tidlig.';
  }
};
