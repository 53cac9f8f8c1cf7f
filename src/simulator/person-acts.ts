import { randomUUID } from 'node:crypto';
import type { PersonId } from '../domain/ids.ts';
import { invokeActivity, messageActivity, submitActivity } from './activities.ts';
import type { Stage } from './bot-calls.ts';
import type { BotProblem, CardJson, ChatMessage, SimulatedConversation } from './chat.ts';
import { type PressResult, readInvokeAnswer } from './invoke-answer.ts';
import { isRecord, postToBot } from './to-bot.ts';
import { botEndpoint, conversationOf, deliver, occasion, type Wiring } from './wiring.ts';

/** A button of a card with its data and whatever was filled in. */
export interface CardAction {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly verb?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Writes in a chat. In a group the bot hears it only when `mentioned`, or privately when `targeted`. */
export const say = async (
  wiring: Wiring,
  conversation: SimulatedConversation,
  personId: PersonId,
  text: string,
  how: { readonly targeted?: boolean; readonly mentioned?: boolean } = {},
): Promise<ChatMessage> => {
  const message: ChatMessage = {
    id: randomUUID(),
    conversation: conversation.id,
    author: personId,
    at: wiring.clock.now().toString(),
    version: 1,
    text,
    ...(how.targeted && { onlyFor: personId }),
  };
  wiring.log.record({ kind: 'message', message });
  const heard = conversation.kind === 'personal' || how.targeted || how.mentioned;
  if (!heard) return message;
  const activity = messageActivity(occasion(wiring, conversation, personId), text, how);
  return withProblem(wiring, message, await deliver(wiring, conversation, activity));
};

/** Presses a button of a card; a card in the answer takes the place of the old one, for this person. */
export const press = async (
  wiring: Wiring,
  message: ChatMessage,
  personId: PersonId,
  action: CardAction,
  trigger: 'manual' | 'automatic' = 'manual',
): Promise<PressResult> => {
  const conversation = conversationOf(wiring, message.conversation);
  const where = occasion(wiring, conversation, personId);
  if (action.type === 'Action.Submit') {
    const problem = await deliver(wiring, conversation, submitActivity(where, message.id, action.data));
    return problem ? { kind: 'problem', problem } : { kind: 'sent' };
  }
  const { verb = '', data } = action;
  const answer = await postToBot(
    botEndpoint(wiring, conversation),
    invokeActivity(where, message.id, { verb, data }, trigger),
  );
  const result: PressResult = answer.ok
    ? readInvokeAnswer(answer.body)
    : { kind: 'problem', problem: answer.problem };
  if (result.kind === 'card') showView(wiring, message, personId, result.card);
  return result;
};

/** What Teams does by itself when a person looks at a card with `refresh`; undefined where there is nothing to do. */
export const refresh = async (
  wiring: Wiring,
  message: ChatMessage,
  personId: PersonId,
): Promise<PressResult | undefined> => {
  const rule = message.card?.['refresh'];
  const action = isRecord(rule) ? rule['action'] : undefined;
  if (!isRecord(rule) || !isRecord(action) || typeof action['verb'] !== 'string') return undefined;
  const readers = rule['userIds'];
  if (Array.isArray(readers) && !readers.includes(`29:${personId}`)) return undefined;
  const data = isRecord(action['data']) ? action['data'] : {};
  return press(
    wiring,
    message,
    personId,
    { type: 'Action.Execute', verb: action['verb'], data },
    'automatic',
  );
};

const withProblem = ({ log }: Stage, message: ChatMessage, problem: BotProblem | undefined): ChatMessage => {
  if (!problem) return message;
  const failed = { ...message, problem };
  log.record({ kind: 'message', message: failed });
  return failed;
};

/** The bot may have updated the message meanwhile: the view is laid over what it is now. */
const showView = ({ log }: Stage, before: ChatMessage, person: PersonId, card: CardJson): void => {
  const message = log.message(before.conversation, before.id) ?? before;
  log.record({ kind: 'message', message: { ...message, views: { ...message.views, [person]: card } } });
};
