import { Client } from '@microsoft/microsoft-graph-client';
import type { Clock } from '../domain/time.ts';
import { faultOfAnswer, faultOfLoss } from './faults.ts';
import { GRAPH_VERSION } from './path.ts';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, with its query: `/users/…`, from `graphPath` and `withQuery`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /**
   * Doing it twice is as good as once: it may be sent again when nobody knows whether it was done. Reading always is;
   * a POST with a `transactionId` is.
   */
  readonly repeatable?: boolean;
}

export const isRepeatable = ({ method, repeatable }: GraphCall): boolean =>
  method === 'GET' || repeatable === true;

export interface Exchange {
  /** `https://graph.microsoft.com`, or a national cloud's. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly token: string;
  readonly signal: AbortSignal;
}

/**
 * One exchange with Graph: what it answered, or a `GraphError`. The SDK's client builds the request and reads the answer;
 * its own chain of middleware is left out, because it repeats POSTs, caps `Retry-After`, fetches a token only once and
 * does not wait for its turn.
 */
export const attempt = async (call: GraphCall, { baseUrl, clock, token, signal }: Exchange) => {
  let answer: Response | undefined;
  let lost: unknown;
  const client = Client.initWithMiddleware({
    baseUrl,
    defaultVersion: GRAPH_VERSION,
    middleware: {
      execute: async (context) => {
        try {
          answer = await fetch(context.request, { ...context.options, signal, redirect: 'error' });
          context.response = answer;
        } catch (fault) {
          lost = fault;
          throw fault;
        }
      },
    },
  });
  const request = client.api(call.path).headers({ ...call.headers, Authorization: `Bearer ${token}` });
  try {
    return await send(request, call);
  } catch (fault) {
    throw answer && !answer.ok ? faultOfAnswer(answer, fault, clock.now()) : faultOfLoss(lost ?? fault);
  }
};

const send = (request: ReturnType<Client['api']>, { method, body }: GraphCall): Promise<unknown> => {
  switch (method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body ?? {});
    case 'PATCH':
      return request.patch(body);
    case 'DELETE':
      return request.delete();
  }
};
