import type { CalendarQuestion } from '../../domain/calendar-question.ts';
import type { BookingId, MeetingId, OrganisationId } from '../../domain/ids.ts';
import type { Flag, Json, Millis } from './columns.ts';

export interface CalendarEventTable {
  id: string;
  organisation: OrganisationId;
  transaction_id: BookingId;
  subject: string;
  start_at: Millis;
  end_at: Millis;
  place: string | null;
  people: Json;
  cancelled: Flag;
  sequence: number;
}

/** The last sequence number given in an organisation's calendar; its row lock keeps the numbers in order of commit. */
export interface CalendarCursorTable {
  organisation: OrganisationId;
  sequence: number;
}

export interface CalendarFollowingTable {
  organisation: OrganisationId;
  /** The cursor of `changesSince`. */
  position: string;
}

export interface CalendarQuestionTable {
  meeting: MeetingId;
  number: number;
  meeting_version: number;
  /** Where the event was moved; null if it was deleted. */
  start_at: Millis | null;
  end_at: Millis | null;
  asked_at: Millis;
  answer: CalendarQuestion['answer'] | null;
  answered_at: Millis | null;
}

export interface CalendarSubscriptionTable {
  organisation: OrganisationId;
  mailbox: string;
  id: string | null;
  secret_hash: string;
  url: string;
  expires_at: Millis | null;
  retry_at: Millis;
  challenged: Flag;
  marks: number;
  seen: number;
  anew: Flag;
  notified_at: Millis | null;
  looked_at: Millis | null;
}
