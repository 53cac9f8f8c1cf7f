import type { DayNumber } from '../day-number.ts';
import type { PersonId } from '../ids.ts';
import type { Forum } from '../organisation.ts';
import { childrenFit, type Placement } from './children.ts';
import { fullWeekCost, softDayCost, WEIGHTS, weekdayCost } from './costs.ts';
import type { Hours } from './diary.ts';
import { dependentsCost, roundCost } from './neighbours.ts';
import type { Period } from './periods.ts';
import { dayOf, type PlanningTable } from './table.ts';
import { keepsOtherAnchors, type Tie, ties } from './ties.ts';
import { meetingTimes } from './times.ts';

/** A day that the forum's anchors leave it, with the tie it would use (none for a forum without anchors). */
export interface TiedDay {
  readonly day: DayNumber;
  readonly tie: Tie | undefined;
}

/** A day and time at which everybody can come, and what is to be said against it. */
export interface Candidate extends Placement, TiedDay {
  /** Index among the period's days; even spacing is measured in days on which the forum can meet. */
  readonly position: number;
  readonly cost: number;
}

/** What is left of a period at each sieve; what was lost at which one tells why a meeting cannot be placed. */
export interface Sieved {
  readonly allowed: readonly DayNumber[];
  readonly tied: readonly TiedDay[];
  readonly candidates: readonly Candidate[];
  /** How many days each person made impossible. */
  readonly blockers: ReadonlyMap<PersonId, number>;
}

/** One forum's work on one period. */
export interface Task {
  readonly table: PlanningTable;
  readonly forum: Forum;
  readonly period: Period;
  /** Least days between two meetings of the forum. */
  readonly gap: number;
  /** Ties that nothing has taken yet; undefined for a forum without anchors. */
  readonly ties: readonly Tie[] | undefined;
}

export const sieve = (task: Task): Sieved => {
  const { table, forum } = task;
  const allowed = allowedIn(task);
  const tied = tiedDays(task, allowed);
  const positions = new Map([...new Set(tied.map(({ day }) => day))].map((day, index) => [day, index]));
  const blockers = new Map<PersonId, number>();
  const times = meetingTimes(forum.sitting, forum.sitting.minutes);
  const costOf = dayCost(table, forum);
  const candidates = tied.flatMap(({ day, tie }) => {
    const hours = freeHours(task, day, times, blockers);
    if (!hours) return [];
    const cost = costOf(day) + (hours === times[0] ? 0 : WEIGHTS.otherTime);
    return [{ day, tie, hours, position: positions.get(day) ?? 0, cost }];
  });
  return { allowed, tied, candidates, blockers };
};

const allowedIn = ({ table, forum, period, gap }: Task): readonly DayNumber[] => {
  const { from, to, rule } = period;
  const calendar = table.calendarOf(forum);
  const placed = table.meetingsOf(forum.id).map(dayOf);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (day) => calendar.isAllowed(day, rule) && placed.every((other) => Math.abs(other - day) >= gap),
  );
};

const tiedDays = ({ table, forum, ties: free }: Task, allowed: readonly DayNumber[]): readonly TiedDay[] => {
  if (!free) return allowed.map((day) => ({ day, tie: undefined }));
  return allowed
    .filter(keepsOtherAnchors(forum, table.meetingsOf))
    .flatMap((day) => free.filter((tie) => ties(tie, day)).map((tie) => ({ day, tie })));
};

/** The first of the times at which every regular member is free, and the children of the meeting find a place. */
const freeHours = (
  { table, forum }: Task,
  day: DayNumber,
  times: readonly Hours[],
  blockers: Map<PersonId, number>,
): Hours | undefined => {
  const { people } = table.calendarOf(forum).rosterOn(day);
  const busy = new Set<PersonId>();
  for (const hours of times) {
    const here = table.diary.busy(people, day, hours);
    if (here.length === 0 && childrenFit(table, forum, { day, hours })) return hours;
    for (const person of here) busy.add(person);
  }
  for (const person of busy) blockers.set(person, (blockers.get(person) ?? 0) + 1);
  return undefined;
};

const dayCost = (table: PlanningTable, forum: Forum): ((day: DayNumber) => number) => {
  const calendar = table.calendarOf(forum);
  const ofRound = roundCost(table, forum);
  const ofDependents = dependentsCost(table, forum);
  return (day) =>
    softDayCost(calendar.softReasons(day), forum) +
    weekdayCost(day, forum) +
    fullWeekCost(table.diary.fullestWeek(calendar.rosterOn(day).people, day)) +
    ofRound(day) +
    ofDependents(day);
};
