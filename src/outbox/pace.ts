import type { Clock } from '../domain/time.ts';

/** At most `most` in any window of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly windowMs: number;
}

/** Teams' published limits per bot and conversation, one below each so that answers to people find room. */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { most: 6, windowMs: 1_000 },
  { most: 7, windowMs: 2_000 },
  { most: 55, windowMs: 30_000 },
  { most: 1_700, windowMs: 3_600_000 },
];

/** Per app and tenant: 50 a second (an older page: 30). */
export const TENANT_LIMITS: readonly Limit[] = [{ most: 30, windowMs: 1_000 }];

export interface Pace {
  /** Milliseconds to wait before sending; 0 means go, and counts as sent. */
  take(tenant: string, conversation: string): number;
  /** The tenant's throttle said wait; other tenants go on. */
  pause(tenant: string, ms: number): void;
}

/** Keeps what the bot sends by itself below the platform's limits, per conversation and per tenant. */
export const createPace = (
  clock: Clock,
  conversationLimits: readonly Limit[] = CONVERSATION_LIMITS,
  tenantLimits: readonly Limit[] = TENANT_LIMITS,
): Pace => {
  const sent = new Map<string, number[]>();
  const pausedUntil = new Map<string, number>();
  const now = () => clock.now().epochMilliseconds;
  return {
    take(tenant, conversation) {
      const at = now();
      const wait = Math.max(
        (pausedUntil.get(tenant) ?? 0) - at,
        waitFor(sent.get(`t/${tenant}`) ?? [], tenantLimits, at),
        waitFor(sent.get(`c/${conversation}`) ?? [], conversationLimits, at),
      );
      if (wait > 0) return wait;
      remember(sent, `t/${tenant}`, tenantLimits, at);
      remember(sent, `c/${conversation}`, conversationLimits, at);
      return 0;
    },
    pause(tenant, ms) {
      pausedUntil.set(tenant, Math.max(pausedUntil.get(tenant) ?? 0, now() + ms));
    },
  };
};

/** A window is full when the n-th last send lies within it; it opens again when that one has left it. */
const waitFor = (times: readonly number[], limits: readonly Limit[], at: number): number =>
  Math.max(
    0,
    ...limits.map(({ most, windowMs }) => {
      const oldest = times.at(-most);
      return oldest === undefined ? 0 : oldest + windowMs - at;
    }),
  );

const remember = (sent: Map<string, number[]>, key: string, limits: readonly Limit[], at: number): void => {
  const longest = Math.max(...limits.map(({ windowMs }) => windowMs));
  const times = (sent.get(key) ?? []).filter((time) => time > at - longest);
  times.push(at);
  sent.delete(key);
  sent.set(key, times);
  forgetIdle(sent, at);
};

/** Keys are kept in the order last used: idle ones stand first. */
const forgetIdle = (sent: Map<string, number[]>, at: number): void => {
  for (const [key, times] of sent) {
    if ((times.at(-1) ?? 0) > at - 3_600_000) return;
    sent.delete(key);
  }
};
