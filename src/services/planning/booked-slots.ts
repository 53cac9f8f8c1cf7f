import type { Meeting } from '../../domain/meeting.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Slot } from '../../domain/planning/plan.ts';
import { childKey, slotKey } from '../../domain/planning/slot-key.ts';
import { Temporal } from '../../domain/time.ts';
import type { Repositories } from '../ports.ts';

/** The year's meetings that stand (booked or held), as the planner sees them. */
export const bookedSlots = async (
  read: Repositories,
  organisation: Organisation,
  year: number,
): Promise<readonly Slot[]> => {
  const begin = (ofYear: number) =>
    Temporal.PlainDate.from({ year: ofYear, month: 1, day: 1 })
      .toZonedDateTime(organisation.timeZone)
      .toInstant();
  const meetings = await read.meetings.between(organisation.id, begin(year), begin(year + 1));
  return meetings
    .filter(({ status }) => status === 'booked' || status === 'held')
    .map((meeting) => toSlot(meeting, organisation.timeZone));
};

const toSlot = (meeting: Meeting, timeZone: string): Slot => {
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
