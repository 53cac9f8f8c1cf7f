import { type DayNumber, toDayNumber } from '../../day-number.ts';
import type { Anchor, Forum } from '../../organisation.ts';
import { forumPeriods } from '../demand.ts';
import { planningOrder } from '../order.ts';
import type { Slot } from '../plan.ts';
import { assemble } from '../problem/assemble.ts';
import { dayOptions, place } from '../problem/day-options.ts';
import { fixedTarget } from '../problem/fixed.ts';
import type { Ground } from '../problem/ground.ts';
import { leastGap } from '../problem/lanes.ts';
import type { Rosters } from '../problem/people.ts';
import type { Choice, DayOption, Hour, Lane, Problem, Reach, Target } from '../problem/problem.ts';
import { reachOf } from '../problem/reach.ts';
import { dayOf, hoursOf } from '../table.ts';
import { minutesOf } from '../times.ts';
import { type Pushes, pushesAway } from './pushes.ts';

/** What moving one meeting costs: more than all that can be said against any day. */
export const MOVED = 1000;
/** Per day away from where it was. */
const FARTHER = 0.2;
/** An hour that pushes another meeting away is used only where no other will do. */
const PUSHES = 200;
/** How far from where it was a meeting is looked for. */
const FARTHEST = 75;

/** May this hour be used for a meeting of the forum? Where somebody who is needed is away, it may not. */
export type MayMeet = (forum: Forum, day: DayNumber, hour: Pick<Hour, 'start' | 'end'>) => boolean;

/** What is asked of an hour. */
interface Asked {
  readonly mayMeet: MayMeet;
  readonly pushes: Pushes;
}

/** The meetings of a plan as targets that would rather stay where they are. What stands lies on the ground's table. */
export const replanProblem = (ground: Ground, movable: readonly Slot[], mayMeet: MayMeet): Problem => {
  const { organisation } = ground.input;
  const { rosters } = ground;
  const { order, circle } = planningOrder(organisation.forums);
  const forums = [...order, ...organisation.forums.filter(({ id }) => circle.includes(id))];
  const slots = forums.map(({ id }) =>
    [...movable.filter((slot) => slot.forum === id), ...ground.table.meetingsOf(id)].toSorted(
      (a, b) => dayOf(a) - dayOf(b),
    ),
  );
  const pushes = pushesAway(ground, movable);
  const lanes = forums.map((forum, index): Lane => {
    const [leading, ...others] = circle.includes(forum.id) ? [] : forum.anchors;
    const tie = leading && tieOf(forums, slots, slots[index] ?? [], leading, movable);
    const targets = (slots[index] ?? []).map((slot) =>
      movable.includes(slot)
        ? movableTarget(ground, forum, slot, rosters, { mayMeet, pushes })
        : fixedTarget(slot, (day) => ground.table.calendarOf(forum).rosterOn(day).people, rosters.idOf),
    );
    return {
      forum: forum.id,
      weights: ground.weights,
      venue: ground.table.venueOf(forum),
      gap: Math.min(...forum.cadence.map(({ rule }) => leastGap(rule)), 7),
      targets,
      monthlyPattern: true,
      keeps: others.flatMap((anchor) => keepOf(forums, anchor)),
      below: [],
      ...(tie && { tie }),
    };
  });
  return assemble(rosters, lanes);
};

/** Every meeting keeps the one it was made for, or else the one it lies with. */
const tieOf = (
  forums: readonly Forum[],
  slots: readonly (readonly Slot[])[],
  mine: readonly Slot[],
  anchor: Anchor,
  movable: readonly Slot[],
): Lane['tie'] => {
  const { to } = anchor;
  if (to.kind === 'event') return undefined;
  const lane = forums.findIndex(({ id }) => id === to.forum);
  const reach = reachOf(lane, anchor);
  const others = slots[lane] ?? [];
  const leaders = mine.map((slot) => {
    if (!movable.includes(slot)) return [];
    const named = others.findIndex(({ key }) => key === slot.anchoredTo);
    if (named >= 0) return [named];
    const near = others.findIndex((other) => isWithin(reach, dayOf(slot) - dayOf(other)));
    return near >= 0 ? [near] : others.map((_, index) => index);
  });
  return { ...reach, leaders };
};

const isWithin = ({ least, most }: Reach, days: number): boolean => days >= least && days <= most;

const keepOf = (forums: readonly Forum[], anchor: Anchor): readonly Reach[] => {
  const { to } = anchor;
  const lane = to.kind === 'forum' ? forums.findIndex(({ id }) => id === to.forum) : -1;
  return lane < 0 ? [] : [reachOf(lane, anchor)];
};

const movableTarget = (ground: Ground, forum: Forum, slot: Slot, rosters: Rosters, asked: Asked): Target => {
  const optionOn = dayOptions(ground, forum, rosters.idOf);
  const here = dayOf(slot);
  const days = Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => here - FARTHEST + index);
  const periods = forumPeriods(ground.table, forum);
  const period = periods.find(({ from, to }) => here >= from && here <= to);
  const open = days.filter(
    (day) =>
      period !== undefined &&
      day >= period.from &&
      day <= period.to &&
      ground.table.calendarOf(forum).isAllowed(day, period.rule) &&
      keepsEvents(forum, day),
  );
  const choices = open.flatMap((day) => {
    const option = day === here ? stayOption(ground, forum, slot, optionOn(day), rosters) : optionOn(day);
    return choiceFor(forum, slot, option, asked) ?? [];
  });
  const { rule } = period ?? {};
  return { choices, interval: rule?.kind === 'everyWeeks' ? rule.weeks * 7 : 0, fixed: false, slot };
};

/** The meeting's own day with its own hour, which need not be one that the planner would propose. */
const stayOption = (
  { table }: Ground,
  forum: Forum,
  slot: Slot,
  option: DayOption | undefined,
  rosters: Rosters,
): DayOption | undefined => {
  const [day, now] = [dayOf(slot), hoursOf(slot)];
  const { people } = table.calendarOf(forum).rosterOn(day);
  const [earliest, latest] = [minutesOf(forum.sitting.earliest), minutesOf(forum.sitting.latest)];
  const free =
    now.start >= earliest && now.end <= latest && table.engaged(forum, people, day, now).length === 0;
  if (!free) return option;
  const others = (option?.hours ?? []).filter(({ start }) => start !== now.start);
  const hours = [{ ...now, cost: 0, parts: [] }, ...others];
  return { ...place(day), roster: rosters.idOf(people), cost: option?.cost ?? 0, parts: [], hours };
};

const keepsEvents = (forum: Forum, day: DayNumber): boolean =>
  forum.anchors.every(
    (anchor) =>
      anchor.to.kind === 'forum' ||
      anchor.to.dates.some((date) => isWithin(reachOf(-1, anchor), day - toDayNumber(date))),
  );

/** Where it is, the meeting costs nothing; anywhere else it costs the move and what can be said of the day. */
const choiceFor = (
  forum: Forum,
  slot: Slot,
  option: DayOption | undefined,
  { mayMeet, pushes }: Asked,
): Choice | undefined => {
  if (!option) return undefined;
  const { day } = option;
  const now = hoursOf(slot);
  const stays = ({ start, end }: Hour): boolean =>
    day === dayOf(slot) && start === now.start && end === now.end;
  const hours = option.hours
    .filter((hour) => mayMeet(forum, day, hour))
    .map((hour) => {
      if (stays(hour)) return { ...hour, cost: 0 };
      const pushing = pushes(forum, day, hour) ? PUSHES : 0;
      return { ...hour, cost: hour.cost + MOVED + option.cost + pushing };
    })
    .toSorted((a, b) => a.cost - b.cost);
  if (hours.length === 0) return undefined;
  const cost = FARTHER * Math.abs(day - dayOf(slot));
  return { option: { ...option, ...place(day), hours }, cost, spacing: 0, spareMonth: 0 };
};
