import { asId, type ConversationId, type OrganisationId, type PersonId } from '../domain/ids.ts';
import { appRemoved, personSeen } from '../services/members/conversations.ts';
import type { Conversation } from '../services/ports/conversations.ts';
import type { Deps } from '../services/ports/deps.ts';
import { type Envelope, tenantsOf } from './envelope.ts';

const REMEMBERED = 10_000;

/** The chat an activity came from. Threads of a channel are one conversation: the channel. */
export const conversationOf = (
  deps: Deps,
  organisation: OrganisationId,
  envelope: Envelope,
  person: PersonId,
): Conversation => {
  const kind = kindOf(envelope);
  return {
    id: conversationIdOf(envelope),
    organisation,
    kind,
    ...(kind === 'personal' && { person }),
    serviceUrl: envelope.serviceUrl,
    botId: envelope.recipient.id,
    tenantId: tenantsOf(envelope)[0] ?? '',
    installed: true,
    updatedAt: deps.clock.now(),
  };
};

export const conversationIdOf = ({ conversation }: Envelope): ConversationId =>
  asId(conversation.id.replace(/;messageid=.*$/, ''));

const kindOf = ({ conversation }: Envelope): Conversation['kind'] => {
  if (conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' || conversation.isGroup ? 'group' : 'personal';
};

/** Keeps the stored references fresh, and writes only what this process has not seen just so before. */
export interface ConversationKeeper {
  seen(conversation: Conversation): Promise<void>;
  /** The app was installed: written whatever is known. */
  installed(conversation: Conversation): Promise<void>;
  removed(organisation: OrganisationId, id: ConversationId): Promise<void>;
}

export const conversationKeeper = (deps: Deps): ConversationKeeper => {
  const known = new Map<string, string>();
  const store = async (conversation: Conversation): Promise<void> => {
    await personSeen(deps, conversation);
    if (known.size >= REMEMBERED) known.clear();
    known.set(keyOf(conversation.organisation, conversation.id), referenceOf(conversation));
  };
  return {
    installed: store,
    seen: async (conversation) => {
      const before = known.get(keyOf(conversation.organisation, conversation.id));
      if (before !== referenceOf(conversation)) await store(conversation);
    },
    removed: async (organisation, id) => {
      known.delete(keyOf(organisation, id));
      await appRemoved(deps, organisation, id);
    },
  };
};

const keyOf = (organisation: OrganisationId, id: ConversationId): string => `${organisation} ${id}`;

const referenceOf = ({ kind, person, serviceUrl, botId, tenantId }: Conversation): string =>
  [kind, person, serviceUrl, botId, tenantId].join(' ');
