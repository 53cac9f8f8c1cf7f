import type { ForumId, OrganisationId, PersonId } from '../domain/ids.ts';

/** A card as JSON: the bot's own business, drawn by the page and searched by the client. */
export type CardJson = Readonly<Record<string, unknown>>;

/** A chat that the bot may be in. `installed` is false after the app was removed: Teams then answers 403. */
export interface SimulatedConversation {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly installed: boolean;
  /** Personal chats. */
  readonly person?: PersonId;
  /** Group chats and channels. */
  readonly forum?: ForumId;
  /** Where the bot was last told that it reaches this chat: our own address, which changes with the port. */
  readonly announcedFrom?: string;
}

/** Why the bot did not take what a person sent: no answer, too slow, or an HTTP status with its message. */
export type BotProblem =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'tooSlow' }
  | { readonly kind: 'refused'; readonly status: number; readonly message?: string };

export interface ChatMessage {
  readonly id: string;
  readonly conversation: string;
  readonly author: 'bot' | PersonId;
  /** Instant in ISO 8601, by the simulator's clock. */
  readonly at: string;
  /** Rises when the bot updates the message. */
  readonly version: number;
  readonly text?: string;
  readonly card?: CardJson;
  /** What a button or a refresh has shown one person in place of the card; gone when the bot updates the message. */
  readonly views?: Readonly<Record<string, CardJson>>;
  /** A native slash command: nobody else sees it. */
  readonly onlyFor?: PersonId;
  readonly suggestions?: readonly { readonly title: string; readonly value: string }[];
  readonly problem?: BotProblem;
}

/** Everything that changes a chat; the log replays them, the page hears them. A known id replaces. */
export type ChatEvent =
  | { readonly kind: 'conversation'; readonly conversation: SimulatedConversation }
  | { readonly kind: 'message'; readonly message: ChatMessage }
  | { readonly kind: 'removed'; readonly conversation: string; readonly message: string }
  | { readonly kind: 'typing'; readonly conversation: string };

/** The card as this person sees it. */
export const cardFor = (message: ChatMessage, person: PersonId): CardJson | undefined =>
  message.views?.[person] ?? message.card;
