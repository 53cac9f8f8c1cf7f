import type { DayNumber } from '../day-number.ts';
import type { Forum } from '../organisation.ts';
import { forumPeriods } from './demand.ts';
import type { Period } from './periods.ts';
import type { PlanRemark } from './plan.ts';
import { dayOf, type PlanningTable } from './table.ts';

/** What the coordinator should know of one forum's plan, once it lies on the table. */
export const remarksOn = (table: PlanningTable, forum: Forum): readonly PlanRemark[] => {
  const periods = forumPeriods(table, forum);
  return [
    ...periods.flatMap((period) => cadenceRemark(table, forum, period)),
    ...memberRemark(table, forum, periods),
  ];
};

const cadenceRemark = (table: PlanningTable, forum: Forum, period: Period): readonly PlanRemark[] => {
  const { begins, to, rule } = period;
  if (rule.kind === 'asNeeded') return [{ kind: 'asNeeded', forum: forum.id }];
  const placed = table
    .meetingsOf(forum.id)
    .map(dayOf)
    .filter((day) => day >= begins && day <= to).length;
  if (rule.kind === 'unknown') return [{ kind: 'proposedCadence', forum: forum.id, meetings: placed }];
  const least = expected(period);
  return placed < least ? [{ kind: 'fewerThanCadence', forum: forum.id, placed, least }] : [];
};

/** Of a period that has partly passed only the rest is expected; see `demand`. */
const expected = ({ bounds, whole, begins, from }: Period): number =>
  begins === from ? whole.least : bounds.least;

const memberRemark = (
  table: PlanningTable,
  forum: Forum,
  periods: readonly Period[],
): readonly PlanRemark[] => {
  const { rosterOn } = table.calendarOf(forum);
  const isEmpty = (day: DayNumber): boolean => rosterOn(day).people.length === 0;
  const meets = periods.filter(({ rule }) => rule.kind !== 'asNeeded');
  return meets.some(({ from, to }) => isEmpty(from) && isEmpty(to))
    ? [{ kind: 'noMembers', forum: forum.id }]
    : [];
};
