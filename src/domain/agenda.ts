import type { AgendaItemId, ForumId, MeetingId, OrganisationId, PersonId } from './ids.ts';
import type { Openness } from './organisation.ts';
import type { Temporal } from './time.ts';

/** Orienteringssak, drøftingssak, vedtakssak. */
export type AgendaItemKind = 'orientering' | 'drofting' | 'vedtak';
export const AGENDA_ITEM_KINDS: readonly AgendaItemKind[] = ['orientering', 'drofting', 'vedtak'];

export type AgendaItemStatus = 'submitted' | 'accepted' | 'declined' | 'withdrawn';

/** A sak that a member has submitted. Title, text and reason are free text: encrypted where they are stored. */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly organisation: OrganisationId;
  readonly forum: ForumId;
  /** The meeting it is meant for now; postponing changes it. */
  readonly meeting: MeetingId;
  readonly submittedBy: PersonId;
  readonly submittedAt: Temporal.Instant;
  readonly title: string;
  readonly text: string;
  readonly kind: AgendaItemKind;
  readonly status: AgendaItemStatus;
  /** Why it was declined or postponed, in the coordinator's words. */
  readonly reason?: string;
  /** Sak 17/26 is number 17 of 2026; given when the saksliste is sent. */
  readonly number?: SakNumber;
  readonly openness: Openness;
  readonly version: number;
}

/** Items are numbered through the year per forum: 17/26. */
export interface SakNumber {
  readonly number: number;
  readonly year: number;
}

export const AGENDA_TITLE_MAX = 150;
export const AGENDA_TEXT_MAX = 2000;

/** One row of a saksliste as people see it, standing items included. */
export interface SakslisteRow {
  readonly number?: SakNumber;
  readonly title: string;
  readonly text?: string;
  readonly kind?: AgendaItemKind;
  readonly submittedBy?: PersonId;
  readonly standing: boolean;
  readonly openness: Openness;
  readonly item?: AgendaItemId;
}
