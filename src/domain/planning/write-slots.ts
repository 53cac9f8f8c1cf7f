import { findForum } from '../forum.ts';
import type { ForumId } from '../ids.ts';
import { childPlacement } from './children.ts';
import type { Slot, SlotKey, Unplaced } from './plan.ts';
import type { Ground } from './problem/ground.ts';
import type { Problem, Solution } from './problem/problem.ts';
import { type Placed, placedIn } from './score/evaluate.ts';
import { childKey, slotKey } from './slot-key.ts';
import { childSlot, placementOf, startOf } from './slots.ts';
import { type UnplacedChild, unplacedChildren } from './unplaced-children.ts';

/** The meetings that a solution means; what stood is not repeated. */
export interface Meetings {
  readonly slots: readonly Slot[];
  /** By lane and target of the problem, the key of the meeting. */
  readonly keys: readonly ReadonlyMap<number, SlotKey>[];
}

/** Writes a solution as meetings with keys and ordinals, and lays them on the table. */
export const writeMeetings = (ground: Ground, problem: Problem, solution: Solution): Meetings => {
  const keys: Map<number, SlotKey>[] = [];
  const slots = problem.lanes.flatMap(({ forum, tie }, lane) => {
    const placed = placedIn(problem, solution, lane);
    const ordinals = freeOrdinals(ground, forum);
    const mine = new Map<number, SlotKey>();
    keys.push(mine);
    return placed.flatMap((one) => {
      if (one.target.slot) mine.set(one.index, one.target.slot.key);
      if (one.target.fixed) return [];
      const leader = keys[tie?.lane ?? -1]?.get(solution.tie[lane]?.[one.index] ?? -1);
      const anchoredTo = tie ? (leader ?? eventName(ground, forum)) : undefined;
      const slot = slotOf(ground, forum, ordinals.next().value, one, anchoredTo);
      mine.set(one.index, slot.key);
      ground.table.place(slot);
      return [slot];
    });
  });
  return { slots, keys };
};

const slotOf = (
  { table, input }: Ground,
  forum: ForumId,
  ordinal: number,
  { option, hour }: Placed,
  anchoredTo: string | undefined,
): Slot => ({
  key: slotKey(forum, table.year, ordinal),
  forum,
  ordinal,
  start: startOf({ day: option.day, hours: hour }),
  minutes: findForum(input.organisation, forum)?.sitting.minutes ?? hour.end - hour.start,
  ...(anchoredTo !== undefined && { anchoredTo }),
});

const eventName = ({ input }: Ground, forum: ForumId): string | undefined => {
  const to = findForum(input.organisation, forum)?.anchors[0]?.to;
  return to?.kind === 'event' ? to.name : undefined;
};

/** Goes on from the forum's last booked meeting; numbers of pinned and of cancelled meetings are passed over. */
function* freeOrdinals({ table, input }: Ground, forum: ForumId): Generator<number, never> {
  const booked = input.booked.filter(
    (slot) => slot.forum === forum && !slot.child && slot.start.year === table.year,
  );
  for (let ordinal = Math.max(0, ...booked.map((slot) => slot.ordinal)) + 1; ; ordinal += 1) {
    if (!table.usedKeys.has(slotKey(forum, table.year, ordinal))) yield ordinal;
  }
}

/** Finds days for the meetings' children: they go in when all meetings lie, and round each other. */
export const writeChildren = (
  ground: Ground,
  meetings: readonly Slot[],
): { readonly slots: readonly Slot[]; readonly unplaced: readonly Unplaced[] } => {
  const slots: Slot[] = [];
  const missing: UnplacedChild[] = [];
  const pinned = new Set((ground.input.pins ?? []).map(({ key }) => key));
  const parents = [...meetings, ...(ground.input.pins ?? []).filter(({ child }) => !child)];
  for (const slot of parents) {
    const forum = findForum(ground.input.organisation, slot.forum);
    for (const child of forum?.children ?? []) {
      if (!forum || pinned.has(childKey(slot.key, child.id))) continue;
      const parent = placementOf(slot);
      const placement = childPlacement(ground.table, forum, child, parent);
      if (placement) slots.push(childSlot(ground.table, child, slot, placement));
      else missing.push({ forum, child, parent, ordinal: slot.ordinal });
    }
  }
  return { slots, unplaced: unplacedChildren(ground, missing) };
};
