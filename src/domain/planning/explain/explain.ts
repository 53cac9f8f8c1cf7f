import type { DayNumber } from '../../day-number.ts';
import { toPlainDate } from '../../day-number.ts';
import { findForum } from '../../forum.ts';
import type { PersonId } from '../../ids.ts';
import type { Forum } from '../../organisation.ts';
import type { SlotKey } from '../plan.ts';
import type { Ground } from '../problem/ground.ts';
import type { Problem, Solution } from '../problem/problem.ts';
import { placedIn } from '../score/evaluate.ts';
import { COMPILE_DAYS, EASY_WEEK, FRESH_DAYS, NEAR } from '../score/pairs.ts';
import { busyReasons } from './busy-reasons.ts';
import { otherThanUsual, regularDay, regularHour } from './habits.ts';
import type { PlanReason } from './plan-reason.ts';
import { softDays } from './soft-days.ts';
import { movable, type Told } from './told.ts';

/** By lane and target, the key of the meeting. */
type Keys = readonly ReadonlyMap<number, SlotKey>[];

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
  const meetings = lanes.flat().filter(movable).length;
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
