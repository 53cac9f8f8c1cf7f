import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify';
import { refuse } from './answer.ts';
import { addressOf } from './caller.ts';

/** 256 KB: an activity of Teams is a few, and so are a hundred notifications of Graph. */
const BODY_MAX = 256 * 1024;
const JSON_BODY = { maxBodySize: BODY_MAX, mapParams: false };

export interface Screen {
  /** Whether an address may go on; a token bucket from `rate-limit.ts`. */
  readonly admit: (address: string) => boolean;
  /** True if a reverse proxy in front sets `X-Forwarded-For`. */
  readonly behindProxy?: boolean;
}

/** Turns away whoever asks too often, and what is too large to read. */
export const screen =
  ({ admit, behindProxy = false }: Screen): RequestHandler =>
  (request: Request, response: Response, next: Next): void => {
    const refused = admit(addressOf(request, behindProxy)) ? unreadable(request) : 429;
    if (!refused) {
      next();
      return;
    }
    response.setHeader('Connection', 'close');
    refuse(response, refused);
    next(false);
  };

/** Reads a body that was not turned away. */
export const readJson = (): RequestHandler[] => restify.plugins.jsonBodyParser(JSON_BODY);

/** A body that is refused before it is read. Compressed ones too: the reader's limit is before decompression. */
const unreadable = (request: Request): number | undefined => {
  if (Number(request.headers['content-length'] ?? 0) > BODY_MAX) return 413;
  return (request.headers['content-encoding'] ?? 'identity') === 'identity' ? undefined : 415;
};
