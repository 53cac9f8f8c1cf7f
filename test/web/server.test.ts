import { request } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receive } from '../../src/web/server.ts';
import { createServer, type WebServer } from '../../src/web/server.ts';

let server: WebServer;
let port: number;
let url: string;
let allowed = true;
let healthy = true;
const received: unknown[] = [];
let receive: Receive = async () => ({ status: 200 });

/** The two repositories calls that the server makes. */
const store = {
  ping: async () => {
    if (!healthy) throw new Error('secret connection string');
  },
  read: {
    deliveries: { counts: async () => ({ queued: 3, sending: 0, failed: 1 }) },
    subscriptions: { list: async () => [] },
  },
};

beforeAll(async () => {
  server = createServer({
    // Only the counts of deliveries and the subscriptions are read.
    store: store as unknown as Parameters<typeof createServer>[0]['store'],
    admit: () => allowed,
    metricsToken: 'a-token',
    receive: (organisation, request) => {
      received.push({ organisation, ...request });
      return receive(organisation, request);
    },
  });
  ({ port } = await server.listen(0, '127.0.0.1'));
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

const post = (body: string | Uint8Array, headers: Record<string, string> = {}, path = '/api/messages') =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(body),
  });

describe('the messaging endpoint', () => {
  it('hands over the organisation, the bearer and the body, and answers what it is told', async () => {
    receive = async () => ({ status: 200, body: { statusCode: 200 } });
    const response = await post(
      '{"type":"invoke"}',
      { authorization: 'Bearer a.b.c' },
      '/api/messages/loten',
    );
    expect([response.status, await response.json()]).toEqual([200, { statusCode: 200 }]);
    expect(received.at(-1)).toEqual({
      organisation: 'loten',
      authorization: 'Bearer a.b.c',
      body: { type: 'invoke' },
    });
  });

  it('answers without a body where there is none', async () => {
    receive = async () => ({ status: 200 });
    const response = await post('{}');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each<[string, string | Uint8Array, Record<string, string>, number]>([
    ['broken JSON', '{"type": "mess', {}, 400],
    ['too large', JSON.stringify({ text: 'x'.repeat(256 * 1024) }), {}, 413],
    ['compressed', gzipSync('{}'), { 'content-encoding': 'gzip' }, 415],
    ['compressed, it says', '{}', { 'content-encoding': 'gzip' }, 415],
  ])('refuses a body that is %s, and quotes nothing', async (_, body, headers, status) => {
    const before = received.length;
    const response = await post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toMatch(/^\{"error":"[a-z ]+"\}$/);
    expect(received.length).toBe(before);
  });

  it('refuses a body that grows too large on the way', async () => {
    const parts = async function* () {
      for (let part = 0; part < 10; part++) yield new Uint8Array(64 * 1024).fill(32);
    };
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    const upload = request(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    upload.on('response', ({ statusCode }) => resolve(statusCode));
    Readable.from(parts()).pipe(upload);
    expect(await promise).toBe(413);
  });

  it('takes a body nested as deep as it can be', async () => {
    receive = async () => ({ status: 400 });
    expect((await post('['.repeat(100_000) + ']'.repeat(100_000))).status).toBe(400);
    expect((await post(`${'{"value":'.repeat(20_000)}1${'}'.repeat(20_000)}`)).status).toBe(400);
  });

  it('tells who comes too often to wait', async () => {
    allowed = false;
    expect((await post('{}')).status).toBe(429);
    allowed = true;
  });

  it('says nothing of a fault', async () => {
    receive = async () => {
      throw new TypeError('secret');
    };
    const response = await post('{}');
    expect([response.status, await response.text()]).toEqual([503, '{"error":"try again"}']);
  });

  it('never answers 500, whatever comes', async () => {
    receive = async () => ({ status: 400, body: { error: 'x' } });
    const anything = fc.oneof(fc.json(), fc.string(), fc.uint8Array());
    const type = fc.constantFrom(
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'a/b; c',
    );
    await fc.assert(
      fc.asyncProperty(anything, type, async (body, contentType) => {
        const response = await post(body, { 'content-type': contentType });
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).not.toMatch(/\.js:\d/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('everything else', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/api/messages'],
    ['DELETE', '/api/messages/loten'],
    ['GET', '/%'],
    ['GET', '/%2e%2e/%2e%2e/etc/passwd'],
    ['PUT', '/healthz'],
  ])('%s %s is refused quietly', async (method, path) => {
    const response = await fetch(url + path, { method });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).toMatch(/^\{"error":"[a-z ]+"\}$/);
  });

  it('carries the headers that keep a browser out', async () => {
    const { headers } = await fetch(`${url}/healthz`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('server')).toBeNull();
  });

  it('tells a proxy that it may keep its connection for longer than two minutes', async () => {
    const { headers } = await fetch(`${url}/healthz`);
    expect(headers.get('keep-alive')).toBe('timeout=150');
  });

  it('is ready when the store is', async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    healthy = false;
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.text()]).toEqual([503, '{"error":"try again"}']);
    healthy = true;
  });

  it('shows its figures to this machine, and to others with the token', async () => {
    const metrics = await fetch(`${url}/metrics`);
    const text = await metrics.text();
    expect(text).toContain('slt_deliveries{state="queued"} 3');
    expect(text).toContain('slt_http_requests_total{route="/api/messages",status="200"}');
    const proxied = (authorization: string) =>
      fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7', authorization } });
    expect((await proxied('')).status).toBe(404);
    expect((await proxied('Bearer wrong')).status).toBe(404);
    expect((await proxied('Bearer a-token')).status).toBe(200);
  });

  it('survives a caller that hangs up half way', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a"',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

it('lets what is under way finish when it closes', async () => {
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  receive = async () => {
    begin();
    await finished;
    return { status: 200, body: { late: true } };
  };
  const answer = post('{}').then((response) => response.json());
  await begun;
  const closed = server.close();
  finish();
  expect(await answer).toEqual({ late: true });
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});
