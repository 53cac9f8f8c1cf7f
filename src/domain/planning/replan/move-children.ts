import { findForum } from '../../forum.ts';
import { childPlacement } from '../children.ts';
import { attendeesOf } from '../clashes.ts';
import type { Slot } from '../plan.ts';
import type { Ground } from '../problem/ground.ts';
import { childSlot, placementOf } from '../slots.ts';
import { dayOf, hoursOf } from '../table.ts';
import { anchoredRange, ties } from '../ties.ts';

/** The parents with their children: those that still fit stay where they are, the others find another day. */
export const moveChildren = (
  ground: Ground,
  current: readonly Slot[],
  parents: readonly Slot[],
): readonly Slot[] => {
  const { table, input } = ground;
  const standing = new Set((input.pins ?? []).map(({ key }) => key));
  for (const parent of parents) if (!standing.has(parent.key)) table.place(parent);
  const children = current.filter(({ child }) => child !== undefined);
  const [kept, lost] = [children.filter((slot) => fits(ground, slot, parents)), [] as Slot[]];
  for (const slot of kept) table.place(slot);
  for (const slot of children) {
    if (kept.includes(slot)) continue;
    const forum = findForum(input.organisation, slot.forum);
    const child = forum?.children.find(({ id }) => id === slot.child?.id);
    const parent = parents.find(({ key }) => key === slot.child?.of);
    const placement = forum && child && parent && childPlacement(table, forum, child, placementOf(parent));
    lost.push(placement && child && parent ? childSlot(table, child, parent, placement) : slot);
  }
  return [...parents, ...kept, ...lost];
};

const fits = ({ table, input }: Ground, slot: Slot, parents: readonly Slot[]): boolean => {
  const forum = findForum(input.organisation, slot.forum);
  const child = forum?.children.find(({ id }) => id === slot.child?.id);
  const parent = parents.find(({ key }) => key === slot.child?.of);
  if (!forum || !child || !parent || !table.calendarOf(forum).isOpen(dayOf(slot))) return false;
  const [first, second] = child.relation === 'before' ? [slot, parent] : [parent, slot];
  const inOrder = dayOf(first) < dayOf(second) || hoursOf(first).end <= hoursOf(second).start;
  const people = attendeesOf(input.organisation, slot);
  return (
    ties(anchoredRange(child, dayOf(parent)), dayOf(slot)) &&
    inOrder &&
    table.engaged(forum, people, dayOf(slot), hoursOf(slot)).length === 0
  );
};
