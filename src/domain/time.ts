import type { Temporal } from 'temporal-polyfill';

/** The one door to Temporal: every file takes it from here, so that the polyfill can be dropped in one place. */
export { Temporal } from 'temporal-polyfill';

/** Norwegian municipalities keep one time zone; it is still a setting of the organisation. */
export const DEFAULT_TIME_ZONE = 'Europe/Oslo';

/** The date of an instant in the organisation's time zone. */
export const localDate = (
  at: Temporal.Instant,
  { timeZone }: { readonly timeZone: string },
): Temporal.PlainDate => at.toZonedDateTimeISO(timeZone).toPlainDate();

/** A source of "now". Only `serve.ts` reads the real clock; tests and the simulator pass their own. */
export interface Clock {
  now(): Temporal.Instant;
}
