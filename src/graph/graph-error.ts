import { Problem } from '../services/errors.ts';

/** What is known of a call that gave no result. */
export interface GraphFault {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** Graph's error code (`ErrorItemNotFound`), or what failed below it (`ECONNRESET`, `timeout`, `AADSTS7000215`). */
  readonly code: string;
  /** Microsoft's name for the request, for their support. */
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  /** What a new token must satisfy, from the refusal of the old one. */
  readonly claims?: string;
  readonly refusal?: Refusal;
  /** Nobody knows whether it was done: an answer was lost on the way, or the server broke down. */
  readonly unsure: boolean;
}

/**
 * Why Teams says no: it has one code (`Forbidden`) for all of these, and its words tell them apart. A Teams policy, a
 * missing licence, a missing permission, or an app in whose manifest the caller is not named (webApplicationInfo).
 */
export type Refusal = 'policy' | 'licence' | 'permission' | 'notOwnApp';

/** A call to Graph that failed. Its message names codes only: Graph's own words may quote addresses and text. */
export class GraphError extends Problem {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly claims: string | undefined;
  readonly refusal: Refusal | undefined;
  readonly unsure: boolean;

  constructor(fault: GraphFault) {
    super({ kind: 'Unavailable' });
    this.message = `Graph ${fault.status} ${fault.code}`;
    this.status = fault.status;
    this.code = fault.code;
    this.requestId = fault.requestId;
    this.retryAfterMs = fault.retryAfterMs;
    this.claims = fault.claims;
    this.refusal = fault.refusal;
    this.unsure = fault.unsure;
  }
}

/** Graph knows no such thing; what we wanted gone is gone. */
export const isGone = (error: unknown): error is GraphError =>
  error instanceof GraphError && (error.status === 404 || error.status === 410);

/** The mailbox is out of the application's scope, or is none. */
export const isOutOfReach = (error: unknown): error is GraphError =>
  error instanceof GraphError && (error.status === 403 || error.status === 404);

/** Shown to an administrator. */
export const codesOf = (fault: unknown): string =>
  fault instanceof GraphError ? `${fault.status} ${fault.code}` : 'unexpected';

/** The service asked us to wait. */
export const isThrottled = (error: GraphError): boolean => error.status === 429;
