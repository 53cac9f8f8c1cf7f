import type { OrganisationId } from '../domain/ids.ts';
import type { MeetingStep } from '../domain/meeting.ts';
import type { MeetingView } from '../domain/notices/meeting.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Clock, Temporal } from '../domain/time.ts';

/** A clock that can be put forward; the promise resolves when everything due on the way is done. Never goes back. */
export interface MovableClock extends Clock {
  moveTo(instant: Temporal.Instant): Promise<void>;
}

/** What the bot will do next by itself: a step of a meeting, or something left in the outbox. */
export interface PlannedEvent {
  readonly at: Temporal.Instant;
  readonly what: MeetingStep | 'delivery';
  readonly forumName?: string;
}

export type SimulatorMeeting = Pick<
  MeetingView,
  'id' | 'forum' | 'forumName' | 'childName' | 'level' | 'start' | 'end' | 'place' | 'online' | 'status'
>;

/** A command as the page suggests it, in the words of the bot's own help. */
export interface SimulatorCommand {
  /** With its slash: "/møte". */
  readonly name: string;
  readonly description: string;
  /** Complete commands: "/plan 2027". */
  readonly examples: readonly string[];
  readonly coordinatorOnly: boolean;
}

/** What the try-out page needs to know of the program around it; `try-out.ts` provides it. */
export interface SimulatorHost {
  readonly organisations: readonly Organisation[];
  readonly clock: MovableClock;
  /** The earliest thing that will happen by itself in the organisation, if anything is planned. */
  nextEvent(organisation: OrganisationId): Promise<PlannedEvent | undefined>;
  /** Meetings that start in the year, local time, any status, earliest first. */
  meetings(organisation: OrganisationId, year: number): Promise<readonly SimulatorMeeting[]>;
  /** The booked year as a wheel: where to fetch it from this server, and what it says. */
  yearPicture?(
    organisation: OrganisationId,
    year: number,
  ): Promise<{ readonly url: string; readonly alt: string }>;
  readonly commands: readonly SimulatorCommand[];
  /** Where the bot listens: `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** Where this server is reached: `http://127.0.0.1:3978`. */
  readonly origin: string;
  /** A JSON-lines file in the data folder that keeps the chats over a restart. */
  readonly journalPath?: string;
}
