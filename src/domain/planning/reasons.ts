import type { DayNumber } from '../day-number.ts';
import { toPlainDate } from '../day-number.ts';
import type { PersonId } from '../ids.ts';
import type { Anchor, Forum } from '../organisation.ts';
import { childrenFit } from './children.ts';
import type { Period } from './periods.ts';
import type { UnplacedReason } from './plan.ts';
import type { Ground } from './problem/ground.ts';
import { leastGap } from './problem/lanes.ts';
import { dayOf } from './table.ts';
import { freeTies, keepsOtherAnchors, leadingTies, type Tie, ties } from './ties.ts';
import { meetingTimes } from './times.ts';

/** How many of those who are most often in the way are named. */
const NAMED = 5;

/** One forum's missing meetings of one period, with everything else on the table. */
interface Search {
  readonly ground: Ground;
  readonly forum: Forum;
  readonly period: Period;
  readonly gap: number;
  /** Undefined for a forum without anchors. */
  readonly free: readonly Tie[] | undefined;
}

/** A day that the forum's anchors leave it, with the tie it would use (none for a forum without anchors). */
interface TiedDay {
  readonly day: DayNumber;
  readonly tie: Tie | undefined;
}

/**
 * Why the n-th meeting that the period still lacks (counted from 1) has no place: the first sieve, of the days that the
 * meetings on the table leave, that lets fewer days through than that.
 */
export const reasonFor = (ground: Ground, forum: Forum, period: Period, nth: number): UnplacedReason => {
  const { meetingsOf } = ground.table;
  const all = leadingTies(forum, meetingsOf);
  const free = all && freeTies(all, meetingsOf(forum.id));
  const search: Search = { ground, forum, period, gap: leastGap(period.rule), free };
  const allowed = allowedIn(search);
  const untied = allowed.map((day) => ({ day, tie: undefined }));
  if (capacity(untied, search.gap) < nth) return noAllowedDay(search);
  const [anchor] = forum.anchors;
  const tied = tiedDays(search, allowed);
  if (anchor && capacity(tied, search.gap) < nth) return anchorOutOfReach(search, anchor, allowed);
  const days = [...new Set(tied.map(({ day }) => day))];
  const people = blockers(search, days);
  if (people.length === 0) return noAllowedDay(search);
  const nearest = anchor && nearestFree(search, allowed, days);
  return { kind: 'peopleBusy', people, ...(nearest !== undefined && { nearest: toPlainDate(nearest) }) };
};

const noAllowedDay = ({ period }: Search): UnplacedReason => ({
  kind: 'noAllowedDay',
  from: toPlainDate(period.from),
  to: toPlainDate(period.to),
});

const anchorOutOfReach = (search: Search, anchor: Anchor, allowed: readonly DayNumber[]): UnplacedReason => {
  const nearest = nearestDay(search, allowed);
  return {
    kind: 'anchorOutOfReach',
    anchor: anchor.to.kind === 'forum' ? anchor.to.forum : anchor.to.name,
    leastDays: anchor.leastDays,
    mostDays: anchor.mostDays,
    ...(nearest !== undefined && { nearest: toPlainDate(nearest) }),
  };
};

const allowedIn = ({ ground: { table }, forum, period, gap }: Search): readonly DayNumber[] => {
  const { from, to, rule } = period;
  const calendar = table.calendarOf(forum);
  const placed = table.meetingsOf(forum.id).map(dayOf);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (day) => calendar.isAllowed(day, rule) && placed.every((other) => Math.abs(other - day) >= gap),
  );
};

const tiedDays = (
  { ground: { table }, forum, free }: Search,
  allowed: readonly DayNumber[],
): readonly TiedDay[] => {
  if (!free) return allowed.map((day) => ({ day, tie: undefined }));
  return allowed
    .filter(keepsOtherAnchors(forum, table.meetingsOf))
    .flatMap((day) => free.filter((tie) => ties(tie, day)).map((tie) => ({ day, tie })));
};

/** The allowed day nearest to a tie that no allowed day keeps. */
const nearestDay = ({ free = [] }: Search, allowed: readonly DayNumber[]): DayNumber | undefined => {
  const missed = free.find(({ first, last }) => !allowed.some((day) => first <= day && day <= last));
  return missed && nearestTo(missed, allowed);
};

/** The nearest day, outside the days that the anchor leaves, on which nobody is in the way. */
const nearestFree = (
  search: Search,
  allowed: readonly DayNumber[],
  days: readonly DayNumber[],
): DayNumber | undefined => {
  const [tie] = search.free ?? [];
  const outside = allowed.filter((day) => !days.includes(day) && inTheWay(search, day).length === 0);
  return tie && nearestTo(tie, outside);
};

const nearestTo = ({ first, last }: Tie, days: readonly DayNumber[]): DayNumber | undefined => {
  const distance = (day: DayNumber): number => Math.max(first - day, day - last);
  return days.toSorted((a, b) => distance(a) - distance(b) || a - b)[0];
};

const blockers = (search: Search, days: readonly DayNumber[]): readonly PersonId[] => {
  const counts = new Map<PersonId, number>();
  for (const day of days) {
    for (const person of inTheWay(search, day)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, NAMED)
    .map(([person]) => person);
};

/** Those who are engaged at some hour of a day that has no hour for the meeting; nobody if it has one. */
const inTheWay = ({ ground: { table, busy }, forum }: Search, day: DayNumber): readonly PersonId[] => {
  const { people } = table.calendarOf(forum).rosterOn(day);
  const found = new Set<PersonId>();
  for (const hours of meetingTimes(forum.sitting, forum.sitting.minutes)) {
    const meeting = table.engaged(forum, people, day, hours);
    const engaged = people.filter((person) => busy.busy(person, day, hours));
    const quorum = engaged.length <= people.length / 2;
    if (meeting.length === 0 && quorum && childrenFit(table, forum, { day, hours })) return [];
    for (const person of [...meeting, ...(quorum ? [] : engaged)]) found.add(person);
  }
  return [...found];
};

/** How many meetings the days could hold at most, so far apart and each with a tie of its own. */
const capacity = (days: readonly TiedDay[], gap: number): number => {
  let count = 0;
  let last: TiedDay | undefined;
  for (const next of days) {
    if (last && next.day - last.day < gap) continue;
    if (last?.tie && next.tie && next.tie.order <= last.tie.order) continue;
    last = next;
    count += 1;
  }
  return count;
};
