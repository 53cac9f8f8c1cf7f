import type { Request, Response, Server } from 'restify';
import { refuse } from './answer.ts';
import { addressOf } from './caller.ts';

/** A picture may change with its plan, so it is fetched again after a while. */
const FRESH_SECONDS = 300;

export interface YearPictureRoute {
  /** The PNG behind a token; undefined for one that opens nothing. */
  readonly png: (token: string) => Promise<Uint8Array | undefined>;
  readonly admit: (address: string) => boolean;
  readonly behindProxy?: boolean;
}

/** GET /arshjul/<token>.png: the year's picture for the cards. Teams fetches it without a login; the token is the key. */
export const serveYearPicture = (
  server: Server,
  { png, admit, behindProxy = false }: YearPictureRoute,
): void => {
  // Not a named parameter: the router takes none of more than a hundred letters.
  server.get('/arshjul/*', async (request: Request, response: Response) => {
    if (!admit(addressOf(request, behindProxy))) return refuse(response, 429);
    const token = /^([\w-]+\.[\w-]+)\.png$/.exec(String(request.params?.['*']))?.[1];
    const image = token === undefined ? undefined : await png(token).catch(() => 'failed' as const);
    if (image === undefined) return refuse(response, 404);
    if (image === 'failed') return refuse(response, 503);
    response.setHeader('Content-Type', 'image/png');
    response.setHeader('Content-Length', image.byteLength);
    response.setHeader('Cache-Control', `private, max-age=${FRESH_SECONDS}`);
    response.end(Buffer.from(image));
  });
};
