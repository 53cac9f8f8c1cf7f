import type { OrganisationId } from '../domain/ids.ts';
import type { Deps } from '../services/ports/deps.ts';
import { isPlausibleBearer } from './bearer.ts';
import { handle } from './bot.ts';
import { type Envelope, isFromTenant, readEnvelope, tenantsOf } from './envelope.ts';
import type { Log } from './log.ts';
import { onceEach } from './once.ts';
import { localSender } from './people.ts';
import { type Answer, type Bot, OK } from './turn.ts';

export interface IncomingRequest {
  readonly authorization?: string;
  readonly body: unknown;
}

type Receive = (path: string | undefined, request: IncomingRequest) => Promise<Answer>;
type Admit = (organisation: OrganisationId) => boolean;

const BEARER = /^Bearer [^.\s]+\.[^.\s]+\.[^.\s]+$/;
/** Teams delivers an invoke again when it had no answer in time; so many answers are kept for that. */
const REMEMBERED_ANSWERS = 100;

export const refusal = (status: number, error = 'refused'): Answer => ({ status, body: { error } });

/** The order of the gates: bearer form, shape, which bot, who calls, how often, which tenant, seen before. */
export const receiver = (bots: readonly Bot[], deps: Deps, log: Log, admit: Admit = () => true): Receive => {
  const local = bots.every(({ adapter }) => adapter.registration.kind === 'local');
  const process = processor(deps);
  return async (path, { authorization = '', body }) => {
    if (!local && !BEARER.test(authorization)) return refusal(401);
    const envelope = readEnvelope(body, local);
    if (!envelope) return refusal(400, 'not an activity');
    const bot = chooseBot(bots, path, envelope);
    if (!bot) return refusal(404);
    const status = await statusOfCaller(deps, bot, envelope, authorization);
    if (status !== 200) return refusal(status);
    if (!admit(bot.organisation.id)) return refusal(429);
    if (!isFromOwnTenant(bot, envelope)) {
      log.warn({ organisation: bot.organisation.id }, 'an activity from another tenant was refused');
      return refusal(403);
    }
    return process(bot, envelope);
  };
};

/** The bot in the path; without one the only bot, the tenant's, or on loopback the first that knows the sender. */
const chooseBot = (bots: readonly Bot[], path: string | undefined, envelope: Envelope): Bot | undefined => {
  if (path !== undefined) return bots.find(({ organisation }) => organisation.id === path);
  const tenants = tenantsOf(envelope);
  const ofTenant = bots.find(({ adapter: { registration }, organisation }) =>
    tenants.includes(registration.kind === 'tenant' ? registration.tenantId : organisation.id),
  );
  if (ofTenant || bots.length === 1) return ofTenant ?? bots[0];
  const local = bots.filter(({ adapter }) => adapter.registration.kind === 'local');
  return local.find(({ organisation }) => localSender(organisation)(envelope)) ?? local[0];
};

/** 200 for a genuine caller; 401, or 503 when the signing keys are out of reach. */
const statusOfCaller = async (
  deps: Deps,
  { adapter }: Bot,
  envelope: Envelope,
  authorization: string,
): Promise<number> => {
  const { registration } = adapter;
  if (registration.kind === 'tenant') {
    const expected = { appId: registration.appId, serviceUrl: envelope.serviceUrl };
    if (!isPlausibleBearer(authorization, expected, deps.clock.now().epochMilliseconds)) return 401;
  }
  const verdict = await adapter.verify(envelope, authorization);
  return { genuine: 200, forged: 401, unavailable: 503 }[verdict];
};

/** The bot's registration does not restrict who calls: another tenant's Teams could. */
const isFromOwnTenant = ({ adapter: { registration } }: Bot, envelope: Envelope): boolean =>
  registration.kind === 'local' || isFromTenant(envelope, registration.tenantId);

/**
 * What is delivered again. A press of a button gets the same answer from memory, or after a restart from the verb,
 * which is idempotent: marking it as seen before it is done could lose what was typed. A typed command is
 * marked first, in the store, so that it is not answered twice.
 */
const processor = (deps: Deps) => {
  const once = onceEach<Answer>(REMEMBERED_ANSWERS);
  return (bot: Bot, envelope: Envelope): Promise<Answer> => {
    const { type, id, from, conversation } = envelope;
    if (!id || (type !== 'message' && type !== 'invoke')) return handle(bot, envelope);
    const activity = `${conversation.id} ${from.id} ${id}`;
    return once(`${bot.organisation.id} ${activity}`, async () => {
      const typed = type === 'message' && (envelope.value === undefined || envelope.value === null);
      const isNew = !typed || (await firstTime(deps, bot, activity));
      return isNew ? handle(bot, envelope) : OK;
    });
  };
};

const firstTime = (deps: Deps, { organisation }: Bot, activity: string): Promise<boolean> =>
  deps.store.write((tx) => tx.activities.firstTime(organisation.id, activity, deps.clock.now()));
