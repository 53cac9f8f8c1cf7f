import { attempt, type GraphCall, isRepeatable } from './attempt.ts';
import { type BatchAnswer, batchOf } from './batch.ts';
import { GraphError } from './graph-error.ts';
import type { GraphClientOptions } from './options.ts';
import { pathOfLink } from './path.ts';
import { passes, persist } from './persist.ts';

export type { GraphCall } from './attempt.ts';
export type { GraphClientOptions } from './options.ts';

/** Microsoft Graph for one tenant. Every function throws `GraphError`, and none takes longer than its deadline. */
export interface GraphClient {
  /** One call and what it answers; undefined when that is nothing. */
  call<T>(call: GraphCall): Promise<T>;
  /** Everything that a listing has on all its pages, and the link from which its changes can be followed. */
  list<T>(call: GraphCall): Promise<Listing<T>>;
  /** Many calls in few requests; answers in the order of the calls. One that fails does not fail the others. */
  batch(calls: readonly GraphCall[]): Promise<readonly BatchAnswer[]>;
  /** The same path as a link that Graph gave, for this client. */
  pathOf(link: string): string;
}

export interface Listing<T> {
  readonly items: readonly T[];
  readonly deltaLink?: string;
}

interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

export const createGraphClient = (options: GraphClientOptions): GraphClient => {
  const call = <T>(one: GraphCall): Promise<T> =>
    persist(
      options,
      (fault) => passes(fault, isRepeatable(one)),
      () => withFreshToken(options, one),
    ) as Promise<T>;
  const pathOf = (link: string): string => pathOfLink(options.baseUrl, link);

  const list = async <T>(first: GraphCall): Promise<Listing<T>> => {
    const items: T[] = [];
    for (let next = first; ; ) {
      const page = await call<Page<T>>(next);
      items.push(...page.value);
      const { '@odata.nextLink': link, '@odata.deltaLink': deltaLink } = page;
      if (link === undefined) return { items, ...(deltaLink !== undefined && { deltaLink }) };
      next = { ...first, path: pathOf(link) };
    }
  };

  return { call, list, pathOf, batch: batchOf(options, (one) => withFreshToken(options, one)) };
};

const ATTEMPT_MS = 30_000;

/** A 401 is answered once with a new token: the old one may have been withdrawn. */
const withFreshToken = async (options: GraphClientOptions, call: GraphCall): Promise<unknown> => {
  const { tokens, attemptMs = ATTEMPT_MS } = options;
  const signal = AbortSignal.timeout(attemptMs);
  const token = await tokens({ signal });
  try {
    return await attempt(call, { ...options, token, signal });
  } catch (fault) {
    if (!(fault instanceof GraphError) || fault.status !== 401) throw fault;
    const claims = fault.claims === undefined ? {} : { claims: fault.claims };
    const renewed = await tokens({ refused: token, ...claims, signal });
    return attempt(call, { ...options, token: renewed, signal });
  }
};
