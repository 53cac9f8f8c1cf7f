import type { Generated } from 'kysely';
import type { Attending } from '../../domain/attendance.ts';
import type { ForumId, MeetingId, OrganisationId, PersonId, PlanId } from '../../domain/ids.ts';
import type { MeetingStatus, MeetingStep } from '../../domain/meeting.ts';
import type { Flag, Millis } from './columns.ts';

export interface MeetingTable {
  id: MeetingId;
  organisation: OrganisationId;
  forum: ForumId;
  plan: PlanId | null;
  year: number;
  ordinal: number;
  /** Empty for the meeting itself, so that the natural key is one plain index. */
  child_id: string;
  child_name: string | null;
  child_of: MeetingId | null;
  start_at: Millis;
  end_at: Millis;
  booked_at: Millis | null;
  place: string | null;
  online: Flag;
  status: MeetingStatus;
  calendar_event: string | null;
  /** The version that the calendar shows; 0 for none. */
  calendar_version: number;
  version: number;
  /** When the event is, as far as we know; both or neither. */
  calendar_start: Generated<Millis | null>;
  calendar_end: Generated<Millis | null>;
  /** Somebody has deleted the event. */
  calendar_gone: Generated<Flag>;
}

export interface MeetingStepTable {
  meeting: MeetingId;
  step: MeetingStep;
  at: Millis;
}

export interface AttendanceTable {
  meeting: MeetingId;
  person: PersonId;
  answer: Attending;
  at: Millis;
}
