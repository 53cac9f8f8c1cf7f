import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';

/** The address of who calls. A proxy in front adds it as the last of `X-Forwarded-For`; earlier ones may be made up. */
export const addressOf = (request: Request, behindProxy: boolean): string => {
  const forwarded = behindProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
};

/** Somebody on this machine, and not a proxy on it that speaks for somebody else. */
export const isFromThisMachine = ({ socket, headers }: Request): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/** Compared in constant time. */
export const hasToken = ({ headers }: Request, token: string): boolean =>
  timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
