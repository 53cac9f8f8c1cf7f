import type { BotProblem, CardJson } from './chat.ts';
import { isRecord, refusedWith } from './to-bot.ts';

/** What a person sees after pressing a button. */
export type PressResult =
  | { readonly kind: 'card'; readonly card: CardJson }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sent' }
  | { readonly kind: 'problem'; readonly problem: BotProblem };

/** The `AdaptiveCardInvokeResponse`: a card, a line of text, or an error with code and message. */
export const readInvokeAnswer = (body: unknown): PressResult => {
  if (!isRecord(body) || body['statusCode'] === undefined) return { kind: 'sent' };
  const { statusCode, type, value } = body;
  if (typeof statusCode === 'number' && statusCode >= 400)
    return { kind: 'problem', problem: refusedWith(statusCode, value) };
  if (type === 'application/vnd.microsoft.card.adaptive' && isRecord(value))
    return { kind: 'card', card: value };
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'text', text: String(value) };
  return { kind: 'sent' };
};
