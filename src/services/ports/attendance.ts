import type { Attending } from '../../domain/attendance.ts';
import type { MeetingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

/** What people answer to the invitations in a calendar over the network, and how far it has been followed. */
export interface AttendanceRepository {
  ofMeeting(
    meeting: MeetingId,
  ): Promise<
    readonly { readonly person: PersonId; readonly answer: Attending; readonly at: Temporal.Instant }[]
  >;
  /** How the answers are now; one that stands keeps its time. */
  replace(meeting: MeetingId, answers: ReadonlyMap<PersonId, Attending>, at: Temporal.Instant): Promise<void>;
  /** The cursor of `changesSince`. */
  followedTo(organisation: OrganisationId): Promise<string | undefined>;
  recordFollowed(organisation: OrganisationId, position: string): Promise<void>;
}
