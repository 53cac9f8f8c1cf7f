import type { BotProblem } from './chat.ts';

/** What the bot answered an activity with. */
export type BotAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: BotProblem };

/** Teams gives up on an invoke after 10 to 15 seconds. */
const PATIENCE_MS = 15_000;

/** Posts an activity to the bot's messaging endpoint, as the Bot Connector does. Never throws. */
export const postToBot = async (url: string, activity: object): Promise<BotAnswer> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = parsed(await response.text());
    return response.ok ? { ok: true, body } : { ok: false, problem: refusedWith(response.status, body) };
  } catch (error) {
    const slow = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, problem: { kind: slow ? 'tooSlow' : 'unreachable' } };
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The status and, where the body has one, its `message`. */
export const refusedWith = (status: number, body: unknown): BotProblem => {
  const message = isRecord(body) ? body['message'] : body;
  return {
    kind: 'refused',
    status,
    ...(typeof message === 'string' && message !== '' && { message: message.slice(0, 500) }),
  };
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
