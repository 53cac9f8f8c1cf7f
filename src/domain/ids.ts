/**
 * Branded ids: a forum's id cannot be passed where a meeting's is wanted.
 * Ids from configuration are short words (`politirad`); ids of what the bot creates are opaque.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type OrganisationId = Id<'organisation'>;
export type PersonId = Id<'person'>;
export type ForumId = Id<'forum'>;
export type PlanId = Id<'plan'>;
export type MeetingId = Id<'meeting'>;
export type AgendaItemId = Id<'agendaItem'>;
export type TrendReportId = Id<'trendReport'>;
export type SummaryId = Id<'summary'>;
export type DeliveryId = Id<'delivery'>;
export type ConversationId = Id<'conversation'>;
/** What a booking goes by in the calendar: the meeting's id, or another when its event was deleted and is made anew. */
export type BookingId = MeetingId | Id<'booking'>;

type AnyId =
  | OrganisationId
  | PersonId
  | ForumId
  | PlanId
  | MeetingId
  | AgendaItemId
  | TrendReportId
  | SummaryId
  | DeliveryId
  | ConversationId
  | BookingId;

/** Gives a string its brand; call it only where a value enters the program (configuration, database, card). */
export const asId = <T extends AnyId>(value: string): T => value as T;
