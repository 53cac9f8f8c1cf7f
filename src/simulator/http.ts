import type { Next, Request, RequestHandler, Response } from 'restify';

/** One HTTP answer as JSON. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The caller gets a closed connection in place of an answer. */
export const HANG_UP = 'hangUp';

const BODY_BYTES_MAX = 1024 * 1024;

/** An error that becomes an answer with this status; any other error becomes a 500. */
export const httpError = (status: number, message: string): Error =>
  Object.assign(new Error(message), { status });

/** Turns a function from request to reply into a restify handler; what it throws is answered with its message. */
export const endpoint =
  (handle: (req: Request) => Promise<Reply | typeof HANG_UP> | Reply): RequestHandler =>
  (req: Request, res: Response, next: Next) => {
    Promise.resolve()
      .then(() => handle(req))
      .catch(replyTo)
      .then((reply) => {
        if (reply === HANG_UP) req.socket.destroy();
        else send(res, reply);
      })
      .finally(() => next(false));
  };

/** Writes the reply as JSON without restify's formatters, which know nothing of our content types. */
const send = (res: Response, { status, body, headers = {} }: Reply): void => {
  const text = body === undefined ? '' : JSON.stringify(body);
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text).toString(),
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(text);
};

/** The JSON body, whether or not a parser of the server has read it already. */
export const readJson = async (req: Request): Promise<unknown> => {
  if (req.body !== undefined && req.body !== null) return parseBody(req.body);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES_MAX) throw httpError(413, 'For stort.');
    chunks.push(chunk);
  }
  return parseBody(Buffer.concat(chunks).toString('utf8'));
};

const parseBody = (body: unknown): unknown => {
  if (Buffer.isBuffer(body)) return parseBody(body.toString('utf8'));
  if (typeof body !== 'string') return body;
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw httpError(400, 'Ikke gyldig JSON.');
  }
};

const replyTo = (error: unknown): Reply => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return { status, body: { error: error instanceof Error ? error.message : String(error) } };
};

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Lets only this machine in: by the address of the socket, by the Host header (a name that a stranger's DNS points
 * here is refused) and, from a browser, by the page the call comes from.
 */
export const loopbackOnly: RequestHandler = (req: Request, res: Response, next: Next) => {
  if (isLocal(req)) return next();
  send(res, { status: 403, body: { error: 'The simulator answers this machine only.' } });
  return next(false);
};

const isLocal = (req: Request): boolean => {
  const address = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const { host, origin } = req.headers;
  const forwarded = req.headers['x-forwarded-for'] ?? req.headers.forwarded;
  return (
    (address === '::1' || address.startsWith('127.')) &&
    forwarded === undefined &&
    isLocalUrl(`http://${host}`) &&
    (origin === undefined || isLocalUrl(origin))
  );
};

const isLocalUrl = (url: string): boolean => URL.canParse(url) && LOOPBACK_NAMES.has(new URL(url).hostname);
