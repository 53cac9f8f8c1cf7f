import { findForum } from '../forum.ts';
import type { Anchor } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import type { BrokenRule, Judged } from './check-plan.ts';
import type { Slot } from './plan.ts';

/** The anchors of its forum that a meeting does not keep. */
export const brokenAnchors = (plan: Judged, slot: Slot): readonly BrokenRule[] => {
  if (slot.child) return [];
  const anchors = findForum(plan.organisation, slot.forum)?.anchors ?? [];
  return anchors
    .filter((anchor) => !anchorDates(plan, anchor).some((date) => keeps(anchor, date, slot)))
    .map(({ to }) => ({
      kind: 'anchor',
      slot: slot.key,
      anchor: to.kind === 'forum' ? to.forum : to.name,
    }));
};

/** The dates to which the anchor ties: the other forum's meetings, booked and planned, or the events. */
export const anchorDates = ({ slots, booked = [] }: Judged, { to }: Anchor): readonly Temporal.PlainDate[] =>
  to.kind === 'event'
    ? to.dates
    : [...booked, ...slots]
        .filter((slot) => slot.forum === to.forum && !slot.child)
        .map(({ start }) => start.toPlainDate());

const keeps = (anchor: Anchor, date: Temporal.PlainDate, { start }: Slot): boolean => {
  const meeting = start.toPlainDate();
  const days =
    anchor.relation === 'after'
      ? date.until(meeting, { largestUnit: 'days' }).days
      : meeting.until(date, { largestUnit: 'days' }).days;
  return days >= anchor.leastDays && days <= anchor.mostDays;
};
