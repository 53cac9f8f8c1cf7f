import type { ForumId, MeetingId, OrganisationId, PersonId, PlanId } from './ids.ts';
import type { Temporal } from './time.ts';

/** From an instant to another. */
export interface TimeSpan {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

export type MeetingStatus = 'booked' | 'cancelled' | 'held' | 'notHeld';

/** A meeting of a forum, from approval of the plan onwards. `start` and `end` are instants (UTC). */
export interface Meeting {
  readonly id: MeetingId;
  readonly organisation: OrganisationId;
  readonly forum: ForumId;
  readonly plan?: PlanId;
  /** Natural key together with forum and ordinal. */
  readonly year: number;
  /** Counts from 1 within the forum's year; ad-hoc meetings go on from the last. */
  readonly ordinal: number;
  /** Set for a preparatory or follow-up meeting: what it is called and which meeting it belongs to. */
  readonly child?: { readonly id: string; readonly name: string; readonly of: MeetingId };
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** When it was given its time: whoever is asked for items after that may need another deadline than the usual. */
  readonly bookedAt?: Temporal.Instant;
  readonly place?: string;
  readonly online: boolean;
  readonly status: MeetingStatus;
  /** The event in the calendar, once it is booked there. */
  readonly calendarEvent?: string;
  /** How the event stood when it was last written or seen; nothing where nobody knows. */
  readonly calendarShows?: TimeSpan | 'gone';
  /** Rises with every change: a card made for an older version is told so. */
  readonly version: number;
}

/**
 * What the bot does on its own around a meeting. Each is done at most once per meeting,
 * recorded in the same transaction as what it sends.
 */
export type MeetingStep =
  | 'prompt'
  | 'reminder'
  | 'review'
  | 'innkalling'
  | 'heldQuestion'
  | 'trendRequest'
  | 'trendReminder'
  | 'summaryPreview'
  | 'summarySend';

/** A meeting step that is due, or will be. */
export interface DueStep {
  readonly meeting: MeetingId;
  readonly step: MeetingStep;
  /** From this instant on the step is due … */
  readonly at: Temporal.Instant;
  /** … until here, after which it would only disturb and is let go. */
  readonly until: Temporal.Instant;
}

/** One member's answer to the call for items: items submitted, or expressly none. */
export interface AgendaAnswer {
  readonly meeting: MeetingId;
  readonly person: PersonId;
  readonly answer: 'items' | 'none';
  readonly at: Temporal.Instant;
}
