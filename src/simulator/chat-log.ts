import type { OrganisationId, PersonId } from '../domain/ids.ts';
import type { ChatEvent, ChatMessage, SimulatedConversation } from './chat.ts';
import { openJournal } from './journal.ts';

type Listener = (event: ChatEvent) => void;

/** All chats, as the sum of what happened in them. */
export interface ChatLog {
  conversation(id: string): SimulatedConversation | undefined;
  conversations(organisation: OrganisationId): readonly SimulatedConversation[];
  message(conversation: string, id: string): ChatMessage | undefined;
  /** In the order they were sent; with a reader only what that person may see. */
  messages(conversation: string, reader?: PersonId): readonly ChatMessage[];
  record(event: ChatEvent): void;
  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void;
}

interface State {
  readonly conversations: Map<string, SimulatedConversation>;
  readonly messages: Map<string, Map<string, ChatMessage>>;
}

/** With a journal path the chats survive a restart; without one they live in memory. */
export const createChatLog = (journalPath?: string): ChatLog => {
  const state: State = { conversations: new Map(), messages: new Map() };
  const listeners = new Set<Listener>();
  const journal = journalPath === undefined ? undefined : openJournal(journalPath);
  for (const event of journal?.past ?? []) apply(state, event);
  journal?.rewrite(eventsOf(state));

  return {
    conversation: (id) => state.conversations.get(id),
    conversations: (organisation) =>
      [...state.conversations.values()].filter((each) => each.organisation === organisation),
    message: (conversation, id) => state.messages.get(conversation)?.get(id),
    messages: (conversation, reader) =>
      [...(state.messages.get(conversation)?.values() ?? [])].filter(
        ({ onlyFor }) => !onlyFor || !reader || onlyFor === reader,
      ),
    record: (event) => {
      apply(state, event);
      if (event.kind !== 'typing') journal?.append(event);
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const apply = ({ conversations, messages }: State, event: ChatEvent): void => {
  if (event.kind === 'conversation') {
    conversations.set(event.conversation.id, event.conversation);
  } else if (event.kind === 'message') {
    const { conversation, id } = event.message;
    const chat = messages.get(conversation) ?? new Map<string, ChatMessage>();
    messages.set(conversation, chat.set(id, event.message));
  } else if (event.kind === 'removed') {
    messages.get(event.conversation)?.delete(event.message);
  }
};

const eventsOf = ({ conversations, messages }: State): readonly ChatEvent[] => [
  ...[...conversations.values()].map((conversation) => ({ kind: 'conversation', conversation }) as const),
  ...[...messages.values()]
    .flatMap((chat) => [...chat.values()])
    .map((message) => ({ kind: 'message', message }) as const),
];
