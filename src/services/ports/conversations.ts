import type { ConversationId, ForumId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

/** A chat the bot may write in. Refreshed on every activity. */
export interface Conversation {
  readonly id: ConversationId;
  readonly organisation: OrganisationId;
  readonly kind: 'personal' | 'group' | 'channel';
  /** Personal chats only. */
  readonly person?: PersonId;
  /** The forum a group chat or channel is linked to. */
  readonly forum?: ForumId;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly installed: boolean;
  readonly updatedAt: Temporal.Instant;
}

export interface ConversationRepository {
  /** Inserts or refreshes; `forum` is kept when not given. A person has one personal chat: the newest. */
  put(conversation: Conversation): Promise<void>;
  get(organisation: OrganisationId, id: ConversationId): Promise<Conversation | undefined>;
  personal(organisation: OrganisationId, person: PersonId): Promise<Conversation | undefined>;
  /** Group chats and channels linked to the forum, installed ones only. */
  linked(organisation: OrganisationId, forum: ForumId): Promise<readonly Conversation[]>;
  markRemoved(organisation: OrganisationId, id: ConversationId, at: Temporal.Instant): Promise<void>;
}
