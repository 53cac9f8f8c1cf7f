import type { Cadence } from '../../cadence.ts';
import type { DayNumber } from '../../day-number.ts';
import type { PersonId } from '../../ids.ts';
import type { Forum } from '../../organisation.ts';
import { demand, forumPeriods } from '../demand.ts';
import type { Period } from '../periods.ts';
import type { Slot } from '../plan.ts';
import { dayOf } from '../table.ts';
import { anchoredRange } from '../ties.ts';
import type { Aim, Span } from './aims.ts';
import { dayOptions } from './day-options.ts';
import { fixedTarget } from './fixed.ts';
import type { Ground } from './ground.ts';
import type { DayOption, Target } from './problem.ts';
import { type Aimed, followers, type Leader, placeable } from './targets.ts';

/** A forum's lane while the lanes it depends on are still being made. */
export interface LaneDraft {
  readonly forum: Forum;
  /** Set for the days of an outside event that the forum is tied to. */
  readonly event?: string;
  readonly gap: number;
  readonly spans: readonly Span[];
  readonly targets: readonly Target[];
  /** Meetings for which there is no day at all. */
  readonly impossible: number;
  /** By target, the targets of the leading anchor's lane that it may belong to. */
  readonly leaders: readonly (readonly number[])[];
}

/** Least days between two meetings: nobody wants a politiråd twice within a week, whatever is left of the year. */
const WEEK = 7;
/** A forum that meets more often than every other week all year is not held to that. */
const FORTNIGHTLY = 26;

export const leastGap = (rule: Cadence): number => {
  if (rule.kind === 'everyWeeks' || rule.kind === 'followsAnchor') return 1;
  return rule.kind === 'perYear' && (rule.most ?? rule.least) > FORTNIGHTLY ? 1 : WEEK;
};

export const draftLane = (
  ground: Ground,
  forum: Forum,
  leader: Leader | undefined,
  rosterId: (people: readonly PersonId[]) => number,
): LaneDraft => {
  const { table } = ground;
  const periods = forumPeriods(table, forum);
  const gap = Math.min(WEEK, ...periods.map(({ rule }) => leastGap(rule)));
  const optionOn = dayOptions(ground, forum, rosterId);
  const standing = table.meetingsOf(forum.id);
  const usable = (aim: Aim): readonly DayOption[] =>
    reachable(leader, freeDays(ground, forum, aim, standing.map(dayOf), gap)).flatMap(
      (day) => optionOn(day) ?? [],
    );
  const free = periods.flatMap((period) =>
    period.rule.kind === 'followsAnchor'
      ? followers(ground, forum, period, leader, usable)
      : placeable(ground, forum, period, gap, leader, usable),
  );
  const all = [...free, ...standing.map((slot) => standingAs(ground, forum, slot, rosterId))].toSorted(
    (a, b) => a.span.ideal - b.span.ideal,
  );
  return {
    forum,
    gap,
    spans: all.map(({ span }) => span),
    targets: all.map(({ target }) => target),
    leaders: leadersOf(all, leader),
    impossible: Math.max(
      0,
      counted(ground, forum, periods) - free.filter(({ of }) => of === undefined).length,
    ),
  };
};

/**
 * Meetings take their leaders in order, one each: with as many leaders as meetings every one has its own, and each
 * leader too many is one more to choose from.
 */
const leadersOf = (all: readonly Aimed[], leader: Leader | undefined): readonly (readonly number[])[] => {
  const free = (leader?.spans ?? []).map((_, index) => index).filter((index) => !leader?.taken.has(index));
  const choosing = all.filter(({ target, of }) => !target.fixed && of === undefined);
  const spare = free.length - choosing.length;
  return all.map((one) => {
    if (one.of !== undefined) return [one.of];
    if (one.target.fixed) return [];
    const index = choosing.indexOf(one);
    return free.slice(Math.max(0, index + Math.min(0, spare)), index + Math.max(0, spare) + 1);
  });
};

const standingAs = (
  { table }: Ground,
  forum: Forum,
  slot: Slot,
  rosterId: (people: readonly PersonId[]) => number,
): Aimed => {
  const day = dayOf(slot);
  const peopleOn = (on: DayNumber) => table.calendarOf(forum).rosterOn(on).people;
  return { span: { ideal: day, first: day, last: day }, target: fixedTarget(slot, peopleOn, rosterId) };
};

/** Meetings that the cadence itself counts; those that follow another forum's are counted there. */
const counted = ({ table }: Ground, forum: Forum, periods: readonly Period[]): number =>
  periods
    .filter(({ rule }) => rule.kind !== 'followsAnchor')
    .reduce((sum, period) => sum + demand(table, forum, period).wanted, 0);

/** The days of the aim on which the forum may meet, clear of what stands. */
const freeDays = (
  { table }: Ground,
  forum: Forum,
  { first, last, ideal, period }: Aim,
  standing: readonly DayNumber[],
  gap: number,
): readonly DayNumber[] => {
  const calendar = table.calendarOf(forum);
  const before = standing.filter((day) => day <= ideal).map((day) => day + gap);
  const after = standing.filter((day) => day > ideal).map((day) => day - gap);
  const from = Math.max(first, period.from, ...before);
  const to = Math.min(last, period.to, ...after);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((day) =>
    calendar.isAllowed(day, period.rule),
  );
};

/** The days that lie within reach of some day that a leader may have. */
const reachable = (leader: Leader | undefined, days: readonly DayNumber[]): readonly DayNumber[] => {
  if (!leader) return days;
  const reaches = leader.spans.map(({ first, last }) => ({
    first: anchoredRange(leader.anchor, first).first,
    last: anchoredRange(leader.anchor, last).last,
  }));
  return days.filter((day) => reaches.some(({ first, last }) => first <= day && day <= last));
};
