import type { OrganisationId, PersonId } from '../domain/ids.ts';
import { buttonsOf, type CardButton } from './card-walk.ts';
import { personalConversationId } from './cast.ts';
import { type CardJson, type ChatMessage, cardFor, type SimulatedConversation } from './chat.ts';
import type { Connector } from './connector.ts';
import type { PressResult } from './invoke-answer.ts';

/** A person at their Teams, without the page: drives the bot over HTTP and can do no more than a person could. */
export interface PersonClient {
  readonly person: PersonId;
  /** Writes in the chat; resolves when the bot has finished its turn. */
  say(
    text: string,
    how?: { readonly targeted?: boolean; readonly mentioned?: boolean },
  ): Promise<ChatMessage>;
  /** What the person sees in the chat, oldest first. */
  messages(): readonly ChatMessage[];
  /** The newest message from the bot that has a card with this button, or any card. */
  lastCard(verb?: string): ChatMessage | undefined;
  /** The card as this person sees it now. */
  cardOf(message: ChatMessage): CardJson | undefined;
  /**
   * Presses the button with the verb. Throws if the card has no such button or input, or if a required input is empty:
   * a person could not have done it.
   */
  press(message: ChatMessage, verb: string, options?: PressOptions): Promise<PressResult>;
  /** Looks at a card that refreshes itself; undefined if it does not for this person. */
  refresh(message: ChatMessage): Promise<PressResult | undefined>;
}

export interface PressOptions {
  /** What to fill in, over what the card comes filled with. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Which of several buttons with the verb: its data has these values. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** `submit` presses the `Action.Submit` fallback, as clients without `Action.Execute` do. */
  readonly via?: 'execute' | 'submit';
}

/** Acts as a person in their own chat with the bot, or in the conversation given. The app must be installed there. */
export const actAs = (
  connector: Connector,
  organisation: OrganisationId,
  person: PersonId,
  conversationId = personalConversationId(organisation, person),
): PersonClient => {
  const { log } = connector;
  const messages = () => log.messages(conversationId, person);
  const current = (message: ChatMessage) => log.message(conversationId, message.id) ?? message;
  const cardOf = (message: ChatMessage) => cardFor(current(message), person);
  const has = (message: ChatMessage, verb: string | undefined): boolean => {
    const card = cardOf(message);
    return (
      card !== undefined && (verb === undefined || buttonsOf(card).some((button) => isFor(button, verb)))
    );
  };
  return {
    person,
    say: (text, how) => connector.say(conversation(connector, conversationId), person, text, how),
    messages,
    lastCard: (verb) => messages().findLast((message) => message.author === 'bot' && has(message, verb)),
    cardOf,
    press: (message, verb, options = {}) => {
      const button = findButton(cardOf(message), verb, options.where ?? {});
      return connector.press(current(message), person, actionOf(button, options));
    },
    refresh: (message) => connector.refresh(current(message), person),
  };
};

const conversation = ({ log }: Connector, id: string): SimulatedConversation => {
  const found = log.conversation(id);
  if (!found) throw new Error(`There is no chat ${id}: install the app first.`);
  return found;
};

/** Cards with `Action.Submit` only carry their verb in the data. */
const isFor = ({ verb, data }: CardButton, wanted: string): boolean => (verb ?? data['verb']) === wanted;

const findButton = (
  card: CardJson | undefined,
  verb: string,
  where: Readonly<Record<string, unknown>>,
): CardButton => {
  const buttons = card ? buttonsOf(card) : [];
  const found = buttons.find(
    (button) =>
      isFor(button, verb) && Object.entries(where).every(([key, value]) => button.data[key] === value),
  );
  if (found) return found;
  const there = buttons.map((button) => String(button.verb ?? button.data['verb'])).join(', ');
  throw new Error(`The card has no button "${verb}"; it has: ${there || 'none'}.`);
};

const actionOf = (button: CardButton, { inputs = {}, via = 'execute' }: PressOptions) => {
  const filled = fillIn(button, inputs);
  if (button.type === 'Action.Submit') return { type: button.type, data: { ...button.data, ...filled } };
  if (via === 'execute')
    return {
      type: button.type,
      data: { ...button.data, ...filled },
      ...(button.verb !== undefined && { verb: button.verb }),
    };
  if (!button.fallbackData) throw new Error(`The button "${button.title}" has no Action.Submit fallback.`);
  return { type: 'Action.Submit' as const, data: { ...button.fallbackData, ...filled } };
};

const fillIn = ({ title, inputs }: CardButton, wanted: Readonly<Record<string, string>>) => {
  const unknown = Object.keys(wanted).find((id) => !inputs.some((input) => input.id === id));
  if (unknown !== undefined) throw new Error(`The card has no input "${unknown}" for the button "${title}".`);
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, wanted[id] ?? value ?? '']));
  const empty = inputs.find(({ id, required }) => required && values[id]?.trim() === '');
  if (empty) throw new Error(`The input "${empty.id}" must be filled in before "${title}".`);
  return values;
};
