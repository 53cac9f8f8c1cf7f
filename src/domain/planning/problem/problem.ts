import type { DayNumber } from '../../day-number.ts';
import type { ForumId } from '../../ids.ts';
import type { Venue } from '../../travel.ts';
import type { Slot } from '../plan.ts';
import type { ScorePart } from '../score/plan-score.ts';
import type { Weights } from '../weights.ts';

/**
 * A year to be planned, in numbers only: which meetings, on which days and hours each of them may be, what each choice
 * costs, and how they depend on each other. Whoever solves it (the planner, or the oracle of the benchmark) solves the
 * same thing, and `score/evaluate.ts` says what a solution costs.
 */
export interface Problem {
  /** One for each forum; a forum comes after those it is tied to. */
  readonly lanes: readonly Lane[];
  /** By roster: the classes of people in it, as indices of `classes`. */
  readonly rosters: readonly (readonly number[])[];
  /** People who sit in the same rosters are one class; and what each meeting too many in a week costs all of them. */
  readonly classes: readonly { readonly fullWeek: number }[];
  /** Whether somebody sits in both rosters. */
  shares(roster: number, other: number): boolean;
  /** Minutes on the way between the lanes' places. */
  travel(lane: number, other: number): number;
  /** Meetings that the cadences ask for and for which there is no day at all. */
  readonly impossible: number;
  /** Meetings that weekly rhythms lose because whole weeks are closed. */
  readonly lapsed: number;
}

/** The year of one forum: its meetings in order of time. */
export interface Lane {
  readonly forum: ForumId;
  /** What the forum's organisation weighs. */
  readonly weights: Weights;
  readonly venue: Venue;
  readonly targets: readonly Target[];
  /** Least days between two meetings. */
  readonly gap: number;
  /** People remember the week of the month too ("second Tuesday"); not for a forum that meets weekly. */
  readonly monthlyPattern: boolean;
  readonly tie?: LaneTie;
  /** Further anchors: each meeting lies so many days from some meeting of the other lane. */
  readonly keeps: readonly Reach[];
  /** The lanes it compiles from. */
  readonly below: readonly number[];
}

/** The day of this lane's meeting minus the day of the other's is from `least` to `most`. */
export interface Reach {
  readonly lane: number;
  readonly least: number;
  readonly most: number;
}

/** Each meeting of the lane belongs to a meeting of another, no two to the same, and in the same order. */
export interface LaneTie extends Reach {
  /** By target, the other lane's targets that it may belong to; none for a fixed one. */
  readonly leaders: readonly (readonly number[])[];
}

/** One meeting that is wanted. */
export interface Target {
  /** In order of day. A fixed meeting has one. */
  readonly choices: readonly Choice[];
  /** Days to the next meeting if they were evenly spread; 0 where nearness does not matter. */
  readonly interval: number;
  /** Booked, pinned, or an outside event: it stands, and what is wrong with it is not counted. */
  readonly fixed: boolean;
  /** What is booked or pinned. */
  readonly slot?: Slot;
}

export interface Choice {
  readonly option: DayOption;
  /** Everything that can be said of the day for this meeting, apart from its hour and from other meetings. */
  readonly cost: number;
  /** Of that, what the meeting adds to the day's own parts. */
  readonly spacing: number;
  readonly spareMonth: number;
}

/** A day on which the forum can meet. */
export interface DayOption {
  readonly day: DayNumber;
  /** The Monday of its week. */
  readonly week: DayNumber;
  /** ISO weekday, and which of its kind in the month (1–5). */
  readonly weekday: number;
  readonly nth: number;
  readonly roster: number;
  readonly cost: number;
  readonly parts: readonly Part[];
  /** Cheapest first, never empty. */
  readonly hours: readonly Hour[];
}

/** Minutes since midnight; `end` is the first minute that is free again. */
export interface Hour {
  readonly start: number;
  readonly end: number;
  readonly cost: number;
  readonly parts: readonly Part[];
}

export type Part = readonly [ScorePart, number];

/**
 * For each lane and target the choice and the hour taken, as indices, -1 where the meeting is left out; and the target
 * of the leading lane that it belongs to, -1 for none.
 */
export interface Solution {
  readonly choice: readonly Int32Array[];
  readonly hour: readonly Int32Array[];
  readonly tie: readonly Int32Array[];
}
