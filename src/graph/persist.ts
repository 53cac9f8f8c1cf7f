import { GraphError, isThrottled } from './graph-error.ts';
import type { GraphClientOptions } from './options.ts';

const DEADLINE_MS = 120_000;

/** Works until it is answered, refused for good, or out of time. Work that did not get through is done again if it may be. */
export const persist = async <T>(
  options: GraphClientOptions,
  mayRepeat: (fault: GraphError) => boolean,
  work: () => Promise<T>,
): Promise<T> => {
  const { tenant, throttle, clock, sleep, jitter, deadlineMs = DEADLINE_MS } = options;
  const now = () => clock.now().epochMilliseconds;
  const until = now() + deadlineMs;
  for (let tries = 0; ; tries++) {
    try {
      return await throttle.run(tenant, until, work);
    } catch (fault) {
      if (!(fault instanceof GraphError) || !mayRepeat(fault)) throw fault;
      const wait = fault.retryAfterMs ?? backoffMs(tries, jitter());
      if (asksToWait(fault)) throttle.pause(tenant, wait);
      if (now() + wait > until) throw fault;
      await sleep(wait);
    }
  }
};

const asksToWait = (fault: GraphError): boolean => isThrottled(fault) || fault.retryAfterMs !== undefined;

/** What was turned away for now, and what doing twice does no harm to. */
export const passes = (fault: GraphError, repeatable: boolean): boolean =>
  isThrottled(fault) || ((fault.status === 0 || fault.status >= 500) && (repeatable || !fault.unsure));

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Doubles from half a second to half a minute; each between half of it and the whole. */
const backoffMs = (tries: number, jitter: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (0.5 + jitter / 2);
