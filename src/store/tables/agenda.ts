import type { AgendaItemKind, AgendaItemStatus } from '../../domain/agenda.ts';
import type { AgendaItemId, ForumId, MeetingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { AgendaAnswer } from '../../domain/meeting.ts';
import type { Sealed } from '../cipher.ts';
import type { Json, Millis } from './columns.ts';

export interface AgendaItemTable {
  id: AgendaItemId;
  organisation: OrganisationId;
  forum: ForumId;
  meeting: MeetingId;
  submitted_by: PersonId;
  submitted_at: Millis;
  title: Sealed;
  text: Sealed;
  reason: Sealed | null;
  kind: AgendaItemKind;
  status: AgendaItemStatus;
  number: number | null;
  number_year: number | null;
  openness: Json;
  version: number;
}

export interface AgendaAnswerTable {
  meeting: MeetingId;
  person: PersonId;
  answer: AgendaAnswer['answer'];
  at: Millis;
}
