import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Meeting } from '../domain/meeting.ts';
import { flag, instant, millis, present } from './rows.ts';
import type { MeetingTable } from './tables/meetings.ts';

export const meetingRow = (meeting: Meeting): Insertable<MeetingTable> => ({
  id: meeting.id,
  organisation: meeting.organisation,
  forum: meeting.forum,
  plan: meeting.plan ?? null,
  year: meeting.year,
  ordinal: meeting.ordinal,
  child_id: meeting.child?.id ?? '',
  child_name: meeting.child?.name ?? null,
  child_of: meeting.child?.of ?? null,
  start_at: millis(meeting.start),
  end_at: millis(meeting.end),
  booked_at: meeting.bookedAt ? millis(meeting.bookedAt) : null,
  place: meeting.place ?? null,
  online: flag(meeting.online),
  status: meeting.status,
  calendar_event: meeting.calendarEvent ?? null,
  calendar_version: 0,
  version: meeting.version,
  ...shownColumns(meeting.calendarShows),
});

/** How the calendar shows the meeting, as columns. */
export const shownColumns = (shown: Meeting['calendarShows']) => ({
  calendar_start: shown && shown !== 'gone' ? millis(shown.start) : null,
  calendar_end: shown && shown !== 'gone' ? millis(shown.end) : null,
  calendar_gone: flag(shown === 'gone'),
});

const shownOf = (row: Selectable<MeetingTable>): Meeting['calendarShows'] => {
  if (row.calendar_gone === 1) return 'gone';
  if (row.calendar_start === null || row.calendar_end === null) return undefined;
  return { start: instant(row.calendar_start), end: instant(row.calendar_end) };
};

const childOf = (row: Selectable<MeetingTable>): Meeting['child'] =>
  row.child_of === null
    ? undefined
    : { id: row.child_id, name: row.child_name ?? row.child_id, of: row.child_of };

export const meetingOf = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id,
  organisation: row.organisation,
  forum: row.forum,
  year: row.year,
  ordinal: row.ordinal,
  start: instant(row.start_at),
  end: instant(row.end_at),
  online: row.online === 1,
  status: row.status,
  version: row.version,
  ...present({
    plan: row.plan,
    bookedAt: row.booked_at === null ? undefined : instant(row.booked_at),
    child: childOf(row),
    place: row.place,
    calendarEvent: row.calendar_event,
    calendarShows: shownOf(row),
  }),
});

type Changes = Partial<Pick<Meeting, 'start' | 'end' | 'bookedAt' | 'place' | 'online' | 'status'>>;

export const meetingChanges = (changes: Changes): Updateable<MeetingTable> => ({
  ...(changes.start && { start_at: millis(changes.start) }),
  ...(changes.end && { end_at: millis(changes.end) }),
  ...(changes.bookedAt && { booked_at: millis(changes.bookedAt) }),
  ...(changes.place !== undefined && { place: changes.place }),
  ...(changes.online !== undefined && { online: flag(changes.online) }),
  ...(changes.status && { status: changes.status }),
});
