import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call to the connector's REST API, as it came. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Record<string, unknown>;
}

/** A connector that writes down what it is asked, and refuses when told to. */
export interface FakeTeams {
  readonly serviceUrl: string;
  readonly calls: readonly Call[];
  /** Tells this of a member when asked; of others it knows nothing. */
  knows(userId: string, member: object | Promise<object>): void;
  /** The next calls are answered so, one each. */
  refuse(...answers: readonly Refusal[]): void;
  close(): Promise<void>;
}

interface Refusal {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: string;
}

/** A starved machine must not close a connection between two calls. */
const IDLE_MS = 120_000;
const NOT_FOUND: Refusal = { status: 404, code: 'MemberNotFoundInConversation' };

export const startFakeTeams = async (): Promise<FakeTeams> => {
  const calls: Call[] = [];
  const refusals: Refusal[] = [];
  const members = new Map<string, object | Promise<object>>();
  const server: Server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const { method = '', url = '', headers } = request;
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      calls.push({ method, path: url, authorization: headers.authorization, body });
      const asked = method === 'GET' ? decodeURIComponent(/\/members\/([^/]+)$/.exec(url)?.[1] ?? '') : '';
      const member = await members.get(asked);
      const notFound = method === 'GET' && !member ? NOT_FOUND : undefined;
      const refusal = refusals.shift() ?? notFound;
      const retryAfter = refusal?.retryAfter;
      response.writeHead(refusal?.status ?? 201, {
        'content-type': 'application/json',
        ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      });
      const answer = member ?? { id: `activity-${calls.length}` };
      response.end(JSON.stringify(refusal ? { error: { code: refusal.code } } : answer));
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    calls,
    knows: (userId, member) => members.set(userId, member),
    refuse: (...answers) => refusals.push(...answers),
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
