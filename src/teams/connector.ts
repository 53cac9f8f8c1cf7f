import { z } from 'zod';
import type { Clock } from '../domain/time.ts';
import type { Adapter } from './adapter.ts';
import { deliveryError, unreachable } from './delivery-errors.ts';
import { isLoopbackService, isTeamsService } from './service-hosts.ts';

const TIMEOUT_MS = 15_000;

/** The place a message goes to: a conversation of a service. */
export interface Address {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly botId: string;
}

/** A message as the Bot Connector REST API v3 takes it; `from` and `conversation` are added on the way. */
export interface OutgoingActivity {
  readonly type: 'message' | 'typing';
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly recipient?: { readonly id: string };
  readonly replyToId?: string;
}

/** Whom a personal chat is opened with. */
interface Invitee {
  readonly serviceUrl: string;
  readonly botId: string;
  readonly userId: string;
  readonly tenantId: string;
}

/** What Teams tells of somebody in a conversation; of a guest the principal name is `name_domain#EXT#@tenant`. */
export interface Member {
  readonly email?: string | null | undefined;
  readonly userPrincipalName?: string | null | undefined;
  /** The same thing: which of the two names is used depends on the age of the service. */
  readonly aadObjectId?: string | null | undefined;
  readonly objectId?: string | null | undefined;
  /** The directory that the person is in. */
  readonly tenantId?: string | null | undefined;
}

/**
 * The Bot Connector REST API: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 * Called directly, because the SDK's client sends a refused POST again up to three times (a second copy in the
 * chat), and drops what it does not know. Every call throws `DeliveryError`; who calls decides about retries.
 */
export interface Connector {
  /** Returns the activity id, empty if the service gave none. */
  send(to: Address, activity: OutgoingActivity): Promise<string>;
  /** Visible to its recipient only, in the midst of a group or channel. */
  sendTargeted(to: Address, activity: OutgoingActivity & { recipient: { id: string } }): Promise<string>;
  update(to: Address, activityId: string, activity: OutgoingActivity): Promise<void>;
  /** Opens the personal chat, or finds it, and returns its id. Works only for those who have the app. */
  createConversation(invitee: Invitee): Promise<string>;
  /**
   * Somebody in a chat or team (`place`).
   * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
   */
  member(serviceUrl: string, place: string, userId: string): Promise<Member>;
}

export const connectorFor = (adapter: Adapter, clock: Clock): Connector => {
  const call = <T>(schema: z.ZodType<T>, method: Method, service: string, path: string, body?: object) =>
    callService(adapter, clock, { method, url: `${service.replace(/\/+$/, '')}/v3/${path}`, body }, schema);
  const idOf = async (service: string, path: string, body: object): Promise<string> =>
    (await call(idSchema, 'POST', service, path, body))?.id ?? '';
  const activities = ({ conversation }: Address): string =>
    `conversations/${encodeURIComponent(conversation)}/activities`;
  return {
    send: (to, activity) => idOf(to.serviceUrl, activities(to), addressed(to, activity)),
    sendTargeted: (to, activity) =>
      idOf(to.serviceUrl, `${activities(to)}?isTargetedActivity=true`, {
        ...addressed(to, activity),
        recipient: { ...activity.recipient, isTargeted: true },
      }),
    update: async (to, id, activity) => {
      const path = `${activities(to)}/${encodeURIComponent(id)}`;
      await call(idSchema, 'PUT', to.serviceUrl, path, { ...addressed(to, activity), id });
    },
    createConversation: ({ serviceUrl, botId, userId, tenantId }) =>
      idOf(serviceUrl, 'conversations', {
        isGroup: false,
        bot: { id: botId },
        members: [{ id: userId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      }),
    member: async (serviceUrl, place, userId) => {
      const path = `conversations/${encodeURIComponent(place)}/members/${encodeURIComponent(userId)}`;
      const member = await call(memberSchema, 'GET', serviceUrl, path);
      if (!member) throw unreachable();
      return member;
    },
  };
};

const addressed = (to: Address, activity: OutgoingActivity): object => ({
  ...activity,
  from: { id: to.botId },
  conversation: { id: to.conversation },
});

type Method = 'GET' | 'POST' | 'PUT';

interface Call {
  readonly method: Method;
  readonly url: string;
  readonly body: object | undefined;
}

/** The answer, or nothing if it is not what the schema says. */
const callService = async <T>(
  adapter: Adapter,
  clock: Clock,
  { method, url, body }: Call,
  schema: z.ZodType<T>,
): Promise<T | undefined> => {
  const response = await fetch(url, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...(await authorization(adapter, url)) },
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => {
    throw unreachable();
  });
  const answer = await response.text().catch(() => '');
  if (response.ok) return read(schema, answer);
  const code = read(errorSchema, answer)?.error.code;
  const retryAfter = response.headers.get('retry-after');
  throw deliveryError(
    { status: response.status, ...(code && { code }), ...(retryAfter !== null && { retryAfter }) },
    clock.now().epochMilliseconds,
  );
};

/** The token leaves for hosts of Teams only; in local mode nothing leaves the machine. */
const authorization = async (adapter: Adapter, url: string): Promise<Record<string, string>> => {
  const known = adapter.registration.kind === 'local' ? isLoopbackService(url) : isTeamsService(url);
  if (!known) throw deliveryError({ status: 404 }, 0);
  const token = await adapter.token().catch(() => {
    throw unreachable();
  });
  return token ? { authorization: `Bearer ${token}` } : {};
};

const idSchema = z.object({ id: z.string() });
const text = z.string().nullish();
const memberSchema: z.ZodType<Member> = z.object({
  email: text,
  userPrincipalName: text,
  aadObjectId: text,
  objectId: text,
  tenantId: text,
});
const errorSchema = z.object({ error: z.object({ code: z.string() }) });

const read = <T>(schema: z.ZodType<T>, answer: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(answer)).data;
  } catch {
    return undefined;
  }
};
