/**
 * What the planner weighs, all in one unit: a meeting half an interval from where it would be evenly placed costs 5.
 * A weight is in proportion to the harm done, so that two small nuisances are better than one real one. An
 * organisation may set its own (`weights` in its file). What is forbidden has no weight: it never becomes a candidate.
 */
export interface Weights {
  /** Medium: per person who must be there and is engaged elsewhere. */
  readonly chairBusy: number;
  readonly secretaryBusy: number;
  readonly convenerBusy: number;
  readonly memberBusy: number;
  /** Medium: a monthly forum uses a month that it would rather pass over. */
  readonly spareMonth: number;
  /** Times the square of the distance from the even place, in intervals (at most two of them count). */
  readonly uneven: number;
  /** Two meetings closer than two thirds of the even distance, and once more closer than a third. */
  readonly tooClose: number;
  readonly notUsualWeekday: number;
  /** For a forum without a usual weekday. */
  readonly mondayOrFriday: number;
  /** A fixed weekday is easier to remember … */
  readonly otherWeekdayThanLast: number;
  /** … and so is a fixed week of the month: "the second Tuesday". */
  readonly otherWeekThanLast: number;
  /** Not at the forum's own time. */
  readonly otherTime: number;
  /** For each person, and each meeting above two in a week. */
  readonly fullWeek: number;
  /** No meeting of a forum below within four weeks that could be compiled; half of it within six. */
  readonly outOfStep: number;
  readonly bridgeDay: number;
  readonly lastWeek: number;
  readonly planningDay: number;
  /** The ordfører sits in the styrende forums and in the council. */
  readonly councilDay: number;
  /** The call for saker has no time at all; less in proportion where it has some. */
  readonly shortNotice: number;
}

export const WEIGHTS: Weights = {
  chairBusy: 40,
  secretaryBusy: 30,
  convenerBusy: 30,
  memberBusy: 8,
  spareMonth: 30,
  uneven: 20,
  tooClose: 4,
  notUsualWeekday: 3,
  mondayOrFriday: 0.5,
  otherWeekdayThanLast: 2,
  otherWeekThanLast: 1,
  otherTime: 1,
  fullWeek: 2,
  outOfStep: 4,
  bridgeDay: 12,
  lastWeek: 6,
  planningDay: 12,
  councilDay: 10,
  shortNotice: 8,
};
