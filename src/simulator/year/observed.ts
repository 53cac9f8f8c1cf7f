import type { AgendaItem } from '../../domain/agenda.ts';
import type { BookingId, MeetingId, PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import type { TrendReport } from '../../domain/trend.ts';
import type { CardJson } from '../chat.ts';

/** A card as somebody saw it: sent by the bot, updated by it, or shown in answer to a press of a button. */
export interface SeenCard {
  /** Place in the year among everything that was done and seen. */
  readonly order: number;
  readonly message: string;
  readonly at: Temporal.Instant;
  readonly to: PersonId;
  readonly how: 'sent' | 'updated' | 'shown';
  /** Whose doing it was; nobody's if the bot spoke by itself. */
  readonly by?: PersonId;
  readonly card: CardJson;
}

export type MessageSort =
  | 'prompt'
  | 'reminder'
  | 'review'
  | 'innkalling'
  | 'heldQuestion'
  | 'moved'
  | 'cancelled'
  | 'trendForm'
  | 'trendReminder'
  | 'summaryPreview'
  | 'summary'
  | 'trendOverview'
  | 'itemDecided'
  | 'deliveryTrouble'
  | 'welcome'
  | 'other';

/** A card with what a reader can tell from it: what it is, and which meeting it is about. */
export interface ObservedMessage extends SeenCard {
  readonly sort: MessageSort;
  readonly meeting?: MeetingId;
  /** When the card says that the meeting is. */
  readonly start?: Temporal.Instant;
  /** The text of the card, paragraph by paragraph. */
  readonly lines: readonly string[];
}

export type ActKind =
  | 'plan'
  | 'approvePlan'
  | 'none'
  | 'submit'
  | 'edit'
  | 'withdraw'
  | 'trendNone'
  | 'trend'
  | 'held'
  | 'decide'
  | 'approveSummary'
  | 'holdSummary'
  | 'move'
  | 'cancel'
  | 'say';

/** What the bot refused, as the person read it. */
export type Refusal =
  | 'deadlinePassed'
  | 'meetingCancelled'
  | 'meetingOver'
  | 'logisticsOnly'
  | 'forbidden'
  | 'private'
  | 'summarySent'
  | 'other';

/** What somebody did, and what they read for it. */
export interface ObservedAct {
  readonly order: number;
  readonly at: Temporal.Instant;
  readonly person: PersonId;
  readonly kind: ActKind;
  readonly meeting?: MeetingId;
  /** The message whose button was pressed. */
  readonly message?: string;
  /** What was typed, or the title of a sak. */
  readonly words?: string;
  /** What the person did, for the report: "trykket «Ingen saker»". */
  readonly story: string;
  readonly answer: readonly string[];
  readonly refusal?: Refusal;
  /** What the bot must refuse this with, whatever else it does. */
  readonly expected?: Refusal;
}

export interface ObservedEvent {
  readonly meeting: BookingId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly people: readonly PersonId[];
}

/** Everything that could be seen of a municipality's year from the outside, and what the store holds at its end. */
export interface ObservedYear {
  readonly organisation: Organisation;
  readonly year: number;
  /** What the coordinator approved, and what the preview had said. */
  readonly plan: { readonly meetings: readonly Meeting[]; readonly said: readonly string[] };
  /** As they stand at the end, cancelled ones too. */
  readonly meetings: readonly Meeting[];
  /** When meetings were called off. */
  readonly cancelledAt: ReadonlyMap<MeetingId, Temporal.Instant>;
  /** What stands in the calendar at the end. */
  readonly calendar: readonly ObservedEvent[];
  readonly messages: readonly ObservedMessage[];
  readonly acts: readonly ObservedAct[];
  readonly items: readonly AgendaItem[];
  readonly reports: readonly TrendReport[];
  /** People with a chat that the bot may write in. */
  readonly reachable: ReadonlySet<PersonId>;
  /** Everything that can be read back out of the store, and what was logged. */
  readonly stored: readonly string[];
  /** National identity numbers that somebody typed. */
  readonly secrets: readonly string[];
}
