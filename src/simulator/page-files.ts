import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, RequestHandler, Response, Server } from 'restify';
import { loopbackOnly } from './http.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/** Nothing from elsewhere, no inline script or style; cards may carry small images as data. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Serves the page at `/` and its parts under `/simulator/page/`; only files that are there at start are served. */
export const mountPageFiles = (server: Server): void => {
  const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  server.get('/', loopbackOnly, file(here('page/index.html')));
  server.get('/simulator/page/adaptivecards.min.js', loopbackOnly, file(renderer));
  server.get('/simulator/page/host-config.json', loopbackOnly, file(here('host-config.json')));
  for (const name of readdirSync(here('page')))
    server.get(`/simulator/page/${name}`, loopbackOnly, file(here(`page/${name}`)));
};

const file =
  (path: string): RequestHandler =>
  (_req: Request, res: Response, next) => {
    const content = readFileSync(path);
    res.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': String(content.length),
    });
    res.end(content);
    return next(false);
  };
