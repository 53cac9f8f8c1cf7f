import type { Cadence } from '../cadence.ts';
import type { Forum } from '../organisation.ts';
import { type Candidate, type Sieved, sieve, type Task } from './candidates.ts';
import { childPlacement } from './children.ts';
import { followCost } from './costs.ts';
import { type Period, periodsOf } from './periods.ts';
import type { Slot, Unplaced, UnplacedReason } from './plan.ts';
import { reasonFor } from './reasons.ts';
import { bestSequence } from './sequence.ts';
import { childSlot, meetingSlot, nextOrdinal, placementOf } from './slots.ts';
import { dayOf, type PlanningTable } from './table.ts';
import { fitCost, type Target, targetsFor } from './targets.ts';
import { freeTies, leadingTies } from './ties.ts';

export interface ForumPlan {
  readonly slots: readonly Slot[];
  readonly unplaced: readonly Unplaced[];
}

/** Places the forum's meetings of the year on the table, as many as its cadence still asks for, and their children. */
export const planForum = (table: PlanningTable, forum: Forum): ForumPlan => {
  const stretches = forumPeriods(table, forum).map((period) => planPeriod(table, forum, period));
  const slots = stretches.flatMap((stretch) => stretch.slots);
  const children = slots.map((slot) => placeChildren(table, forum, slot));
  const first = nextOrdinal(table, forum.id);
  const missing = stretches
    .flatMap(({ reasons }) => reasons)
    .map((reason, index) => ({ forum: forum.id, ordinal: first + index, reason }));
  return {
    slots: [...slots, ...children.flatMap((of) => of.slots)],
    unplaced: [...missing, ...children.flatMap((of) => of.unplaced)],
  };
};

/** The stretches of the year for which the forum's cadence asks for a number of meetings. */
export const forumPeriods = (table: PlanningTable, forum: Forum): readonly Period[] =>
  periodsOf({
    organisation: table.organisation,
    forum,
    calendar: table.calendarOf(forum),
    year: table.year,
    from: table.from,
    ties: leadingTies(forum, table.meetingsOf) ?? [],
  });

/** Least days between two meetings: nobody wants a politiråd twice within a week, whatever is left of the year. */
const WEEK = 7;
/** A forum that meets more often than every other week all year is not held to that. */
const FORTNIGHTLY = 26;

const leastGap = (rule: Cadence): number => {
  if (rule.kind === 'everyWeeks' || rule.kind === 'followsAnchor') return 1;
  return rule.kind === 'perYear' && (rule.most ?? rule.least) > FORTNIGHTLY ? 1 : WEEK;
};

interface PeriodPlan {
  readonly slots: readonly Slot[];
  /** One for each meeting that the cadence needs and that found no place. */
  readonly reasons: readonly UnplacedReason[];
}

const planPeriod = (table: PlanningTable, forum: Forum, period: Period): PeriodPlan => {
  const { wanted, needed } = demand(table, forum, period);
  if (wanted === 0) return { slots: [], reasons: [] };
  const task: Task = {
    table,
    forum,
    period,
    gap: leastGap(period.rule),
    ties: tiesFor(table, forum, period),
  };
  const sieved = sieve(task);
  const slots = chooseDays(task, sieved, wanted).map((candidate) => meetingSlot(table, forum, candidate));
  const missing = Math.max(0, needed - slots.length);
  const reasons = Array.from({ length: missing }, (_, index) =>
    reasonFor(task, sieved, slots.length + index + 1),
  );
  return { slots, reasons };
};

/**
 * How many meetings the planner aims at, and how many the cadence needs. What is booked counts, also what was held
 * before the part of the year that is planned: nobody needs a fifth meeting because four came early.
 */
export const demand = (
  table: PlanningTable,
  forum: Forum,
  { begins, from, to, bounds, whole }: Period,
): { readonly wanted: number; readonly needed: number } => {
  const days = table.meetingsOf(forum.id).map(dayOf);
  const before = days.filter((day) => day >= begins && day < from).length;
  const within = days.filter((day) => day >= from && day <= to).length;
  const room = Math.max(0, whole.target - before);
  return {
    wanted: Math.max(0, Math.min(bounds.target, room) - within),
    needed: Math.max(0, Math.min(bounds.least, room) - within),
  };
};

const tiesFor = (table: PlanningTable, forum: Forum, period: Period): Task['ties'] => {
  const all = leadingTies(forum, table.meetingsOf);
  const free = all && freeTies(all, table.meetingsOf(forum.id));
  if (period.rule.kind !== 'followsAnchor') return free;
  return free?.filter(({ order }) => period.ties.some((tie) => tie.order === order)) ?? [];
};

/** The best days for so many meetings; where fewer fit, those are spread evenly. */
const chooseDays = (task: Task, sieved: Sieved, wanted: number): readonly Candidate[] => {
  const chosen = bestDays(task, sieved, wanted);
  if (chosen.length === 0 || chosen.length >= wanted) return chosen;
  const spread = bestDays(task, sieved, chosen.length);
  return spread.length === chosen.length ? spread : chosen;
};

const bestDays = (task: Task, sieved: Sieved, wanted: number): readonly Candidate[] => {
  const targets = targetsFor(task, sieved, wanted);
  return bestSequence(sieved.candidates, targets, fitCost, follow(task, targets)).filter(
    (day) => day !== undefined,
  );
};

const follow = ({ period, gap }: Task, [target]: readonly Target[]) => {
  const interval = target?.interval ?? 1;
  return (before: Candidate, after: Candidate): number => {
    if (after.day - before.day < gap) return Number.POSITIVE_INFINITY;
    if (before.tie && after.tie && after.tie.order <= before.tie.order) return Number.POSITIVE_INFINITY;
    return followCost(before, after, period.rule, interval);
  };
};

/** The children go in when all the forum's own meetings lie, and round each other. */
const placeChildren = (table: PlanningTable, forum: Forum, slot: Slot): ForumPlan => {
  const slots: Slot[] = [];
  const unplaced: Unplaced[] = [];
  for (const child of forum.children) {
    const placement = childPlacement(table, forum, child, placementOf(slot));
    if (placement) {
      slots.push(childSlot(table, child, slot, placement));
    } else {
      const { id, name } = child;
      const reason: UnplacedReason = { kind: 'peopleBusy', people: child.participants };
      unplaced.push({ forum: forum.id, ordinal: slot.ordinal, child: { id, name }, reason });
    }
  }
  return { slots, unplaced };
};
