import type { Clock } from '../domain/time.ts';
import { GraphError } from './graph-error.ts';
import { createPlaces } from './places.ts';

/** Waits so many milliseconds. A value, like the clock: a test's year of throttling takes no time. */
export type Sleep = (ms: number) => Promise<void>;

/** Graph's limit per app and mailbox; kept for all mailboxes together. */
const AT_ONCE = 4;

/** What all clients of the process share, so that together they keep within Graph's limits. */
export interface Throttle {
  /** Runs the work when the tenant is not paused and there is a place. Throws when the pause lasts beyond `until` (epoch ms). */
  run<T>(tenant: string, until: number, work: () => Promise<T>): Promise<T>;
  /** The tenant was asked to wait; the others go on. */
  pause(tenant: string, ms: number): void;
}

export const createThrottle = ({
  clock,
  sleep,
  atOnce = AT_ONCE,
}: {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly atOnce?: number;
}): Throttle => {
  const enter = createPlaces(atOnce);
  const pausedUntil = new Map<string, number>();
  const now = () => clock.now().epochMilliseconds;
  const pauseLeft = (tenant: string): number => (pausedUntil.get(tenant) ?? 0) - now();

  const pauseOver = async (tenant: string, until: number): Promise<void> => {
    for (let left = pauseLeft(tenant); left > 0; left = pauseLeft(tenant)) {
      if (now() + left > until) throw stillPaused(left);
      await sleep(left);
    }
  };

  return {
    async run(tenant, until, work) {
      for (;;) {
        await pauseOver(tenant, until);
        const leave = await enter(tenant);
        try {
          // While it waited for its place another call may have been told to wait.
          if (pauseLeft(tenant) <= 0) return await work();
        } finally {
          leave();
        }
      }
    },
    pause(tenant, ms) {
      pausedUntil.set(tenant, Math.max(pausedUntil.get(tenant) ?? 0, now() + ms));
    },
  };
};

const stillPaused = (retryAfterMs: number): GraphError =>
  new GraphError({ status: 429, code: 'paused', retryAfterMs, unsure: false });
