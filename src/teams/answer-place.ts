import type { Notice } from '../domain/notices/notice.ts';
import { DeliveryError } from '../services/ports/messenger.ts';
import { patiently } from './patiently.ts';
import { messageFor, type Posted, placeOf, post, reply } from './replies.ts';
import type { Turn } from './turn.ts';

/** Where the answer to a turn is shown. What is shown next takes its place. */
export interface AnswerPlace {
  show(notice: Notice): Promise<void>;
}

/** The card that was pressed, where that card is the person's own; else a message of its own. */
export const answerPlace = (turn: Turn, asked: { readonly kind: string }): AnswerPlace => {
  let posted = asked.kind === 'cardAction' ? pressedCard(turn) : undefined;
  return {
    show: async (notice) => {
      posted = posted ? await change(turn, posted, notice) : await reply(turn, notice);
    },
  };
};

const pressedCard = ({ envelope, conversation }: Turn): Posted | undefined =>
  envelope.replyToId && conversation.kind === 'personal'
    ? { to: placeOf(envelope), activityId: envelope.replyToId }
    : undefined;

const change = async (turn: Turn, posted: Posted, notice: Notice): Promise<Posted | undefined> => {
  const { to, activityId } = posted;
  try {
    await patiently(() => turn.bot.connector.update(to, activityId, messageFor(turn, notice)));
    return posted;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    // What comes in its place is seen without it.
    return notice.kind === 'progress' ? posted : post(turn, to, notice);
  }
};
