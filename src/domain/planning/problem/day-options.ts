import { WEEKDAYS } from '../../cadence.ts';
import { civilDate, type DayNumber, isoWeekday, mondayOf, toPlainDate } from '../../day-number.ts';
import { convenersOn, membersOn } from '../../forum.ts';
import type { PersonId } from '../../ids.ts';
import type { Forum } from '../../organisation.ts';
import { childrenFit } from '../children.ts';
import type { Hours } from '../diary.ts';
import type { ForumSoftReason } from '../forum-calendar.ts';
import { meetingTimes } from '../times.ts';
import type { Weights } from '../weights.ts';
import type { Ground } from './ground.ts';
import type { DayOption, Hour, Part } from './problem.ts';

/**
 * What a day offers the forum: the hours at which nobody sits in a booked meeting, at which most members are free
 * and at which its preparation finds a place. Undefined if there is none.
 */
export const dayOptions = (
  ground: Ground,
  forum: Forum,
  rosterId: (people: readonly PersonId[]) => number,
): ((day: DayNumber) => DayOption | undefined) => {
  const known = new Map<DayNumber, DayOption | undefined>();
  const times = meetingTimes(forum.sitting, forum.sitting.minutes);
  const make = (day: DayNumber): DayOption | undefined => {
    const hours = hoursOn(ground, forum, day, times);
    if (hours.length === 0) return undefined;
    const parts = dayParts(ground, forum, day);
    const { people } = ground.table.calendarOf(forum).rosterOn(day);
    return { ...place(day), roster: rosterId(people), parts, cost: sum(parts), hours };
  };
  return (day) => {
    if (!known.has(day)) known.set(day, make(day));
    return known.get(day);
  };
};

/** Where a day lies in its week and month. */
export const place = (day: DayNumber): Pick<DayOption, 'day' | 'week' | 'weekday' | 'nth'> => ({
  day,
  week: mondayOf(day),
  weekday: isoWeekday(day),
  nth: Math.ceil(civilDate(day).day / 7),
});

const sum = (parts: readonly Part[]): number => parts.reduce((total, [, cost]) => total + cost, 0);

const hoursOn = (ground: Ground, forum: Forum, day: DayNumber, times: readonly Hours[]): readonly Hour[] => {
  const { table, weights } = ground;
  const { people } = table.calendarOf(forum).rosterOn(day);
  return times
    .filter(
      (hours) =>
        table.engaged(forum, people, day, hours).length === 0 &&
        (forum.children.length === 0 || childrenFit(table, forum, { day, hours })),
    )
    .flatMap((hours) => {
      const busy = busyParts(ground, forum, day, hours, people);
      if (!busy) return [];
      const parts: readonly Part[] = hours === times[0] ? busy : [['hour', weights.otherTime], ...busy];
      return [{ ...hours, parts, cost: sum(parts) }];
    })
    .toSorted((a, b) => a.cost - b.cost);
};

/** Undefined when so many are engaged that there would be no quorum: more than half of the members. */
const busyParts = (
  ground: Ground,
  forum: Forum,
  day: DayNumber,
  hours: Hours,
  people: readonly PersonId[],
): readonly Part[] | undefined => {
  const { busy } = ground;
  if (busy.isEmpty) return [];
  const engaged = people.filter((person) => busy.busy(person, day, hours));
  if (engaged.length === 0) return [];
  if (engaged.length > people.length / 2) return undefined;
  const harm = harmOfAbsence(ground, forum, day);
  return engaged.map((person) => ['busyPeople', harm(person)] as const);
};

/** What it costs that somebody who should be at the forum's meeting on a day is not. */
export const harmOfAbsence = (
  { input, weights }: Ground,
  forum: Forum,
  day: DayNumber,
): ((person: PersonId) => number) => {
  const date = toPlainDate(day);
  const conveners = convenersOn(input.organisation, forum, date);
  const roles = new Map(membersOn(forum, date).map(({ person, role }) => [person, role]));
  return (person) =>
    busyWeight(weights, roles.get(person), conveners.includes(person) ? 'convener' : undefined);
};

const busyWeight = (weights: Weights, role: string | undefined, other: 'convener' | undefined): number => {
  if (role === 'chair') return weights.chairBusy;
  if (role === 'secretary') return weights.secretaryBusy;
  return other ? weights.convenerBusy : weights.memberBusy;
};

/** Everything that can be said against a day for the forum, whoever is free. */
export const dayCost = (ground: Ground, forum: Forum, day: DayNumber): number =>
  sum(dayParts(ground, forum, day));

const dayParts = (ground: Ground, forum: Forum, day: DayNumber): readonly Part[] => {
  const { table, weights } = ground;
  const soft = table
    .calendarOf(forum)
    .softReasons(day)
    .map((reason): Part => ['softDays', softCost(weights, forum, reason)]);
  const all: readonly Part[] = [
    ...soft,
    ['weekday', weekdayCost(weights, forum, day)],
    ['shortNotice', noticeCost(ground, forum, day)],
  ];
  return all.filter(([, cost]) => cost > 0);
};

export const softCost = (weights: Weights, { level }: Forum, reason: ForumSoftReason): number => {
  switch (reason) {
    case 'bridgeDay':
      return weights.bridgeDay;
    case 'lastWeekBeforeSummer':
    case 'lastWeekBeforeChristmas':
      return weights.lastWeek;
    case 'planningDay':
      return weights.planningDay;
    case 'councilDay':
      return level === 'styrende' ? weights.councilDay : 0;
  }
};

const weekdayCost = (weights: Weights, { sitting, cadence }: Forum, day: DayNumber): number => {
  const weekday = isoWeekday(day);
  if (cadence.some(({ rule }) => rule.kind === 'everyWeeks' && rule.weekday)) return 0;
  if (sitting.preferredWeekday) {
    return WEEKDAYS[weekday - 1] === sitting.preferredWeekday ? 0 : weights.notUsualWeekday;
  }
  return weekday === 1 || weekday === 5 ? weights.mondayOrFriday : 0;
};

/** The call for saker goes out so many days before the meeting; today is the day before the first that is planned. */
const noticeCost = ({ input, table, weights }: Ground, { agenda }: Forum, day: DayNumber): number => {
  if (!input.from || agenda.logisticsOnly) return 0;
  const missing = Math.max(0, agenda.promptDays - (day - table.from)) / Math.max(1, agenda.promptDays);
  return weights.shortNotice * missing;
};
