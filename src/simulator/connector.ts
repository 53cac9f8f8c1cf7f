import type { ForumId, OrganisationId, PersonId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { BotProblem, ChatMessage, SimulatedConversation } from './chat.ts';
import { type ChatLog, createChatLog } from './chat-log.ts';
import { createFaultBook, type Fault, type FaultBook } from './faults.ts';
import { forumChat, installForAll, personalChat, setInstalled } from './installation.ts';
import type { PressResult } from './invoke-answer.ts';
import { type CardAction, press, refresh, say } from './person-acts.ts';
import type { Wiring } from './wiring.ts';

export interface ConnectorOptions {
  readonly organisations: readonly Organisation[];
  readonly clock: Clock;
  /** The bot's endpoint without the organisation: `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** Where `mountConnector` serves us: `http://127.0.0.1:3978/simulator`. */
  readonly serviceUrl: string;
  /** A JSON-lines file that keeps the chats over a restart; without it they live in memory. */
  readonly journalPath?: string;
}

/** The simulated Teams: the chats, what people do in them, and the faults one may switch on. */
export interface Connector {
  readonly wiring: Wiring;
  readonly log: ChatLog;
  readonly faults: FaultBook;
  /** The next calls of the bot for this conversation meet the fault. */
  failNext(conversation: string, fault: Fault, times?: number): void;
  /**
   * Installs the app for everybody in the tenant who never had it, as an administrator's policy would; tells the bot
   * of the chats it knows if our address is another than last time.
   */
  installForAll(organisation: OrganisationId): Promise<readonly BotProblem[]>;
  install(organisation: OrganisationId, person: PersonId): Promise<BotProblem | undefined>;
  uninstall(organisation: OrganisationId, person: PersonId): Promise<BotProblem | undefined>;
  /** Adds the bot to a forum's group chat or channel, and returns the conversation. */
  addToForum(
    organisation: OrganisationId,
    forum: ForumId,
    by: PersonId,
    kind?: 'groupChat' | 'channel',
  ): Promise<SimulatedConversation>;
  say(
    conversation: SimulatedConversation,
    person: PersonId,
    text: string,
    how?: { readonly targeted?: boolean; readonly mentioned?: boolean },
  ): Promise<ChatMessage>;
  press(message: ChatMessage, person: PersonId, action: CardAction): Promise<PressResult>;
  refresh(message: ChatMessage, person: PersonId): Promise<PressResult | undefined>;
}

/**
 * A stand-in for Teams and its Bot Connector. It speaks to the bot over HTTP only; `mountConnector` gives the bot the
 * way back.
 */
export const createConnector = (options: ConnectorOptions): Connector => {
  const { organisations, clock, botUrl, serviceUrl, journalPath } = options;
  const log = createChatLog(journalPath);
  const faults = createFaultBook();
  const wiring: Wiring = { organisations, clock, botUrl, serviceUrl, log };
  return {
    wiring,
    log,
    faults,
    failNext: faults.failNext,
    installForAll: (organisation) => installForAll(wiring, organisation),
    install: (organisation, person) =>
      setInstalled(wiring, personalChat(wiring, organisation, person), person, true),
    uninstall: (organisation, person) =>
      setInstalled(wiring, personalChat(wiring, organisation, person), person, false),
    addToForum: async (organisation, forum, by, kind = 'groupChat') => {
      const chat = forumChat(wiring, organisation, forum, kind);
      await setInstalled(wiring, chat, by, true);
      return { ...chat, installed: true };
    },
    say: (conversation, person, text, how) => say(wiring, conversation, person, text, how),
    press: (message, person, action) => press(wiring, message, person, action),
    refresh: (message, person) => refresh(wiring, message, person),
  };
};
