import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRequest } from '../../manifest/read-request.ts';
import { serveOwnPages } from '../../src/web/own-pages.ts';
import { createServer, type WebServer } from '../../src/web/server.ts';
import { knownWith, STANGE } from '../manifest/known.ts';

let server: WebServer;
let origin: string;
let allowed = true;
beforeAll(async () => {
  const store = { ping: async () => undefined };
  server = createServer({
    // Nothing of the store is read for these pages.
    store: store as unknown as Parameters<typeof createServer>[0]['store'],
    admit: () => true,
    receive: async () => ({ status: 200 }),
  });
  serveOwnPages(server.restify, { served: 'Stange <b> kommune', admit: () => allowed });
  const { port } = await server.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

test('every link of an app that names no pages of its own leads to a page', async () => {
  const { apps, mistakes } = readRequest({}, knownWith(STANGE));
  expect(mistakes).toEqual([]);
  const { name: _, ...links } = apps[0]?.developer ?? { name: '' };
  expect(Object.keys(links)).toHaveLength(3);
  for (const link of Object.values(links)) {
    const page = await fetch(link.replace('https://slt.stange.kommune.no', origin));
    expect([link, page.status, page.headers.get('content-type')]).toEqual([
      link,
      200,
      'text/html; charset=utf-8',
    ]);
    const html = await page.text();
    expect(html).toContain('<html lang="nb">');
    expect(html).toContain('Stange &lt;b&gt; kommune');
    for (const [, other] of html.matchAll(/href="([^"]+)"/gu)) {
      expect((await fetch(`${origin}/${other}`)).status).toBe(200);
    }
  }
});

test('whoever asks too often is told to wait', async () => {
  allowed = false;
  expect((await fetch(`${origin}/personvern`)).status).toBe(429);
  allowed = true;
});
