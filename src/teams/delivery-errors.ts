import type { DeliveryFailure } from '../domain/notices/delivery.ts';
import { DeliveryError } from '../services/ports/messenger.ts';

/** A refusal by Teams' connector, as far as it says anything. */
export interface Refusal {
  readonly status: number;
  /** `error.code` of the body, or its `innerHttpError`/`subCode`; sometimes missing. */
  readonly code?: string;
  readonly retryAfter?: string;
}

/**
 * What a refusal means for the delivery, by status first since codes are sometimes missing:
 * 412, 429 and everything from 500 on pass; 403, 404 and 413 do not.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const deliveryError = (refusal: Refusal, nowMs: number): DeliveryError => {
  const { status } = refusal;
  if (status === 401 || status === 408 || status === 412 || status === 429 || status >= 500) {
    const retryAfterMs = retryAfterIn(refusal.retryAfter, nowMs);
    return new DeliveryError({
      kind: 'retry',
      throttled: status === 429,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
  return new DeliveryError({ kind: 'final', failure: failureOf(refusal) });
};

/** No answer at all: the connection failed or took too long. */
export const unreachable = (): DeliveryError => new DeliveryError({ kind: 'retry', throttled: false });

const failureOf = ({ status, code = '' }: Refusal): DeliveryFailure => {
  if (status === 413 || code === 'MessageSizeTooBig') return 'tooLarge';
  if (status === 404 || status === 410) return 'gone';
  if (status === 403) return code === 'BotNotInConversationRoster' ? 'noConversation' : 'blocked';
  return 'gaveUp';
};

/** Milliseconds from a `Retry-After` of seconds (decimals happen) or an HTTP date; nothing if it is neither. */
export const retryAfterIn = (header: string | undefined, nowMs: number): number | undefined => {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms)) : undefined;
};
