import type { Temporal } from '../domain/time.ts';

/**
 * Milliseconds to wait by a `Retry-After` header: seconds, also with decimals, or an HTTP date. Undefined when there is
 * none that makes sense. However long it is, it is kept: a shorter wait only prolongs the throttling.
 */
export const retryAfterMs = (
  header: string | null | undefined,
  now: Temporal.Instant,
): number | undefined => {
  const text = header?.trim() ?? '';
  if (/^\d+([.,]\d+)?$/.test(text)) return Math.ceil(Number(text.replace(',', '.')) * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.epochMilliseconds);
};
