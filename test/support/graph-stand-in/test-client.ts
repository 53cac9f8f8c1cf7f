import { Temporal } from '../../../src/domain/time.ts';
import { createGraphClient, type GraphClient, type GraphClientOptions } from '../../../src/graph/client.ts';
import type { InvitationWords } from '../../../src/graph/event-body.ts';
import { createThrottle, type Throttle } from '../../../src/graph/throttle.ts';
import { createTokens } from '../../../src/graph/tokens.ts';

/** Time that passes only while somebody sleeps. */
export interface SleepyTime {
  readonly clock: { now(): Temporal.Instant };
  readonly sleep: (ms: number) => Promise<void>;
  readonly slept: number[];
}

export const sleepyTime = (start = '2027-01-04T08:00:00Z'): SleepyTime => {
  let now = Temporal.Instant.from(start);
  const slept: number[] = [];
  return {
    clock: { now: () => now },
    slept,
    sleep: async (ms) => {
      const wakes = now.add({ milliseconds: Math.ceil(ms) });
      slept.push(ms);
      await Promise.resolve();
      if (Temporal.Instant.compare(now, wakes) < 0) now = wakes;
    },
  };
};

/** Gives token-1, token-2, …: a new one only when it is opened anew, as a credential that keeps its token does. */
export const countingTokens = () => {
  let opened = 0;
  return createTokens(() => {
    const token = `token-${++opened}`;
    return { getToken: async () => ({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  }, 'https://graph.microsoft.com/.default');
};

export const testClient = (
  url: string,
  time: SleepyTime,
  more: Partial<GraphClientOptions> & { readonly throttle?: Throttle } = {},
): GraphClient =>
  createGraphClient({
    tenant: 'tenant',
    baseUrl: url,
    tokens: countingTokens(),
    throttle: createThrottle(time),
    jitter: () => 0.5,
    // Questions are counted: a busy machine must not make the client ask twice.
    attemptMs: 60_000,
    ...time,
    ...more,
  });

export const WORDS: InvitationWords = {
  purpose: 'Formål',
  agenda: 'Saksliste',
  item: ({ number, year }) => `Sak ${number}/${year % 100}`,
  withheld: 'Flere saker står i innkallingen.',
  footnote: 'Sendt av SLT-boten.',
  cancelled: 'Møtet er avlyst.',
  category: 'SLT',
};
