import type { Notice } from '../domain/notice.ts';
import { DeliveryError } from '../services/ports.ts';
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

/** Says it where the person asked, or in their own chat if the others in the room should not read it. */
export const reply = async (turn: Turn, notice: Notice): Promise<void> => {
  const { bot, envelope, conversation } = turn;
  if (envelope.recipient.isTargeted) return sendPrivately(turn, notice);
  if (conversation.kind === 'personal') return sendHere(turn, notice);
  const room = await bot.deps.store.read.conversations.get(bot.organisation.id, conversation.id);
  if (isForTheRoom(notice, room?.forum)) return sendHere(turn, notice);
  await sendPrivately(turn, notice);
  await sendHere(turn, { kind: 'done', what: 'answeredPrivately' });
};

/** Replaces the card that was pressed, where that card is the person's own. */
export const replaceCard = async (turn: Turn, notice: Notice): Promise<void> => {
  const { bot, envelope, conversation } = turn;
  const pressed = envelope.replyToId;
  if (!pressed || conversation.kind !== 'personal') return reply(turn, notice);
  try {
    await patiently(() => bot.connector.update(placeOf(envelope), pressed, messageFor(turn, notice)));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    await sendHere(turn, notice);
  }
};

export const showTyping = async ({ bot, envelope, conversation }: Turn): Promise<void> => {
  if (conversation.kind === 'personal') await bot.connector.send(placeOf(envelope), { type: 'typing' });
};

const sendHere = async (turn: Turn, notice: Notice): Promise<void> => {
  const { bot, envelope } = turn;
  await patiently(() => bot.connector.send(placeOf(envelope), messageFor(turn, notice)));
};

/** The personal chat; without one, a message that only the person sees where they are; at last, a new chat. */
const sendPrivately = async (turn: Turn, notice: Notice): Promise<void> => {
  const { bot, envelope, person, conversation } = turn;
  const activity = messageFor(turn, notice);
  const own = await bot.deps.store.read.conversations.personal(bot.organisation.id, person);
  if (own?.installed) {
    await patiently(() => bot.connector.send(addressOf(own), activity));
    return;
  }
  const { serviceUrl, botId, tenantId } = conversation;
  const userId = envelope.from.id;
  try {
    await bot.connector.sendTargeted(placeOf(envelope), { ...activity, recipient: { id: userId } });
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const id = await bot.connector.createConversation({ serviceUrl, botId, userId, tenantId });
    await bot.connector.send({ serviceUrl, botId, conversation: id }, activity);
  }
};

const messageFor = ({ bot, person }: Turn, notice: Notice): OutgoingActivity =>
  cardMessage(notice, languageOf(bot.organisation, person));
