import { type GraphCall, isRepeatable } from './attempt.ts';
import { GraphError } from './graph-error.ts';
import type { GraphClientOptions } from './options.ts';
import { passes, persist } from './persist.ts';
import { retryAfterMs } from './retry-after.ts';

/** Graph takes no more in one request. */
const MOST = 20;

export type BatchAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: GraphError };

interface InnerAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly error?: { readonly code?: string } };
}

type Send = (call: GraphCall) => Promise<unknown>;

/** Sends calls twenty at a time. What is turned away inside for now is sent again alone; the rest is not disturbed. */
export const batchOf =
  (options: GraphClientOptions, send: Send) =>
  async (calls: readonly GraphCall[]): Promise<readonly BatchAnswer[]> => {
    const chunks = Array.from({ length: Math.ceil(calls.length / MOST) }, (_, index) =>
      calls.slice(index * MOST, (index + 1) * MOST),
    );
    const answers = await Promise.all(chunks.map((chunk) => answersOf(options, send, chunk)));
    return answers.flat();
  };

const answersOf = async (
  options: GraphClientOptions,
  send: Send,
  calls: readonly GraphCall[],
): Promise<readonly BatchAnswer[]> => {
  const answers = new Map<GraphCall, BatchAnswer>();
  let turnedAway: GraphError | undefined;
  const pending = (): readonly GraphCall[] =>
    calls.filter((call) => {
      const answer = answers.get(call);
      return !answer || (!answer.ok && passes(answer.error, isRepeatable(call)));
    });
  const round = async (): Promise<void> => {
    const asked = pending();
    const { responses } = (await send(requestOf(asked))) as { readonly responses: readonly InnerAnswer[] };
    for (const [index, call] of asked.entries()) answers.set(call, answerOf(options, responses, index));
    turnedAway = longestWait(pending().flatMap((call) => errorOf(answers.get(call))));
    if (turnedAway) throw turnedAway;
  };
  const mayRepeat = (fault: GraphError): boolean =>
    fault === turnedAway || passes(fault, pending().every(isRepeatable));
  try {
    await persist(options, mayRepeat, round);
  } catch (fault) {
    if (!(fault instanceof GraphError)) throw fault;
    for (const call of pending()) answers.set(call, { ok: false, error: fault });
  }
  return calls.flatMap((call) => answers.get(call) ?? []);
};

const requestOf = (calls: readonly GraphCall[]): GraphCall => ({
  method: 'POST',
  path: '/$batch',
  body: {
    requests: calls.map(({ method, path: url, headers, body }, index) => ({
      id: String(index),
      method,
      url,
      ...((headers || body) && {
        headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
      }),
      ...(body && { body }),
    })),
  },
});

const answerOf = (
  { clock }: GraphClientOptions,
  answers: readonly InnerAnswer[],
  index: number,
): BatchAnswer => {
  const answer = answers.find(({ id }) => id === String(index));
  if (!answer) return { ok: false, error: new GraphError({ status: 0, code: 'noAnswer', unsure: true }) };
  const { status, headers = {}, body } = answer;
  if (status < 400) return { ok: true, body };
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  const wait = retryAfterMs(header, clock.now());
  const code = body?.error?.code ?? 'noCode';
  const error = { status, code, ...(wait !== undefined && { retryAfterMs: wait }), unsure: status >= 500 };
  return { ok: false, error: new GraphError(error) };
};

const errorOf = (answer: BatchAnswer | undefined): readonly GraphError[] =>
  answer && !answer.ok ? [answer.error] : [];

const longestWait = (errors: readonly GraphError[]): GraphError | undefined =>
  errors.toSorted((a, b) => (b.retryAfterMs ?? 0) - (a.retryAfterMs ?? 0))[0];
