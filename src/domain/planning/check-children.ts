import { findForum } from '../forum.ts';
import type { ChildMeeting } from '../organisation.ts';
import { Temporal } from '../time.ts';
import type { BrokenRule, Judged } from './check-plan.ts';
import type { Slot } from './plan.ts';

/** The children that a meeting should have brought with it, and did not, or not within their days. */
export const brokenChildren = (plan: Judged, slot: Slot): readonly BrokenRule[] => {
  if (slot.child) return [];
  const children = findForum(plan.organisation, slot.forum)?.children ?? [];
  return children
    .filter(
      (child) => !excused(plan, slot, child) && !plan.slots.some((other) => isChild(other, slot, child)),
    )
    .map(({ id }) => ({ kind: 'child', slot: slot.key, child: id }));
};

const excused = ({ unplaced = [] }: Judged, slot: Slot, { id }: ChildMeeting): boolean =>
  unplaced.some(
    ({ forum, ordinal, child }) => forum === slot.forum && ordinal === slot.ordinal && child?.id === id,
  );

const isChild = (other: Slot, slot: Slot, child: ChildMeeting): boolean => {
  if (other.child?.of !== slot.key || other.child.id !== child.id) return false;
  const [first, second] = child.relation === 'before' ? [other, slot] : [slot, other];
  const days = first.start.toPlainDate().until(second.start.toPlainDate(), { largestUnit: 'days' }).days;
  const end = first.start.add({ minutes: first.minutes });
  return (
    days >= child.leastDays &&
    days <= child.mostDays &&
    Temporal.PlainDateTime.compare(end, second.start) <= 0
  );
};
