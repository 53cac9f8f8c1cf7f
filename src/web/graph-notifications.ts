import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import { escapeHtml } from '../domain/escape-html.ts';
import { Problem } from '../services/errors.ts';
import { answer, refuse } from './answer.ts';
import { readJson, type Screen, screen } from './screen.ts';

export interface GraphNotificationRoute extends Screen {
  /** Takes what was told, for the organisation in the path. Throws a `Problem` (Invalid) if it is no notification. */
  readonly take: (organisation: string | undefined, body: unknown) => Promise<void>;
}

/** Graph's own are about a hundred letters. */
const TOKEN_MAX = 1024;

/**
 * POST /api/graph/notifications/<organisation>: where Graph tells of changes. It answers before anything is looked at,
 * and a stranger, a wrong secret and an unknown subscription alike.
 * https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
export const serveGraphNotifications = (server: Server, route: GraphNotificationRoute): void => {
  const take = async (request: Request, response: Response): Promise<void> => {
    try {
      await route.take(request.params?.organisation, request.body);
      answer(response, 202);
    } catch (fault) {
      const isUnreadable = fault instanceof Problem && fault.reason.kind === 'Invalid';
      // What could not be kept is told again: anything but a 2xx makes Graph repeat it.
      refuse(response, isUnreadable ? 400 : 503);
    }
  };
  const handlers = [screen(route), validate, ...readJson(), take];
  server.post('/api/graph/notifications', ...handlers);
  server.post('/api/graph/notifications/:organisation', ...handlers);
};

/** Before it subscribes, Graph asks whether somebody is here: its token comes back as plain text, and nothing else happens. */
const validate: RequestHandler = (request: Request, response: Response, next: Next): void => {
  const token = new URLSearchParams(request.getQuery()).get('validationToken');
  if (token === null) {
    next();
    return;
  }
  if (token === '' || token.length > TOKEN_MAX) refuse(response, 400);
  // Anybody may send a token here. Graph's own have nothing in them to escape.
  else echo(response, escapeHtml(token));
  next(false);
};

const echo = (response: Response, text: string): void => {
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
};
