export interface RateLimit {
  /** Requests a second in the long run. */
  readonly perSecond: number;
  /** Requests at once after a pause. */
  readonly burst: number;
  /** A clock that never goes back and that nobody moves, in milliseconds. */
  readonly monotonicMs: () => number;
}

const KEYS_MAX = 10_000;

/** A token bucket for each key. True while the key may go on; past `KEYS_MAX` keys the longest unused is forgotten. */
export const rateLimiter = ({ perSecond, burst, monotonicMs }: RateLimit): ((key: string) => boolean) => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (key) => {
    const now = monotonicMs();
    const before = buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, before.tokens + ((now - before.at) / 1000) * perSecond);
    const allowed = tokens >= 1;
    buckets.delete(key);
    buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at: now });
    const oldest = buckets.size > KEYS_MAX ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return allowed;
  };
};
