import { toPlainDate } from '../day-number.ts';
import type { ForumId } from '../ids.ts';
import type { ChildMeeting } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import type { Placement } from './children.ts';
import type { Slot } from './plan.ts';
import { childKey, slotKey } from './slot-key.ts';
import { dayOf, hoursOf, type PlanningTable } from './table.ts';

/** Puts a child of the meeting on the table. */
export const childSlot = (table: PlanningTable, child: ChildMeeting, of: Slot, place: Placement): Slot => {
  const slot: Slot = {
    key: childKey(of.key, child.id),
    forum: of.forum,
    ordinal: of.ordinal,
    start: startOf(place),
    minutes: child.minutes,
    child: { id: child.id, name: child.name, of: of.key },
  };
  table.place(slot);
  return slot;
};

/** Goes on from the forum's last meeting of the year; a key that was used for a cancelled meeting is passed over. */
export const nextOrdinal = (table: PlanningTable, forum: ForumId): number => {
  const ofYear = table.meetingsOf(forum).filter(({ start }) => start.year === table.year);
  let ordinal = Math.max(0, ...ofYear.map((slot) => slot.ordinal)) + 1;
  while (table.usedKeys.has(slotKey(forum, table.year, ordinal))) ordinal += 1;
  return ordinal;
};

export const placementOf = (slot: Slot): Placement => ({ day: dayOf(slot), hours: hoursOf(slot) });

/** Local time in the organisation's zone. */
export const startOf = ({ day, hours }: Placement): Temporal.PlainDateTime =>
  toPlainDate(day).toPlainDateTime({ hour: Math.floor(hours.start / 60), minute: hours.start % 60 });
