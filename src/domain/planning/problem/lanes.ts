import type { Cadence } from '../../cadence.ts';
import type { DayNumber } from '../../day-number.ts';
import type { PersonId } from '../../ids.ts';
import type { Anchor, Forum } from '../../organisation.ts';
import { demand, forumPeriods } from '../demand.ts';
import type { Period } from '../periods.ts';
import type { Slot } from '../plan.ts';
import { dayOf } from '../table.ts';
import { anchoredRange } from '../ties.ts';
import { type Aim, aimsFor, type Span, type Width } from './aims.ts';
import { dayOptions } from './day-options.ts';
import { fixedTarget } from './fixed.ts';
import type { Ground } from './ground.ts';
import { needsOn, serving } from './needs.ts';
import type { Choice, DayOption, Target } from './problem.ts';

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

/** What a lane is tied to: the meetings of another lane, or an event's. */
export interface Leader {
  readonly anchor: Anchor;
  readonly spans: readonly Span[];
  /** Those that a fixed meeting of the forum has taken. */
  readonly taken: ReadonlySet<number>;
}

/** Least days between two meetings: nobody wants a politiråd twice within a week, whatever is left of the year. */
const WEEK = 7;
/** A forum that meets more often than every other week all year is not held to that. */
const FORTNIGHTLY = 26;

export const leastGap = (rule: Cadence): number => {
  if (rule.kind === 'everyWeeks' || rule.kind === 'followsAnchor') return 1;
  return rule.kind === 'perYear' && (rule.most ?? rule.least) > FORTNIGHTLY ? 1 : WEEK;
};

/** How far from its even place a meeting is looked for at first, in intervals. */
const USUAL_WIDTH = 0.75;
/** What its anchor leaves need not be near the even place. */
const TIED_WIDTH = 1.5;
/** Wide enough for any place in the year. */
const WHOLE_YEAR = 64;

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

interface Aimed {
  readonly span: Span;
  readonly target: Target;
  readonly of?: number;
}

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

const toTarget = (ground: Ground, aim: Aim, options: readonly DayOption[]): Target => ({
  choices: options.map((option) => choiceFor(ground, aim, option)),
  interval: aim.interval,
  fixed: false,
});

const choiceFor = ({ weights }: Ground, aim: Aim, option: DayOption): Choice => {
  const spacing = aim.spacing(option.day);
  const spare = aim.spare ? weights.spareMonth : 0;
  return {
    option,
    cost: option.cost + spacing + spare,
    parts: [...option.parts, ['spacing', spacing], ['spareMonth', spare]],
  };
};

/**
 * The wanted meetings of a period, each with the days round its even place; where those days are too few to hold as
 * many as the period has room for, each is looked for farther away. What no day can hold is not aimed at.
 */
const placeable = (
  ground: Ground,
  forum: Forum,
  period: Period,
  gap: number,
  leader: Leader | undefined,
  usable: (aim: Aim) => readonly DayOption[],
): readonly Aimed[] => {
  const { wanted } = demand(ground.table, forum, period);
  if (wanted === 0) return [];
  const needs = needsOn(ground.table, forum);
  const aims = (count: number, width: Width) =>
    serving(aimsFor(ground, forum, period, count, width), needs, usable);
  const whole = aimsFor(ground, forum, period, wanted, WHOLE_YEAR).map(usable);
  const room = mostPlaceable(whole, gap);
  const ties = leader ? leader.spans.length - leader.taken.size : wanted;
  const count = period.rule.kind === 'everyWeeks' ? wanted : Math.min(wanted, room, ties);
  for (let width = leader ? TIED_WIDTH : USUAL_WIDTH; ; width *= 2) {
    const tried = aims(count, width).map((aim) => ({ aim, options: usable(aim) }));
    const enough =
      mostPlaceable(
        tried.map(({ options }) => options),
        gap,
      ) >= Math.min(room, count);
    if (enough || width >= WHOLE_YEAR) {
      return tried
        .filter(({ options }) => options.length > 0)
        .map(({ aim, options }) => ({ span: aim, target: toTarget(ground, aim, options) }));
    }
  }
};

/** How many of the meetings find a day, each taking the first that is far enough from the one before. */
const mostPlaceable = (options: readonly (readonly DayOption[])[], gap: number): number => {
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const days of options) {
    const next = days.find(({ day }) => day - last >= gap);
    if (!next) continue;
    last = next.day;
    count += 1;
  }
  return count;
};

/** One meeting for each of the leader's that the period can answer. */
const followers = (
  ground: Ground,
  forum: Forum,
  period: Period,
  leader: Leader | undefined,
  usable: (aim: Aim) => readonly DayOption[],
): readonly Aimed[] => {
  if (!leader) return [];
  const { anchor, spans, taken } = leader;
  const followed = spans.flatMap((other, of) => {
    const ideal = anchoredRange(anchor, other.ideal);
    const answeredOn = Math.min(ideal.last, ground.yearEnd);
    const mine = ideal.first <= period.to && answeredOn >= period.from && answeredOn <= period.to;
    if (!mine || taken.has(of)) return [];
    const aim: Aim = {
      period,
      ideal: Math.max(period.from, Math.min(period.to, Math.round((ideal.first + ideal.last) / 2))),
      first: anchoredRange(anchor, other.first).first,
      last: anchoredRange(anchor, other.last).last,
      interval: 0,
      spacing: () => 0,
    };
    return [{ aim, of }];
  });
  const aims = serving(
    followed.map(({ aim }) => aim),
    needsOn(ground.table, forum),
    usable,
  );
  return aims.map((aim, index) => ({
    span: aim,
    target: toTarget(ground, aim, usable(aim)),
    of: followed[index]?.of ?? 0,
  }));
};
