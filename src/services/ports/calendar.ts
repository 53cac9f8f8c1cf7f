import type { SakslisteRow } from '../../domain/agenda.ts';
import type { Attending } from '../../domain/attendance.ts';
import type { BookingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { TimeSpan } from '../../domain/meeting.ts';
import type { Person } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';

export interface CalendarEvent {
  /** Booking twice with the same one books once. */
  readonly transactionId: BookingId;
  readonly organisation: OrganisationId;
  readonly subject: string;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  readonly place?: string;
  readonly online: boolean;
  readonly organiser: Person;
  readonly required: readonly Person[];
  readonly optional: readonly Person[];
  /** What the forum is for. */
  readonly purpose?: string;
  /** The saksliste, once it is published. */
  readonly agenda?: CalendarAgenda;
}

export interface CalendarAgenda {
  readonly items: readonly Pick<SakslisteRow, 'number' | 'title'>[];
  /** Items that are not public are left out: an invitation is read by more people than those invited. */
  readonly withheld: boolean;
}

export interface BusyInterval {
  readonly person: PersonId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** When people are busy, and whose calendars could not be read. Never what they are busy with. */
export interface FreeBusy {
  readonly busy: readonly BusyInterval[];
  readonly unknown: readonly PersonId[];
}

/** How an event stands now: whoever knows it so already finds nothing to do. */
export interface CalendarChange {
  readonly eventId: string;
  readonly change: 'moved' | 'cancelled';
  readonly start?: Temporal.Instant;
  readonly end?: Temporal.Instant;
  /** Who has answered the invitation, where the calendar knows; those who have not are not in it. */
  readonly answers?: readonly InvitationAnswer[];
}

export interface InvitationAnswer {
  readonly email: string;
  readonly answer: Attending;
}

/** A look at one mailbox for changes. */
export interface Look {
  readonly mailbox: string;
  /** From the start, and not from where the last one ended: something may have been lost on the way. */
  readonly anew: boolean;
}

/** Where meetings are booked: Microsoft Graph or the embedded calendar. Every verb may be called again after a lost answer. */
export interface CalendarPort {
  /** `progress` hears how many of how many questions are answered: a year for many people takes a while. */
  freeBusy(
    organisation: OrganisationId,
    people: readonly Person[],
    from: Temporal.Instant,
    to: Temporal.Instant,
    progress?: (done: number, of: number) => void,
  ): Promise<FreeBusy>;
  /**
   * Returns the event's id. The same `transactionId` gives the same event, brought to what is given now: the answer to
   * the first booking may have been lost, and the meeting moved since. `withoutLink` hears of an online meeting that
   * could not be made, and in whose mailbox.
   */
  book(event: CalendarEvent, withoutLink?: (mailbox: string) => void): Promise<string>;
  /** The event that an earlier booking made, if any: its answer may have been lost. */
  find(organisation: OrganisationId, transactionId: BookingId): Promise<string | undefined>;
  /**
   * Brings the event to what is given; what it shows already is not sent to anybody again. One that is neither there nor
   * at the time `lastShown` has been moved by somebody: it is left alone, and its time is returned. Throws `NotFound`
   * for one that somebody has deleted.
   */
  move(eventId: string, event: CalendarEvent, lastShown?: TimeSpan): Promise<TimeSpan | undefined>;
  cancel(organisation: OrganisationId, eventId: string): Promise<void>;
  /** `looks` says which mailboxes are looked at; all of them if it is not given. */
  changesSince(
    organisation: OrganisationId,
    cursor: string | undefined,
    looks?: readonly Look[],
  ): Promise<{ readonly changes: readonly CalendarChange[]; readonly cursor: string }>;
  /** Whether an event's id is of this calendar; false for one that was booked before the organisation changed calendars. */
  holds(organisation: OrganisationId, eventId: string): boolean;
  /** True for a calendar over the network: it is brought up to date aside, and nobody waits for it. */
  isRemote?(organisation: OrganisationId): boolean;
}
