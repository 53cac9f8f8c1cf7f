import type { Shown } from '../../domain/calendar-question.ts';
import type { ForumId, MeetingId, OrganisationId } from '../../domain/ids.ts';
import type { Meeting, MeetingStatus, MeetingStep, TimeSpan } from '../../domain/meeting.ts';
import type { Temporal } from '../../domain/time.ts';

export interface MeetingRepository {
  /** Until the transaction ends nobody else gives a meeting of the organisation a time: what is free stays free. */
  holdTimes(organisation: OrganisationId): Promise<void>;
  /** False, and nothing inserted, if the natural key (organisation, forum, year, ordinal, child) is taken. */
  insert(meeting: Meeting): Promise<boolean>;
  get(organisation: OrganisationId, id: MeetingId): Promise<Meeting | undefined>;
  /** Meetings that are booked and not yet closed (held, not held, cancelled), earliest first; all organisations if none is given. */
  open(organisation?: OrganisationId): Promise<readonly Meeting[]>;
  /** Every meeting whose start lies in [from, to), any status, earliest first. */
  between(
    organisation: OrganisationId,
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Promise<readonly Meeting[]>;
  /** The forum's meetings of a year, any status, by ordinal. */
  ofForum(organisation: OrganisationId, forum: ForumId, year: number): Promise<readonly Meeting[]>;
  /** The forum's latest meeting before an instant that was not cancelled; children do not count. */
  previous(
    organisation: OrganisationId,
    forum: ForumId,
    before: Temporal.Instant,
  ): Promise<Meeting | undefined>;
  /** Changes time, place, status; false if the version has moved on. The version rises by one. */
  change(
    meeting: Meeting,
    changes: Partial<Pick<Meeting, 'start' | 'end' | 'bookedAt' | 'place' | 'online'>> & {
      readonly status?: MeetingStatus;
    },
  ): Promise<boolean>;
  /**
   * Records that the calendar shows the meeting as of `version`, under this event and at this time; the meeting's
   * version stays.
   */
  markSynced(
    organisation: OrganisationId,
    id: MeetingId,
    version: number,
    eventId?: string,
    shown?: TimeSpan,
  ): Promise<void>;
  /** Records how the calendar shows the meeting, whoever made it so. */
  recordShown(organisation: OrganisationId, id: MeetingId, shown: Shown): Promise<void>;
  /** The calendar has to be shown the meeting again, though its version stays: its saksliste was published. */
  markUnsynced(organisation: OrganisationId, id: MeetingId): Promise<void>;
  /**
   * Meetings whose current version the calendar does not show yet (column calendar_version; partial index). Not those
   * of which it is asked whether to follow the calendar.
   */
  outOfSync(limit: number, organisation?: OrganisationId): Promise<readonly Meeting[]>;
  /** Records that a step is done; false if it was before. */
  recordStep(meeting: MeetingId, step: MeetingStep, at: Temporal.Instant): Promise<boolean>;
  /** Steps done of these meetings. */
  stepsDone(meetings: readonly MeetingId[]): Promise<ReadonlyMap<MeetingId, ReadonlySet<MeetingStep>>>;
  /** Forgets steps (a moved meeting gets its later steps anew). */
  forgetSteps(meeting: MeetingId, steps: readonly MeetingStep[]): Promise<void>;
}
