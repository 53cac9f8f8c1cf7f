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
  const plain = plainHours(ground, meetingTimes(forum.sitting, forum.sitting.minutes));
  const make = (day: DayNumber): DayOption | undefined => {
    const hours = hoursOn(ground, forum, day, plain);
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

/** The forum's times as they are when everybody is free. Days share them: there are many days, and most are such. */
const plainHours = ({ weights }: Ground, times: readonly Hours[]): readonly Hour[] =>
  times.map((hours, index) =>
    index === 0
      ? { ...hours, parts: [], cost: 0 }
      : { ...hours, parts: [['hour', weights.otherTime]], cost: weights.otherTime },
  );

const hoursOn = (ground: Ground, forum: Forum, day: DayNumber, plain: readonly Hour[]): readonly Hour[] => {
  const { table, busy } = ground;
  const { people } = table.calendarOf(forum).rosterOn(day);
  const possible = plain.filter(
    (hour) =>
      table.engaged(forum, people, day, hour).length === 0 &&
      (forum.children.length === 0 || childrenFit(table, forum, { day, hours: hour })),
  );
  if (busy.isEmpty) return possible;
  const harm = harmOfAbsence(ground, forum, day);
  return possible
    .flatMap((hour) => {
      const engaged = people.filter((person) => busy.busy(person, day, hour));
      return withAbsences(hour, engaged.map(harm), people.length);
    })
    .toSorted((a, b) => a.cost - b.cost);
};

/** None when so many are engaged that there would be no quorum: more than half of the members. */
const withAbsences = (hour: Hour, harms: readonly number[], members: number): readonly Hour[] => {
  if (harms.length === 0) return [hour];
  if (harms.length > members / 2) return [];
  const parts = [...hour.parts, ...harms.map((harm) => ['busyPeople', harm] as const)];
  return [{ ...hour, parts, cost: sum(parts) }];
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
