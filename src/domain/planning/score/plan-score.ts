/** One thing that a plan is judged by; each belongs to one of the three grades. */
export type ScorePart =
  /** Meetings that the cadence asks for and that found no place. */
  | 'missing'
  /** Meetings that a weekly rhythm loses because whole weeks are closed to the forum. */
  | 'lapsed'
  /** Required people who are engaged elsewhere according to their calendars. */
  | 'busyPeople'
  /** Distance from the even place of each meeting, and meetings that lie too close. */
  | 'spacing'
  /** A forum that meets monthly takes a month that it should not need. */
  | 'spareMonth'
  | 'weekday'
  /** Not the forum's usual hour. */
  | 'hour'
  /** Another weekday, or another week of the month, than the meeting before. */
  | 'pattern'
  /** Bridge days, planning days, council days, the last weeks before summer and Christmas. */
  | 'softDays'
  /** So soon after today that the call for saker cannot run its course. */
  | 'shortNotice'
  /** More than two meetings in a week for one person. */
  | 'fullWeeks'
  /** Nothing compiled from the forums below, or only what is stale. */
  | 'outOfStep';

/**
 * How good a plan is; less is better. `hard` counts meetings that the cadence asks for and that are not held (also those
 * of weeks that are closed, or closing one would make a plan look better), and is compared first. `medium` and
 * `soft` are in one unit (see `weights.ts`) and are added up; `byPart` has the same figures by what they are for.
 */
export interface PlanScore {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
  readonly byPart: Readonly<Record<ScorePart, number>>;
}

/** The score of an empty plan. */
export const NOTHING: PlanScore['byPart'] = {
  missing: 0,
  lapsed: 0,
  busyPeople: 0,
  spacing: 0,
  spareMonth: 0,
  weekday: 0,
  hour: 0,
  pattern: 0,
  softDays: 0,
  shortNotice: 0,
  fullWeeks: 0,
  outOfStep: 0,
};
