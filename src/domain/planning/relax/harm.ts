/**
 * What a change of the rules costs those who must agree to it, in the unit of `weights.ts`. To do without a person costs
 * what it costs there that they are engaged elsewhere.
 */
export const HARM = {
  /** And so much more for each half-hour. */
  otherHour: 2,
  halfHour: 2,
  otherWeekday: 4,
  /** And so much more for each day. */
  widerAnchor: 3,
  anchorDay: 1.5,
  excluded: 6,
  longer: 8,
  longerDay: 0.5,
  closer: 10,
  closerDay: 2,
  withoutChild: 12,
  closedDay: 15,
  schoolHoliday: 20,
  /** For a forum's missing meetings together, but so much at least for each of them. */
  fewer: 45,
  fewerAtLeast: 10,
} as const;
