import type { ForumId } from '../ids.ts';
import type { SlotKey } from './plan.ts';

/** The key of the forum's n-th meeting of a year: `politirad-2027-3`. */
export const slotKey = (forum: ForumId, year: number, ordinal: number): SlotKey =>
  `${forum}-${year}-${ordinal}` as SlotKey;

/** The key of a child of a meeting: `politirad-2027-3/forberedelse`. */
export const childKey = (parent: SlotKey, child: string): SlotKey => `${parent}/${child}` as SlotKey;
