import { WEEKDAYS, type Weekday } from '../../cadence.ts';
import type { DayNumber } from '../../day-number.ts';
import { toPlainDate } from '../../day-number.ts';
import { findForum } from '../../forum.ts';
import type { PersonId } from '../../ids.ts';
import type { Forum } from '../../organisation.ts';
import type { SlotKey } from '../plan.ts';
import type { Ground } from '../problem/ground.ts';
import type { Problem, Solution } from '../problem/problem.ts';
import { type Placed, placedIn } from '../score/evaluate.ts';
import { COMPILE_DAYS, EASY_WEEK, FRESH_DAYS, NEAR } from '../score/pairs.ts';
import { busyReasons } from './busy-reasons.ts';
import type { PlanReason } from './plan-reason.ts';
import { softDays } from './soft-days.ts';

/** By lane and target, the key of the meeting. */
type Keys = readonly ReadonlyMap<number, SlotKey>[];

/** A meeting of the plan as the reasons need it. */
export interface Told {
  readonly forum: Forum;
  readonly placed: Placed;
  readonly key: SlotKey;
}

/** What is good about a plan, and then what is bad about it, each forum's in order of time. */
export const explain = (
  ground: Ground,
  problem: Problem,
  solution: Solution,
  keys: Keys,
): readonly PlanReason[] => {
  const lanes = problem.lanes.map((lane, index) =>
    toldIn(ground, problem, solution, keys, lane.forum, index),
  );
  const busy = busyReasons(ground, lanes.flat());
  const meetings = lanes.flat().filter(({ placed }) => !placed.target.fixed).length;
  const allFree: readonly PlanReason[] =
    !ground.busy.isEmpty && busy.length === 0 && meetings > 0
      ? [{ kind: 'everybodyFree', good: true, meetings }]
      : [];
  return [
    ...lanes.flatMap(regularDay),
    ...lanes.flatMap(regularHour),
    ...allFree,
    ...busy,
    ...lanes.flatMap((told, lane) => [
      ...softDays(ground, told.filter(movable)),
      ...otherThanUsual(told),
      ...uneven(told),
      ...shortNotice(ground, told),
      ...outOfStep(problem, told, lane, lanes),
    ]),
    ...fullWeeks(ground, lanes.flat()),
  ];
};

const toldIn = (
  { input }: Ground,
  problem: Problem,
  solution: Solution,
  keys: Keys,
  id: Forum['id'],
  lane: number,
): readonly Told[] => {
  const forum = findForum(input.organisation, id);
  return placedIn(problem, solution, lane).flatMap((placed) => {
    const key = keys[lane]?.get(placed.index);
    return forum && key ? [{ forum, placed, key }] : [];
  });
};

/** So many of a forum's meetings make a habit. */
const HABIT = 0.75;
const FEWEST = 3;

const weekdayOf = ({ placed }: Told): Weekday => WEEKDAYS[placed.option.weekday - 1] ?? 'monday';

/** The most frequent of the values, and how often it occurs. */
const mostFrequent = <T>(values: readonly T[]): readonly [value: T | undefined, times: number] => {
  const groups = [...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length);
  return [groups[0]?.[0], groups[0]?.[1].length ?? 0];
};

const regularDay = (told: readonly Told[]): readonly PlanReason[] => {
  const [first] = told;
  const [weekday, meetings] = mostFrequent(told.map(weekdayOf));
  if (!first || !weekday || told.length < FEWEST || meetings < HABIT * told.length) return [];
  // What the cadence says itself is nothing that the plan does well.
  if (first.forum.cadence.some(({ rule }) => rule.kind === 'everyWeeks' && rule.weekday)) return [];
  const [week, times] = mostFrequent(told.map(({ placed }) => placed.option.nth));
  const same = { kind: 'regularDay', good: true, forum: first.forum.id, weekday, of: told.length } as const;
  return week !== undefined && times >= HABIT * told.length
    ? [{ ...same, week, meetings: Math.min(meetings, times) }]
    : [{ ...same, meetings }];
};

const timeOf = ({ placed }: Told): string => {
  const { start } = placed.hour;
  return `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
};

const regularHour = (told: readonly Told[]): readonly PlanReason[] => {
  const [first] = told;
  const [start, meetings] = mostFrequent(told.map(timeOf));
  if (!first || !start || told.length < FEWEST || meetings < told.length) return [];
  return [{ kind: 'regularHour', good: true, forum: first.forum.id, start, meetings }];
};

const movable = ({ placed }: Told): boolean => !placed.target.fixed;

/** Exceptions from the usual day and hour; a forum without a habit has none. */
const otherThanUsual = (told: readonly Told[]): readonly PlanReason[] => {
  const [habit, often] = mostFrequent(told.map(weekdayOf));
  const usual = told[0]?.forum.sitting.preferredWeekday ?? (often >= HABIT * told.length ? habit : undefined);
  const [hour, times] = mostFrequent(told.map(timeOf));
  return told
    .filter(movable)
    .flatMap((one): readonly PlanReason[] => [
      ...(usual && weekdayOf(one) !== usual
        ? [{ kind: 'otherWeekday', good: false, slot: one.key, usual } as const]
        : []),
      ...(hour && times >= HABIT * told.length && timeOf(one) !== hour
        ? [{ kind: 'otherHour', good: false, slot: one.key, usual: hour } as const]
        : []),
    ]);
};

/** Closer than two thirds of the even distance. Longer pauses are the summer's, or what the cadence says. */
const uneven = (told: readonly Told[]): readonly PlanReason[] =>
  told.slice(1).flatMap((after, index) => {
    const before = told[index];
    if (!before || (!movable(before) && !movable(after))) return [];
    const days = after.placed.option.day - before.placed.option.day;
    const even = before.placed.target.interval;
    if (days >= even * NEAR[0]) return [];
    return [
      {
        kind: 'unevenSpacing',
        good: false,
        slots: [before.key, after.key],
        days,
        even: Math.round(even),
      } as const,
    ];
  });

const shortNotice = ({ table }: Ground, told: readonly Told[]): readonly PlanReason[] =>
  told
    .filter((one) => movable(one) && one.placed.option.parts.some(([part]) => part === 'shortNotice'))
    .map(({ placed, key }) => ({
      kind: 'shortNotice',
      good: false,
      slot: key,
      days: placed.option.day - table.from,
    }));

const outOfStep = (
  { lanes: all }: Problem,
  told: readonly Told[],
  lane: number,
  lanes: readonly (readonly Told[])[],
): readonly PlanReason[] =>
  told.filter(movable).flatMap(({ placed, key }) =>
    (all[lane]?.below ?? []).flatMap((below): readonly PlanReason[] => {
      const forum = all[below]?.forum;
      const last = lastBefore(lanes[below] ?? [], placed.option.day - COMPILE_DAYS);
      const days = last === undefined ? undefined : placed.option.day - last;
      if (forum === undefined || (days !== undefined && days <= FRESH_DAYS)) return [];
      return [
        { kind: 'outOfStep', good: false, slot: key, below: forum, ...(days !== undefined && { days }) },
      ];
    }),
  );

const lastBefore = (told: readonly Told[], day: DayNumber): DayNumber | undefined =>
  told.findLast(({ placed }) => placed.option.day <= day)?.placed.option.day;

const fullWeeks = ({ table }: Ground, told: readonly Told[]): readonly PlanReason[] => {
  const counts = new Map<DayNumber, Map<PersonId, number>>();
  for (const { forum, placed } of told) {
    const { day, week } = placed.option;
    const people = counts.get(week) ?? new Map<PersonId, number>();
    counts.set(week, people);
    for (const person of table.calendarOf(forum).rosterOn(day).people) {
      people.set(person, (people.get(person) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([monday, people]) =>
      [...people]
        .filter(([, meetings]) => meetings > EASY_WEEK)
        .map(
          ([person, meetings]): PlanReason => ({
            kind: 'fullWeek',
            good: false,
            person,
            monday: toPlainDate(monday),
            meetings,
          }),
        ),
    );
};
