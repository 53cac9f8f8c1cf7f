import type { MeetingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { TrendAnswer, TrendReport } from '../../domain/trend.ts';

export interface TrendRepository {
  /**
   * Inserts, or replaces what the report with the same natural key (meeting, reporter, topic, aspect, area, age band)
   * says: that one keeps its id, and its version rises.
   */
  put(report: TrendReport): Promise<void>;
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<readonly TrendReport[]>;
  ofPerson(
    organisation: OrganisationId,
    meeting: MeetingId,
    person: PersonId,
  ): Promise<readonly TrendReport[]>;
  /**
   * Moves the reports of one meeting to another; where the same natural key stands there, the later of the two replaces
   * the other. Returns how many were moved.
   */
  carry(organisation: OrganisationId, from: MeetingId, to: MeetingId): Promise<number>;
  recordAnswer(answer: TrendAnswer): Promise<void>;
  answers(meeting: MeetingId): Promise<readonly TrendAnswer[]>;
}
