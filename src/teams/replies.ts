import type { Notice } from '../domain/notices/notice.ts';
import { DeliveryError } from '../services/ports/messenger.ts';
import { isForTheRoom } from './audience.ts';
import { cardMessage, languageOf } from './card-message.ts';
import type { Address, OutgoingActivity } from './connector.ts';
import type { Envelope } from './envelope.ts';
import { addressOf } from './messenger.ts';
import { patiently } from './patiently.ts';
import type { Turn } from './turn.ts';

/** The place the activity came from: the thread, in a channel. */
export const placeOf = ({ serviceUrl, conversation, recipient }: Envelope): Address => ({
  serviceUrl,
  conversation: conversation.id,
  botId: recipient.id,
});

/** A card that the bot can change. */
export interface Posted {
  readonly to: Address;
  readonly activityId: string;
}

/** Says it where the person asked, or in their own chat if the others in the room should not read it. */
export const reply = async (turn: Turn, notice: Notice): Promise<Posted | undefined> => {
  const { bot, envelope, conversation } = turn;
  if (envelope.recipient.isTargeted) return sendPrivately(turn, notice);
  if (conversation.kind === 'personal') return sendHere(turn, notice);
  const room = await bot.deps.store.read.conversations.get(bot.organisation.id, conversation.id);
  if (isForTheRoom(notice, room?.forum)) return sendHere(turn, notice);
  const posted = await sendPrivately(turn, notice);
  await sendHere(turn, { kind: 'done', what: 'answeredPrivately' });
  return posted;
};

export const showTyping = async ({ bot, envelope, conversation }: Turn): Promise<void> => {
  if (conversation.kind === 'personal') await bot.connector.send(placeOf(envelope), { type: 'typing' });
};

/** Where the person asked. */
const sendHere = (turn: Turn, notice: Notice): Promise<Posted | undefined> =>
  post(turn, placeOf(turn.envelope), notice);

export const post = async (turn: Turn, to: Address, notice: Notice): Promise<Posted | undefined> => {
  const activityId = await patiently(() => turn.bot.connector.send(to, messageFor(turn, notice)));
  return activityId === '' ? undefined : { to, activityId };
};

/** The personal chat; without one, a message that only the person sees where they are; at last, a new chat. */
const sendPrivately = async (turn: Turn, notice: Notice): Promise<Posted | undefined> => {
  const { bot, envelope, person, conversation } = turn;
  const own = await bot.deps.store.read.conversations.personal(bot.organisation.id, person);
  if (own?.installed) return post(turn, addressOf(own), notice);
  const { serviceUrl, botId, tenantId } = conversation;
  const userId = envelope.from.id;
  try {
    const activity = { ...messageFor(turn, notice), recipient: { id: userId } };
    await bot.connector.sendTargeted(placeOf(envelope), activity);
    return undefined;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const id = await bot.connector.createConversation({ serviceUrl, botId, userId, tenantId });
    return post(turn, { serviceUrl, botId, conversation: id }, notice);
  }
};

export const messageFor = ({ bot, person }: Turn, notice: Notice): OutgoingActivity =>
  cardMessage(notice, languageOf(bot.organisation, person));
