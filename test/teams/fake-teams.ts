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
  /** The next calls are answered so, one each. */
  refuse(...answers: readonly Refusal[]): void;
  close(): Promise<void>;
}

interface Refusal {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: string;
}

export const startFakeTeams = async (): Promise<FakeTeams> => {
  const calls: Call[] = [];
  const refusals: Refusal[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      calls.push({ method, path: url, authorization: headers.authorization, body });
      const refusal = refusals.shift();
      const retryAfter = refusal?.retryAfter;
      response.writeHead(refusal?.status ?? 201, {
        'content-type': 'application/json',
        ...(retryAfter !== undefined && { 'retry-after': retryAfter }),
      });
      const answer = refusal ? { error: { code: refusal.code } } : { id: `activity-${calls.length}` };
      response.end(JSON.stringify(answer));
    });
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/teams/`,
    calls,
    refuse: (...answers) => refusals.push(...answers),
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
