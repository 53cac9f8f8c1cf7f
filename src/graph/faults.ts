import { GraphError as SdkError } from '@microsoft/microsoft-graph-client';
import type { Temporal } from '../domain/time.ts';
import { GraphError, type Refusal } from './graph-error.ts';
import { retryAfterMs } from './retry-after.ts';

/** Graph answered, and it was no. */
export const faultOfAnswer = (answer: Response, fault: unknown, now: Temporal.Instant): GraphError => {
  const { status, headers } = answer;
  // What is no JSON (a gateway's page) was not read: the connection is let go.
  if (!answer.bodyUsed) void answer.body?.cancel().catch(() => undefined);
  const wait = retryAfterMs(headers.get('retry-after'), now);
  const claims = claimsIn(headers.get('www-authenticate'));
  const requestId = headers.get('request-id');
  const refusal = status === 403 && fault instanceof SdkError ? refusalIn(fault.message) : undefined;
  return new GraphError({
    status,
    code: (fault instanceof SdkError && fault.code) || 'noCode',
    ...(requestId !== null && { requestId }),
    ...(wait !== undefined && { retryAfterMs: wait }),
    ...(claims !== undefined && { claims }),
    ...(refusal && { refusal }),
    unsure: status >= 500,
  });
};

/** As people have reported them; the words themselves are not kept, for they name tenants and people. */
const REFUSALS: readonly (readonly [Refusal, RegExp])[] = [
  ['policy', /blocked by app permission policy/i],
  ['notOwnApp', /not allowed to manage the Teams app/i],
  ['permission', /missing (role|scope) permissions|API requires one of/i],
  ['licence', /licen[cs]e/i],
];

const refusalIn = (words: string): Refusal | undefined => REFUSALS.find(([, form]) => form.test(words))?.[0];

/** Nothing was sent when the connection did not even come about. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

/** No answer came, or only a part of it. */
export const faultOfLoss = (fault: unknown): GraphError => {
  const code = codeOf(fault);
  return new GraphError({ status: 0, code, unsure: !NOT_CONNECTED.includes(code) });
};

const codeOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'lost';
  if (fault.name === 'TimeoutError') return 'timeout';
  const { cause } = fault;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'lost';
};

/** `Bearer …, error="insufficient_claims", claims="eyJ…"`: what the new token has to fulfil, in base64. */
const claimsIn = (header: string | null): string | undefined => {
  const encoded = /claims="(?<claims>[A-Za-z0-9+/=_-]+)"/.exec(header ?? '')?.groups?.['claims'];
  return encoded && Buffer.from(encoded, 'base64').toString('utf8');
};
