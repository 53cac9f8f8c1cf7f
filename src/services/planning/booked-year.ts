import type { Meeting } from '../../domain/meeting.ts';
import { newYear } from '../../domain/new-year.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import { childKey, slotKey } from '../../domain/planning/slot-key.ts';
import type { Repositories } from '../ports/store.ts';

/** The year as the planner finds it: what stands stays where it is, and what was called off keeps its number. */
export interface BookedYear {
  readonly booked: readonly Slot[];
  readonly usedKeys: readonly SlotKey[];
}

export const bookedYear = async (
  read: Repositories,
  organisation: Organisation,
  year: number,
): Promise<BookedYear> => {
  const [from, to] = [newYear(organisation, year), newYear(organisation, year + 1)];
  const meetings = await read.meetings.between(organisation.id, from, to);
  const slots = meetings.map((meeting) => ({ meeting, slot: toSlot(meeting, organisation.timeZone) }));
  const stands = ({ status }: Meeting) => status === 'booked' || status === 'held';
  return {
    booked: slots.filter(({ meeting }) => stands(meeting)).map(({ slot }) => slot),
    usedKeys: slots.filter(({ meeting }) => !stands(meeting)).map(({ slot }) => slot.key),
  };
};

/** Every meeting of the year, and a preparation or follow-up that lies outside it, in order of time. */
export const meetingsAround = (
  read: Repositories,
  organisation: Organisation,
  year: number,
): Promise<readonly Meeting[]> =>
  read.meetings.between(
    organisation.id,
    newYear(organisation, year).subtract({ hours: 24 * 62 }),
    newYear(organisation, year + 1).add({ hours: 24 * 62 }),
  );

export const toSlot = (meeting: Meeting, timeZone: string): Slot => {
  const key = slotKey(meeting.forum, meeting.year, meeting.ordinal);
  return {
    key: meeting.child ? childKey(key, meeting.child.id) : key,
    forum: meeting.forum,
    ordinal: meeting.ordinal,
    start: meeting.start.toZonedDateTimeISO(timeZone).toPlainDateTime(),
    minutes: Math.round(meeting.start.until(meeting.end).total('minutes')),
    ...(meeting.child && { child: { id: meeting.child.id, name: meeting.child.name, of: key } }),
  };
};
