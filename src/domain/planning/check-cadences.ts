import { dayNumber, toDayNumber } from '../day-number.ts';
import type { Forum } from '../organisation.ts';
import { anchorDates } from './check-anchors.ts';
import type { BrokenRule, Judged } from './check-plan.ts';
import { excludedDays, forumCalendar, nationalCalendar } from './forum-calendar.ts';
import { type Period, periodsOf } from './periods.ts';
import { dayOf } from './table.ts';
import { anchoredRange } from './ties.ts';

/**
 * Forums with fewer or more meetings than their cadence allows. What a cadence means for a part of a year is
 * defined once (`cadence.ts`, `periods.ts`) and shared with the planner; the counting here is its own.
 */
export const brokenCadences = (plan: Judged): readonly BrokenRule[] =>
  plan.organisation.forums
    .filter(({ id }) => !plan.forums || plan.forums.includes(id))
    .flatMap((forum) => brokenCadence(plan, forum));

const brokenCadence = (plan: Judged, forum: Forum): readonly BrokenRule[] => {
  const counts = forumPeriods(plan, forum).map((period) => countIn(plan, forum, period));
  const excused = (plan.unplaced ?? []).filter(
    (missing) => missing.forum === forum.id && !missing.child,
  ).length;
  const missing = counts.reduce((sum, { found, least }) => sum + Math.max(0, least - found), 0);
  const sum = (count: (one: Count) => number): number => counts.reduce((total, one) => total + count(one), 0);
  const tooMany = counts.some(({ found, most }) => found > most);
  if (missing <= excused && !tooMany) return [];
  return [
    {
      kind: 'cadence',
      forum: forum.id,
      least: sum((one) => one.least),
      most: sum((one) => one.most),
      found: sum((one) => one.found),
    },
  ];
};

interface Count {
  readonly found: number;
  readonly least: number;
  readonly most: number;
}

/** What was booked is never too much; what was held before `from` makes fewer necessary after it. */
const countIn = ({ slots, booked = [] }: Judged, { id }: Forum, period: Period): Count => {
  const daysOf = (some: Judged['slots']) =>
    some.filter((slot) => slot.forum === id && !slot.child).map(dayOf);
  const within = (day: number): boolean => day >= period.from && day <= period.to;
  const before = daysOf(booked).filter((day) => day >= period.begins && day < period.from).length;
  const standing = daysOf(booked).filter(within).length;
  const room = Math.max(0, period.whole.target - before);
  return {
    found: standing + daysOf(slots).filter(within).length,
    least: Math.min(period.bounds.least, room),
    most: Math.max(period.bounds.most, standing),
  };
};

const forumPeriods = (plan: Judged, forum: Forum): readonly Period[] => {
  const { organisation, year, from } = plan;
  const [anchor] = forum.anchors;
  return periodsOf({
    organisation,
    forum,
    calendar: forumCalendar(organisation, forum, excludedDays(plan, forum)),
    national: nationalCalendar(organisation, forum),
    year,
    from: from ? toDayNumber(from) : dayNumber(year, 1, 1),
    ties: anchor
      ? anchorDates(plan, anchor).map((date, order) => ({
          key: forum.id,
          order,
          ...anchoredRange(anchor, toDayNumber(date)),
        }))
      : [],
  });
};
