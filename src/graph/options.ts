import type { Clock } from '../domain/time.ts';
import type { Sleep, Throttle } from './throttle.ts';
import type { Tokens } from './tokens.ts';

export interface GraphClientOptions {
  /** The tenant whose data it is: what is throttled together. */
  readonly tenant: string;
  /** `https://graph.microsoft.com`, or a national cloud's; no slash at the end. */
  readonly baseUrl: string;
  readonly tokens: Tokens;
  /** One for the whole process. */
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** A number in [0, 1): spreads what would be repeated all at once. */
  readonly jitter: () => number;
  /** Milliseconds for one exchange, its token included. */
  readonly attemptMs?: number;
  /** Milliseconds for a call with all its waiting. */
  readonly deadlineMs?: number;
}
