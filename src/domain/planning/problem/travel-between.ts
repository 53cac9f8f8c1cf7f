import type { Forum } from '../../organisation.ts';
import { minutesBetween } from '../../travel.ts';
import type { PlanningTable } from '../table.ts';
import type { Problem } from './problem.ts';

/** The way between lanes, given the forum of each. */
export const travelBetween = (table: PlanningTable, forums: readonly Forum[]): Problem['travel'] => {
  const venues = forums.map(table.venueOf);
  const minutes = venues.map((from) => venues.map((to) => minutesBetween(from, to)));
  return (lane, other) => minutes[lane]?.[other] ?? 0;
};
