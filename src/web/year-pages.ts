import type { Request, Response, Server } from 'restify';
import { refuse } from './answer.ts';
import { type Screen, screen } from './screen.ts';

/** A picture may change with its plan, so it is fetched again after a while. Files are kept nowhere on the way. */
const PICTURE_FRESH = 'private, max-age=300';

export interface YearPagesRoute extends Screen {
  /** What a token opens by this name; undefined for one that opens nothing. */
  readonly open: (
    token: string,
    name: string,
  ) => Promise<{ readonly saveAs: string; readonly content: string | Uint8Array } | undefined>;
}

interface Kind {
  readonly type: string;
  /** Saved rather than shown. */
  readonly save?: boolean;
  readonly cache?: string;
  /** What a page that is shown may load: itself has no script. */
  readonly policy?: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  png: { type: 'image/png', cache: PICTURE_FRESH },
  svg: { type: 'image/svg+xml; charset=utf-8' },
  html: {
    type: 'text/html; charset=utf-8',
    policy: "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  },
  pdf: { type: 'application/pdf', save: true },
  ics: { type: 'text/calendar; charset=utf-8', save: true },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', save: true },
};

/**
 * GET and HEAD /arshjul/<token>/<file>: a year's picture for the cards, and its files. They are fetched without a login:
 * the token is the key.
 */
export const serveYearPages = (server: Server, { open, ...limits }: YearPagesRoute): void => {
  const take = async (request: Request, response: Response): Promise<void> => {
    // Not named parameters: the router takes none of more than a hundred letters.
    const asked = /^(?<token>[\w-]+\.[\w-]+)\/(?<file>\w+\.(?<ending>\w+))$/.exec(
      String(request.params?.['*']),
    )?.groups;
    const kind = KINDS[asked?.['ending'] ?? ''];
    if (!asked || !kind) return refuse(response, 404);
    const file = await open(asked['token'] ?? '', asked['file'] ?? '').catch(() => 'failed' as const);
    if (file === undefined) return refuse(response, 404);
    if (file === 'failed') return refuse(response, 503);
    const body = Buffer.from(file.content);
    response.setHeader('Content-Type', kind.type);
    response.setHeader('Content-Length', body.byteLength);
    response.setHeader('Content-Disposition', disposition(kind, file.saveAs));
    // Whoever finds the address in a chat must not find it again with a search engine.
    response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
    if (kind.cache) response.setHeader('Cache-Control', kind.cache);
    if (kind.policy) response.setHeader('Content-Security-Policy', kind.policy);
    response.end(body);
  };
  server.get('/arshjul/*', screen(limits), take);
  server.head('/arshjul/*', screen(limits), take);
};

const disposition = ({ save }: Kind, name: string): string =>
  `${save ? 'attachment' : 'inline'}; filename="${name}"`;
