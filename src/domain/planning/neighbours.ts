import { type DayNumber, dayNumber } from '../day-number.ts';
import type { Forum, Level, Organisation } from '../organisation.ts';
import { stepCost, WEIGHTS } from './costs.ts';
import { dayOf, type PlanningTable } from './table.ts';
import { anchoredRange } from './ties.ts';

const BELOW: Readonly<Record<Level, Level | undefined>> = {
  styrende: 'koordinerende',
  koordinerende: 'utforende',
  utforende: undefined,
};

/** A forum that meets more often than this a year is always fresh, and nobody waits for it. */
const TOO_OFTEN_TO_WAIT_FOR = 20;

/** What a day costs because of the forums below: a round goes upward, with days between to compile. */
export const roundCost = (table: PlanningTable, forum: Forum): ((day: DayNumber) => number) => {
  const below = forumsBelow(table.organisation, forum)
    .map(({ id }) => table.meetingsOf(id).map(dayOf))
    .filter(({ length }) => length > 0 && length <= TOO_OFTEN_TO_WAIT_FOR);
  return (day) => below.reduce((sum, days) => sum + stepCost(gapBefore(days, day)), 0) / (below.length || 1);
};

/** The forums it says it receives from, otherwise those one level down in its municipalities. Anchors speak for themselves. */
const forumsBelow = ({ forums }: Organisation, forum: Forum): readonly Forum[] => {
  const anchored = new Set(forum.anchors.flatMap(({ to }) => (to.kind === 'forum' ? [to.forum] : [])));
  const feeds = (other: Forum): boolean =>
    forum.receivesFrom.length > 0
      ? forum.receivesFrom.includes(other.id)
      : other.level === BELOW[forum.level] &&
        other.municipalities.some((municipality) => forum.municipalities.includes(municipality));
  return forums.filter((other) => other.id !== forum.id && !anchored.has(other.id) && feeds(other));
};

const gapBefore = (days: readonly DayNumber[], day: DayNumber): number =>
  day - (days.findLast((other) => other <= day) ?? Number.NEGATIVE_INFINITY);

/** What a day costs because a forum anchored to this one would be left without a day in the year. */
export const dependentsCost = (table: PlanningTable, forum: Forum): ((day: DayNumber) => number) => {
  const dependents = table.organisation.forums.flatMap((other) =>
    other.anchors
      .filter(({ to }) => to.kind === 'forum' && to.forum === forum.id)
      .map((anchor) => ({ anchor, calendar: table.calendarOf(other) })),
  );
  const yearEnd = dayNumber(table.year, 12, 31);
  return (day) => {
    const stranded = dependents.filter(({ anchor, calendar }) => {
      const { first, last } = anchoredRange(anchor, day);
      for (let other = first; other <= Math.min(last, yearEnd); other += 1) {
        if (calendar.isAllowed(other)) return false;
      }
      return true;
    });
    return stranded.length * WEIGHTS.leavesNoDayForOthers;
  };
};
