import type { Organisation } from './organisation.ts';
import { Temporal } from './time.ts';

/** When a calendar year begins where the organisation is. */
export const newYear = ({ timeZone }: Pick<Organisation, 'timeZone'>, year: number): Temporal.Instant =>
  Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone).toInstant();
