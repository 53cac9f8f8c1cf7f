import type { Conversation } from '../services/ports/conversations.ts';
import type { Deps } from '../services/ports/deps.ts';
import { DeliveryError, type Messenger } from '../services/ports/messenger.ts';
import { cardMessage, languageOf } from './card-message.ts';
import type { Address, Connector } from './connector.ts';

export const addressOf = ({ serviceUrl, id, botId }: Conversation): Address => ({
  serviceUrl,
  conversation: id,
  botId,
});

/** Sends notices to Teams as cards, each organisation through its own registration. */
export const createMessenger = (deps: Deps, connectors: ReadonlyMap<string, Connector>): Messenger => {
  const connectorOf = (to: Conversation): Connector => {
    const connector = connectors.get(to.organisation);
    if (!connector) throw new DeliveryError({ kind: 'final', failure: 'noConversation' });
    return connector;
  };
  return {
    send: async (to, notice, reader) => {
      const language = languageOf(deps.directory.organisation(reader.organisation), reader.person);
      return connectorOf(to).send(addressOf(to), cardMessage(notice, language));
    },
    update: async (to, activityId, notice, reader) => {
      const language = languageOf(deps.directory.organisation(reader.organisation), reader.person);
      await connectorOf(to).update(addressOf(to), activityId, cardMessage(notice, language));
    },
  };
};
