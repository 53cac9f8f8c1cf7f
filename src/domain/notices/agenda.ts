import type { AgendaItemKind, AgendaItemStatus, SakNumber, SakslisteRow } from '../agenda.ts';
import type { AgendaItemId } from '../ids.ts';
import type { Openness } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import type { AnswerCounts } from './answers.ts';
import type { MeetingView } from './meeting.ts';

export interface AgendaItemView {
  readonly id: AgendaItemId;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly kind: AgendaItemKind;
  readonly status: AgendaItemStatus;
  readonly submittedBy: string;
  readonly reason?: string;
  readonly number?: SakNumber;
}

/** What a person had typed when something was wrong with it; the form comes back filled in. */
export interface AgendaDraft {
  readonly title: string;
  readonly text: string;
  readonly kind: string;
}

/** The call for items to one member, and the same card after the answer, and as a reminder. */
export interface AgendaPromptNotice {
  readonly kind: 'agendaPrompt';
  readonly meeting: MeetingView;
  readonly deadline: Temporal.ZonedDateTime;
  readonly open: boolean;
  readonly reminder: boolean;
  readonly standing: readonly string[];
  /** The reader's own answer so far. */
  readonly answer?: 'items' | 'none';
  readonly items: readonly AgendaItemView[];
  readonly draft?: AgendaDraft;
  /** The item that `draft` rewrites. */
  readonly editing?: AgendaItemId;
  /** True in a group or channel: the card asks each reader's own view by refresh. */
  readonly shared: boolean;
}

/** To the coordinator when the deadline has passed, and by `/svar`-like commands: what came in. */
export interface AgendaReviewNotice {
  readonly kind: 'agendaReview';
  readonly meeting: MeetingView;
  readonly items: readonly AgendaItemView[];
  readonly answers: AnswerCounts;
  readonly innkalling: Temporal.ZonedDateTime;
  /** A reason as it was written, when the decision it was for was refused. */
  readonly draft?: { readonly item: AgendaItemId; readonly reason: string };
}

/** Innkalling with saksliste; `sent` false when the coordinator looks at it beforehand. */
export interface SakslisteNotice {
  readonly kind: 'saksliste';
  readonly meeting: MeetingView;
  readonly rows: readonly (SakslisteRow & { readonly submittedByName?: string })[];
  readonly sent: boolean;
  readonly openness: Openness;
}

/** To the member who submitted an item: what became of it. */
export interface ItemDecidedNotice {
  readonly kind: 'itemDecided';
  readonly item: AgendaItemView;
  readonly meeting: MeetingView;
  readonly outcome: 'accepted' | 'declined' | 'postponed';
}
