/** What a route answers: status, JSON body, headers. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandInRequest {
  readonly method: string;
  /** Below /v1.0. */
  readonly path: string;
  /** What stood in the path's braces, decoded. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** http://127.0.0.1:… for links. */
  readonly origin: string;
}

export interface Route {
  readonly method: string;
  /** `/users/{}/events/{}` */
  readonly path: string;
  readonly answer: (request: StandInRequest) => Answer | Promise<Answer>;
}

export const failure = (status: number, code: string, message = code): Answer => ({
  status,
  body: { error: { code, message, innerError: { 'request-id': 'stand-in', date: '2027-01-01T00:00:00' } } },
});

export const ok = (body: object, status = 200): Answer => ({ status, body });
