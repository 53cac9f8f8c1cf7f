import type { Generated } from 'kysely';
import type {
  ConversationId,
  DeliveryId,
  ForumId,
  MeetingId,
  OrganisationId,
  PersonId,
} from '../../domain/ids.ts';
import type { DeliveryFailure } from '../../domain/notices/delivery.ts';
import type { Conversation } from '../../services/ports/conversations.ts';
import type { DeliveryState } from '../../services/ports/deliveries.ts';
import type { Flag, Json, Millis } from './columns.ts';

export interface DeliveryTable {
  id: DeliveryId;
  organisation: OrganisationId;
  person: PersonId | null;
  conversation: ConversationId | null;
  notice: Json;
  meeting: MeetingId | null;
  key: string;
  state: DeliveryState;
  attempts: number;
  next_attempt_at: Millis;
  claimed_at: Millis | null;
  failure: DeliveryFailure | null;
  activity_id: string | null;
  created_at: Millis;
  /** When it was sent, failed or dropped. */
  ended_at: Millis | null;
  channel: Generated<'teams' | 'mail'>;
  /** When it was about to be handed over as a mail. */
  mailing_at: Generated<Millis | null>;
}

export interface ConversationTable {
  id: ConversationId;
  organisation: OrganisationId;
  kind: Conversation['kind'];
  person: PersonId | null;
  forum: ForumId | null;
  service_url: string;
  bot_id: string;
  tenant_id: string;
  installed: Flag;
  updated_at: Millis;
}
