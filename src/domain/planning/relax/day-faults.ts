import { type DayNumber, dayNumber, toDayNumber } from '../../day-number.ts';
import type { Forum, Organisation } from '../../organisation.ts';
import { excludedDays, type ForumCalendar, forumCalendar } from '../forum-calendar.ts';
import type { Period } from '../periods.ts';
import type { Ground } from '../problem/ground.ts';
import { HARM } from './harm.ts';
import type { Change } from './relaxation.ts';

/** Something that stands against a place, as the change that would take it away and what that costs. */
export interface Fault {
  readonly change: Change;
  readonly harm: number;
}

/** What stands against a day or a place: the faults; undefined where no single change helps. */
export type Faults = readonly Fault[] | undefined;

/** A forum is not asked to live longer than this. */
const LONGEST = 14;

/** What stands against the forum's meeting on a day, whoever is free then. */
export const dayFaults = (ground: Ground, forum: Forum, period: Period): ((day: DayNumber) => Faults) => {
  const own = ground.table.calendarOf(forum);
  const closed = closedFaults(ground, forum);
  const lasting = forumCalendar(
    ground.input.organisation,
    lastingForum(forum),
    excludedDays(ground.input, forum),
  );
  const { rule } = period;
  return (day) => {
    if (day < period.from || day > period.to) {
      return lasting.isAllowed(day, rule) ? longer(ground, forum, day) : undefined;
    }
    if (own.isAllowed(day, rule)) return [];
    return own.isOpen(day)
      ? [{ change: { kind: 'otherWeekday' }, harm: HARM.otherWeekday }]
      : closed((calendar) => calendar.isAllowed(day, rule));
  };
};

/** What to lift for a day that is closed, by when a calendar without it would do; undefined where several things close it. */
export const closedFaults = (
  ground: Ground,
  forum: Forum,
): ((wouldDo: (calendar: ForumCalendar) => boolean) => Faults) => {
  const lifted = liftedCalendars(ground, forum);
  return (wouldDo) => {
    const found = lifted.find(({ calendar }) => wouldDo(calendar));
    return found && [found.fault];
  };
};

const lastingForum = ({ from: _, until: __, ...forum }: Forum): Forum => forum;

interface Lifted {
  readonly calendar: ForumCalendar;
  readonly fault: Fault;
}

/** The forum's calendar without one of the things that close it, the least harmful to lift first. */
const liftedCalendars = ({ input }: Ground, forum: Forum): readonly Lifted[] => {
  const { organisation } = input;
  const excluded = excludedDays(input, forum);
  const without = (days: keyof Organisation['calendar']): ForumCalendar =>
    forumCalendar({ ...organisation, calendar: { ...organisation.calendar, [days]: [] } }, forum, excluded);
  const fault = (closed: 'excluded' | 'closedDay' | 'schoolHoliday'): Fault => ({
    change: { kind: 'openDay', closed },
    harm: HARM[closed],
  });
  return [
    { calendar: forumCalendar(organisation, forum), fault: fault('excluded') },
    { calendar: without('closedDays'), fault: fault('closedDay') },
    { calendar: without('schoolHolidays'), fault: fault('schoolHoliday') },
  ];
};

const longer = ({ table }: Ground, { from, until }: Forum, day: DayNumber): Faults => {
  if (day < table.from || day > dayNumber(table.year, 12, 31)) return undefined;
  const before = from ? toDayNumber(from) - day : 0;
  const after = until ? day - toDayNumber(until) : 0;
  const days = Math.max(before, after);
  if (days < 1 || days > LONGEST) return undefined;
  const change: Change = { kind: 'longer', end: before > 0 ? 'from' : 'until' };
  return [{ change, harm: HARM.longer + HARM.longerDay * days }];
};
