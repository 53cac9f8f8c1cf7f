import type { Response } from 'restify';

/** Ends the response with a status and, where there is one, a body as JSON. */
export const answer = (response: Response, status: number, body?: object): void => {
  const json = body === undefined ? '' : JSON.stringify(body);
  response.statusCode = status;
  if (json) response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(json));
  response.end(json);
};

/** Nothing about the program, the request or the cause: what went wrong is in the log. */
export const refuse = (response: Response, status: number): void =>
  answer(response, status, { error: REASONS[status] ?? 'refused' });

const REASONS: Readonly<Record<number, string>> = {
  400: 'not understood',
  404: 'not found',
  405: 'not allowed',
  413: 'too large',
  415: 'not supported',
  429: 'too many requests',
  503: 'try again',
};
