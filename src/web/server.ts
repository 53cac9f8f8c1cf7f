import type { AddressInfo } from 'node:net';
import restify, { type Next, type Request, type RequestHandler, type Response, type Server } from 'restify';
import type { Store } from '../services/ports/store.ts';
import { answer, refuse } from './answer.ts';
import { hasToken, isFromThisMachine } from './caller.ts';
import { createMetrics } from './metrics.ts';
import { readJson, type Screen, screen } from './screen.ts';

const REQUEST_TIMEOUT_MS = 15_000;
/** Longer than proxies keep an idle connection (nginx 60 s, Caddy 120 s): one that reuses it must not find it closed. */
const IDLE_TIMEOUT_MS = 150_000;
const CLOSE_GRACE_MS = 10_000;
const SWEEP_MS = 50;

/** Who takes the activities: the body of a POST, with what it claims to come from. Always answers. */
export type Receive = (
  organisation: string | undefined,
  request: { readonly authorization?: string; readonly body: unknown },
) => Promise<{ readonly status: number; readonly body?: object }>;

export interface ServerOptions extends Screen {
  readonly receive: Receive;
  readonly store: Pick<Store, 'ping' | 'read'>;
  /** Opens /metrics to other machines; without one it answers this machine only. */
  readonly metricsToken?: string;
}

export interface WebServer {
  /** For further routes: the simulator's, feeds. */
  readonly restify: Server;
  /** Returns the address it listens on; port 0 takes a free one. */
  listen(port: number, host: string): Promise<AddressInfo>;
  /** Takes no new requests, lets those under way finish, and cuts the rest off after ten seconds. */
  close(): Promise<void>;
}

/** The HTTP server: /api/messages, /healthz, /readyz, /metrics. */
export const createServer = (options: ServerOptions): WebServer => {
  const server = restify.createServer({ name: '' });
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.server.keepAliveTimeout = IDLE_TIMEOUT_MS;
  const metrics = createMetrics(options.store);
  server.pre(prepare);
  server.on('after', (_request: Request, response: Response, route?: { path?: string }) =>
    metrics.countRequest(route?.path ?? 'none', response.statusCode),
  );
  server.on('restifyError', quietly);

  const messages = messageHandlers(options);
  server.post('/api/messages', ...messages);
  server.post('/api/messages/:organisation', ...messages);
  server.get('/healthz', async (_request: Request, response: Response) =>
    answer(response, 200, { ok: true }),
  );
  server.get('/readyz', async (_request: Request, response: Response) => {
    const ready = await options.store.ping().then(
      () => true,
      () => false,
    );
    if (ready) answer(response, 200, { ready });
    else refuse(response, 503);
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    const { metricsToken } = options;
    const allowed = isFromThisMachine(request) || (metricsToken && hasToken(request, metricsToken));
    if (!allowed) return refuse(response, 404);
    const { contentType, text } = await metrics.render();
    response.setHeader('Content-Type', contentType);
    response.end(text);
  });
  return { restify: server, listen: (port, host) => listen(server, port, host), close: () => close(server) };
};

const messageHandlers = ({ receive, ...limits }: ServerOptions): RequestHandler[] => {
  const take = async (request: Request, response: Response): Promise<void> => {
    const { authorization } = request.headers;
    const { status, body } = await receive(request.params?.organisation, {
      body: request.body,
      ...(authorization !== undefined && { authorization }),
    });
    answer(response, status, body);
  };
  return [screen(limits), ...readJson(), take];
};

const prepare = (request: Request, response: Response, next: Next): void => {
  // JSON is all there is: what the caller would accept must not choose another format for an error.
  request.headers.accept = 'application/json';
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  next();
};

/** Restify's own answers quote the request or the fault. This one does not, and ends it: restify is not called back. */
const quietly = (_request: Request, response: Response, error: unknown): void => {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 503;
  if (!response.headersSent) refuse(response, status >= 500 ? 503 : status);
};

const listen = async (server: Server, port: number, host: string): Promise<AddressInfo> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  server.removeListener('error', reject);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('No address to listen on.');
  return address;
};

/** A connection that is kept alive becomes idle only after its answer: looked for until none is left. */
const close = async ({ server }: Server): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await promise;
  clearInterval(sweep);
  clearTimeout(cutOff);
};
