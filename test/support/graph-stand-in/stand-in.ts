import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/domain/time.ts';
import { type Answer, failure, ok, type Route, type StandInRequest } from './answer.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { violations } from './contract.ts';
import { eventRoutes } from './event-routes.ts';
import { drawFault, type FaultKind, type Faults, seededRandom } from './faults.ts';
import { newState, type StandInState } from './mailboxes.ts';
import { createNotifier, type Notifier } from './notifier.ts';

export interface StandInOptions {
  /** For dates in `Retry-After`. */
  readonly clock: Clock;
  readonly seed?: number;
  /** Milliseconds that a slow answer takes. */
  readonly slowMs?: number;
  /** More of Graph, for those who need it. */
  readonly routes?: (state: StandInState) => readonly Route[];
}

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly fault?: FaultKind;
}

/** Microsoft Graph on this machine: what it keeps is in `state`, what it was asked in `seen`. */
export interface StandIn {
  readonly url: string;
  readonly state: StandInState;
  /** Change notifications. */
  readonly notifier: Notifier;
  readonly seen: Seen[];
  /** What a request waits for, before it is seen to and before it is answered: for tests that look in between. */
  hold: ((request: StandInRequest, when: 'before' | 'answered') => Promise<void> | undefined) | undefined;
  /** Probabilities per request, seeded; may be changed on the way. */
  faults: Faults;
  /** The requests that faults befall, as `POST /subscriptions`; all if none is given. */
  befallen: RegExp | undefined;
  /** Paths that the application has no permission for. */
  refused: RegExp | undefined;
  /** Tokens that are refused from now on. */
  readonly withdrawn: Set<string>;
  /** What was wrong with requests by the contract: must stay empty. */
  readonly violations: string[];
  mostAtOnce: number;
  close(): Promise<void>;
}

/** A starved machine must not close a connection between two calls. */
const IDLE_MS = 120_000;

export const openStandIn = async (options: StandInOptions): Promise<StandIn> => {
  const state = newState();
  const random = seededRandom(options.seed ?? 1);
  const notifier = createNotifier(state, options.clock);
  const routes = [
    ...eventRoutes(state),
    ...calendarRoutes(state),
    ...notifier.routes,
    ...(options.routes?.(state) ?? []),
  ];
  let atOnce = 0;
  const server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) => {
    atOnce++;
    standIn.mostAtOnce = Math.max(standIn.mostAtOnce, atOnce);
    response.once('close', () => atOnce--);
    void serve(standIn, routes, options, random, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const standIn: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    notifier,
    seen: [],
    hold: undefined,
    faults: {},
    befallen: undefined,
    refused: undefined,
    withdrawn: new Set(),
    violations: [],
    mostAtOnce: 0,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
  return standIn;
};

const serve = async (
  standIn: StandIn,
  routes: readonly Route[],
  { clock, slowMs = 200 }: StandInOptions,
  random: () => number,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const request = await read(message, standIn.url);
  const token = /^Bearer (?<token>\S+)$/.exec(message.headers.authorization ?? '')?.groups?.['token'];
  const isSpared = standIn.befallen && !standIn.befallen.test(`${request.method} ${request.path}`);
  const fault = isSpared ? undefined : drawFault(standIn.faults, random);
  const note = (status: number): void => {
    standIn.seen.push({ method: request.method, path: request.path, status, ...(fault && { fault }) });
  };
  if (fault === 'droppedBefore') {
    note(0);
    response.destroy();
    return;
  }
  if (fault === 'unauthorised' && token) standIn.withdrawn.add(token);
  const refused = token === undefined || standIn.withdrawn.has(token);
  await standIn.hold?.(request, 'before');
  const answer =
    (refused ? failure(401, 'InvalidAuthenticationToken') : turnedAway(fault, clock)) ??
    (await handle(standIn, routes, request));
  note(answer.status);
  await standIn.hold?.(request, 'answered');
  if (fault === 'slow') await new Promise((later) => setTimeout(later, slowMs));
  if (fault === 'droppedAfter') response.destroy();
  else if (fault === 'errorAfter') write(response, failure(500, 'InternalServerError'));
  else write(response, answer);
};

const read = async (message: IncomingMessage, origin: string): Promise<StandInRequest> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(message.url ?? '/', origin);
  return {
    method: message.method ?? 'GET',
    path: url.pathname.replace(/^\/v1\.0/, ''),
    parts: [],
    query: url.searchParams,
    body: bodyOfMessage(text, message.headers['content-type']),
    origin,
  };
};

/** A mail may come as a whole message in base64; everything else is JSON. */
const bodyOfMessage = (text: string, type: string | undefined): unknown => {
  if (text === '') return undefined;
  return type?.startsWith('text/plain') ? text : JSON.parse(text);
};

/** The answer of a service that did nothing. */
const turnedAway = (fault: FaultKind | undefined, clock: Clock): Answer | undefined => {
  const throttled = (wait?: string): Answer => ({
    ...failure(429, 'TooManyRequests'),
    ...(wait !== undefined && { headers: { 'Retry-After': wait } }),
  });
  switch (fault) {
    case 'throttledInSeconds':
      return throttled('3');
    case 'throttledInDecimals':
      return throttled('1.5');
    case 'throttledUntilDate':
      return throttled(new Date(clock.now().epochMilliseconds + 5_000).toUTCString());
    case 'throttledWithoutWord':
      return throttled();
    case 'serverError':
      return failure(500, 'InternalServerError');
    case 'unavailable':
      return { ...failure(503, 'ServiceUnavailable'), headers: { 'Retry-After': '2' } };
    case 'gatewayTimeout':
      return failure(504, 'GatewayTimeout');
    default:
      return undefined;
  }
};

/** Routes a request, or one inside a batch. */
const handle = async (
  standIn: StandIn,
  routes: readonly Route[],
  request: StandInRequest,
): Promise<Answer> => {
  const wrong = violations(request.method, request.path, request.query, request.body);
  if (wrong.length > 0) {
    standIn.violations.push(...wrong.map((one) => `${request.method} ${request.path}: ${one}`));
    return failure(400, 'BadRequest', wrong.join('; '));
  }
  if (standIn.refused?.test(request.path)) return failure(403, 'ErrorAccessDenied');
  if (request.path === '/$batch') return batch(standIn, routes, request);
  for (const route of routes) {
    const parts = partsOf(route, request);
    if (parts) return route.answer({ ...request, parts });
  }
  return failure(501, 'NotImplemented');
};

const partsOf = (route: Route, { method, path }: StandInRequest): readonly string[] | undefined => {
  if (route.method !== method) return undefined;
  const pattern = new RegExp(`^${route.path.replaceAll('{}', '([^/]+)')}$`, 'u');
  return pattern.exec(path)?.slice(1).map(decodeURIComponent);
};

interface Inner {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
}

/** Every third inner call is turned away the first time it comes, as a busy mailbox does. */
const batch = async (
  standIn: StandIn,
  routes: readonly Route[],
  request: StandInRequest,
): Promise<Answer> => {
  const { requests } = request.body as { readonly requests: readonly Inner[] };
  const one = async ({ id, method, url, body }: Inner, index: number): Promise<object> => {
    if (index % 3 === 2) {
      return { id, status: 429, headers: { 'Retry-After': '7' }, ...bodyOf(failure(429, 'TooManyRequests')) };
    }
    const inner = new URL(url, `${request.origin}/`);
    const answer = await handle(standIn, routes, {
      ...request,
      method,
      path: inner.pathname,
      query: inner.searchParams,
      body,
    });
    return { id, status: answer.status, headers: answer.headers ?? {}, ...bodyOf(answer) };
  };
  const responses: object[] = [];
  for (const [index, inner] of requests.entries()) responses.push(await one(inner, index));
  return ok({ responses });
};

const bodyOf = ({ body }: Answer): { readonly body?: object } => (body ? { body } : {});

const write = (response: ServerResponse, { status, body, headers }: Answer): void => {
  response.writeHead(status, {
    ...(body && { 'Content-Type': 'application/json' }),
    'request-id': 'stand-in',
    ...headers,
  });
  response.end(body && JSON.stringify(body));
};
