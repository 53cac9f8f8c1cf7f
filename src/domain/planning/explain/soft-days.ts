import { type DayNumber, toPlainDate } from '../../day-number.ts';
import { cadenceOn } from '../../forum.ts';
import type { Forum } from '../../organisation.ts';
import { softCost } from '../problem/day-options.ts';
import type { Ground } from '../problem/ground.ts';
import type { PlanReason } from './plan-reason.ts';
import type { Told } from './told.ts';

/** Days that the forum pays for. Whoever meets every week or two meets in the last week before a holiday as well. */
export const softDays = ({ table, weights }: Ground, told: readonly Told[]): readonly PlanReason[] =>
  told.flatMap(({ forum, placed, key }) =>
    table
      .calendarOf(forum)
      .softReasons(placed.option.day)
      .filter((reason) => softCost(weights, forum, reason) > 0)
      .filter((reason) => !reason.startsWith('lastWeek') || !meetsOften(forum, placed.option.day))
      .map((reason): PlanReason => ({ kind: 'softDay', good: false, slot: key, reason })),
  );

const OFTEN_WEEKS = 2;

const meetsOften = (forum: Forum, day: DayNumber): boolean => {
  const rule = cadenceOn(forum, toPlainDate(day));
  return rule.kind === 'everyWeeks' && rule.weeks <= OFTEN_WEEKS;
};
