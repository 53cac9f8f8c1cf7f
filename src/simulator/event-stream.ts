import type { Request, Response } from 'restify';

const HEARTBEAT_MS = 20_000;

/** Server-sent events to every page that is open. */
export interface EventStream {
  /** Keeps the response open until the page goes away. */
  attach(req: Request, res: Response): void;
  send(event: object): void;
  /** Ends every stream, so that the server can stop. */
  close(): void;
}

export const createEventStream = (): EventStream => {
  const open = new Set<Response>();
  const heartbeat = setInterval(() => write(open, ': here\n\n'), HEARTBEAT_MS).unref();
  return {
    attach: (req, res) => {
      res.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      res.write('retry: 1000\n\n');
      open.add(res);
      req.on('close', () => open.delete(res));
    },
    send: (event) => write(open, `data: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(heartbeat);
      for (const res of open) res.end();
      open.clear();
    },
  };
};

const write = (open: ReadonlySet<Response>, text: string): void => {
  for (const res of open) res.write(text);
};
