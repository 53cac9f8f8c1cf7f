import type { Request, RequestHandler, Server } from 'restify';
import {
  type Answer,
  conversationToCreate,
  deleteActivity,
  memberOf,
  membersOf,
  refusal,
  sendActivity,
  unknownConversation,
  updateActivity,
} from './bot-calls.ts';
import type { SimulatedConversation } from './chat.ts';
import type { Connector } from './connector.ts';
import type { Fault } from './faults.ts';
import { endpoint, HANG_UP, loopbackOnly, type Reply, readJson } from './http.ts';

type Handle = (conversation: SimulatedConversation, req: Request) => Promise<Answer> | Answer;

/** Serves the Bot Connector REST API v3 under `/simulator/v3`, to this machine only. */
export const mountConnector = (server: Server, connector: Connector): void => {
  const { wiring } = connector;
  const route = (handle: Handle): RequestHandler[] => [loopbackOnly, inConversation(connector, handle)];
  const chat = '/simulator/v3/conversations/:conversation';

  server.post('/simulator/v3/conversations', loopbackOnly, creation(connector));
  const post = route(async (conversation, req) => sendActivity(wiring, conversation, await readJson(req)));
  server.post(`${chat}/activities`, ...post);
  server.post(`${chat}/activities/:activity`, ...post);
  server.put(
    `${chat}/activities/:activity`,
    ...route(async (conversation, req) =>
      updateActivity(wiring, conversation, param(req, 'activity'), await readJson(req)),
    ),
  );
  server.del(
    `${chat}/activities/:activity`,
    ...route((conversation, req) => deleteActivity(wiring, conversation, param(req, 'activity'))),
  );
  const everybody: Handle = (conversation) => ({ status: 200, body: membersOf(wiring, conversation) });
  server.get(`${chat}/members`, ...route(everybody));
  server.get(`${chat}/activities/:activity/members`, ...route(everybody));
  server.get(
    `${chat}/pagedmembers`,
    ...route((conversation) => ({ status: 200, body: { members: membersOf(wiring, conversation) } })),
  );
  server.get(
    `${chat}/members/:member`,
    ...route((conversation, req) => memberOf(wiring, conversation, param(req, 'member'))),
  );
};

/** A path parameter; the SDK encodes the colons and at-signs of Teams' ids. */
export const param = (req: Request, name: string): string => {
  const value: unknown = req.params?.[name];
  return typeof value === 'string' ? value : '';
};

const inConversation = (connector: Connector, handle: Handle): RequestHandler =>
  served(connector, (req) => {
    const conversation = connector.log.conversation(param(req, 'conversation'));
    return conversation
      ? { conversation, answer: () => handle(conversation, req) }
      : { answer: unknownConversation };
  });

const creation = (connector: Connector): RequestHandler =>
  served(connector, async (req) => {
    const found = conversationToCreate(connector.wiring, await readJson(req));
    if ('status' in found) return { answer: () => found };
    return { conversation: found, answer: () => ({ status: 201, body: { id: found.id } }) };
  });

/** Which conversation a call is about, and the answer unless a fault is switched on for it. */
interface Call {
  readonly conversation?: SimulatedConversation;
  readonly answer: () => Promise<Answer> | Answer;
}

const served = ({ faults }: Connector, understand: (req: Request) => Promise<Call> | Call): RequestHandler =>
  endpoint(async (req) => {
    const { conversation, answer } = await understand(req);
    const fault = conversation && faults.take(conversation.id);
    if (!fault) return answer();
    if (fault.kind === 'answerLost') await answer();
    return failing(fault);
  });

const failing = (fault: Fault): Reply | typeof HANG_UP => {
  if (fault.kind === 'refused') return refusal(fault.status, fault.code);
  if (fault.kind !== 'throttled') return HANG_UP;
  const tooMany = refusal(429, 'Throttled', 'Too many requests.');
  return { ...tooMany, headers: { 'retry-after': String(fault.retryAfterSeconds) } };
};
