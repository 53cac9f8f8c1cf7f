import type { ForumId, MeetingId, OrganisationId, SummaryId } from '../../domain/ids.ts';
import type { Summary } from '../../domain/summary.ts';

export interface SummaryRepository {
  /** One summary a meeting: false if there is one already. */
  insert(summary: Summary): Promise<boolean>;
  get(organisation: OrganisationId, id: SummaryId): Promise<Summary | undefined>;
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<Summary | undefined>;
  /** The forum's newest summary that was sent. */
  lastSent(organisation: OrganisationId, forum: ForumId): Promise<Summary | undefined>;
  /** Replaces content and status if the stored version is `summary.version`; the version rises by one. */
  change(summary: Summary, changes: Partial<Omit<Summary, 'id' | 'version'>>): Promise<boolean>;
}
