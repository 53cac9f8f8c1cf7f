import type { Deps } from '../../src/services/ports/deps.ts';
import { createEdge, type EdgeOptions, type TeamsEdge } from '../../src/teams/edge.ts';
import type { Log } from '../../src/teams/log.ts';
import { createServer } from '../../src/web/server.ts';
import { LOTEN } from '../support/one-forum-town.ts';
import { type FakeTeams, startFakeTeams } from './fake-teams.ts';
import { ENTRA, municipalities, STANGE } from './municipality.ts';

interface Reply {
  readonly status: number;
  readonly text: string;
  /** The body as JSON; nothing if it is none. */
  readonly body:
    | { readonly value?: { readonly body?: unknown }; readonly [key: string]: unknown }
    | undefined;
}

/** The whole edge over HTTP: server, screen, CloudAdapter, services, store; only Teams is a fake. */
export interface TestBot {
  readonly url: string;
  readonly deps: Deps;
  readonly edge: TeamsEdge;
  readonly teams: FakeTeams;
  readonly logged: readonly object[];
  post(body: unknown, options?: PostOptions): Promise<Reply>;
  close(): Promise<void>;
}

interface PostOptions {
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

const LOCAL: EdgeOptions['registrations'] = [
  { kind: 'local', organisation: LOTEN },
  { kind: 'local', organisation: STANGE },
];

/** So long that a busy machine answers in the turn; tests of late answers say how long they wait. */
const TURN_MS = 60_000;

type Options = Partial<Omit<EdgeOptions, 'deps' | 'log'>> & {
  /** Puts something between the services and what they need. */
  readonly between?: (deps: Deps) => Deps;
};

export const startBot = async ({ between = (deps) => deps, ...options }: Options = {}): Promise<TestBot> => {
  const [deps, teams] = await Promise.all([municipalities().then(between), startFakeTeams()]);
  const logged: object[] = [];
  const write = (fields: object, message: string) => logged.push({ ...fields, message });
  const log: Log = { info: write, warn: write, error: write };
  const edge = createEdge({ registrations: LOCAL, turnMs: TURN_MS, ...options, deps, log });
  const server = createServer({ receive: edge.receive, store: deps.store, admit: () => true });
  const { port } = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    deps,
    edge,
    teams,
    logged,
    post: (body, { path = '/api/messages/loten', headers = {} } = {}) =>
      postTo(`${url}${path}`, typeof body === 'string' ? body : JSON.stringify(body), headers),
    close: async () => {
      await edge.settled();
      await Promise.all([server.close(), teams.close()]);
      await deps.store.close();
    },
  };
};

const postTo = async (url: string, body: string, headers: Record<string, string>): Promise<Reply> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, body: asJson(text) };
};

const asJson = (text: string): Reply['body'] => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

let activities = 0;

/** Somebody's activity in their personal chat, as Teams would send it. */
export const activity = (
  { teams }: Pick<TestBot, 'teams'>,
  overrides: Record<string, unknown> = {},
  who: keyof typeof ENTRA = 'ola',
) => ({
  type: 'message',
  id: `a${++activities}`,
  channelId: 'msteams',
  serviceUrl: teams.serviceUrl,
  from: { id: `29:${who}`, name: who, aadObjectId: ENTRA[who] },
  recipient: { id: '28:bot', name: 'SLT-bot' },
  conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: 'loten' },
  channelData: { tenant: { id: 'loten' } },
  ...overrides,
});

/** A press of a button whose card understands `Action.Execute`. */
export const execute = (verb: string, data: object): Record<string, unknown> => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: 'card-1',
  value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
});
