import type { AgendaItem } from '../../domain/agenda.ts';
import type { AgendaItemId, ForumId, MeetingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { AgendaAnswer } from '../../domain/meeting.ts';

export interface AgendaRepository {
  insert(item: AgendaItem): Promise<void>;
  get(organisation: OrganisationId, id: AgendaItemId): Promise<AgendaItem | undefined>;
  /** Items of the meeting in the order submitted, every status. */
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<readonly AgendaItem[]>;
  /** The person's own items for the meeting in the order submitted, every status. */
  ofMember(
    organisation: OrganisationId,
    meeting: MeetingId,
    person: PersonId,
  ): Promise<readonly AgendaItem[]>;
  /** Items submitted by the person to any meeting, newest first. */
  ofPerson(organisation: OrganisationId, person: PersonId, limit: number): Promise<readonly AgendaItem[]>;
  /** Conditional on the item's version; false if it has moved on. The version rises by one. */
  change(
    item: AgendaItem,
    changes: Partial<
      Pick<AgendaItem, 'title' | 'text' | 'kind' | 'status' | 'reason' | 'meeting' | 'number'>
    >,
  ): Promise<boolean>;
  /** Highest number given in the forum's year, 0 if none. */
  lastNumber(organisation: OrganisationId, forum: ForumId, year: number): Promise<number>;
  recordAnswer(answer: AgendaAnswer): Promise<void>;
  answers(meeting: MeetingId): Promise<readonly AgendaAnswer[]>;
}
