import type { RelaxationView } from '../../domain/notices/plan-reason.ts';
import type { Temporal } from '../../domain/time.ts';
import { counted } from '../format.ts';
import { format } from './format.ts';
import { words } from './words.ts';

const clock = (time: string): string => time.replace(':', '.');
const weekday = ({ dayOfWeek }: Temporal.PlainDateTime): string => words.weekdays[dayOfWeek - 1] ?? '';

const OPENED = {
  excluded: 'dersom dagen ikkje blir halden fri.',
  closedDay: 'dersom dagen blir opna i oppsettet.',
  schoolHoliday: 'dersom det kan vere i skuleferien.',
};

/** What would make a meeting fit. */
export const relaxed = (change: RelaxationView): string => {
  switch (change.kind) {
    case 'fewer':
      return `Det går opp dersom forumet har ${counted(change.meetings, 'møte', 'møte')} i staden for ${change.instead}.`;
    case 'cutAnchor':
      return `Det går dersom ${change.forumName} ikkje må vente på ${change.anchorName}.`;
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
      return `dersom møtet kan byrje kl. ${clock(change.earliest)}.`;
    case 'later':
      return `dersom møtet kan slutte kl. ${clock(change.latest)}.`;
    case 'otherWeekday':
      return `dersom forumet kan møtast på ein ${weekday(change.at)}.`;
    case 'openDay':
      return OPENED[change.closed];
    case 'widerAnchor':
      return `dersom det kan vere ${change.leastDays}–${change.mostDays} dagar ${change.relation === 'after' ? 'etter' : 'før'} ${change.anchorName}.`;
    case 'without':
      return `utan ${change.name}${change.title ? ` (${change.title})` : ''}.`;
    case 'withoutChild':
      return `utan ${change.child}.`;
    case 'closer':
      return `dersom det kan vere berre ${counted(change.days, 'dag', 'dagar')} frå eit anna møte i forumet.`;
    case 'longer':
      return change.end === 'until' ? 'dersom forumet varer så lenge.' : 'dersom forumet byrjar så tidleg.';
  }
};
