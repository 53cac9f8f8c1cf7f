import { setTimeout as pause } from 'node:timers/promises';
import { DeliveryError } from '../services/ports/messenger.ts';

const PAUSE_MAX_MS = 5_000;

/** One more try when Teams says that it is too much at once; anything else might be a second copy. */
export const patiently = async <T>(send: () => Promise<T>): Promise<T> => {
  try {
    return await send();
  } catch (error) {
    const outcome = error instanceof DeliveryError ? error.outcome : undefined;
    if (outcome?.kind !== 'retry' || !outcome.throttled) throw error;
    await pause(Math.min(outcome.retryAfterMs ?? 1_000, PAUSE_MAX_MS));
    return send();
  }
};
