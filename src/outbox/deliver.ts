import { findPerson } from '../domain/forum.ts';
import type { DeliveryFailure } from '../domain/notices/delivery.ts';
import { compose } from '../services/notices/compose.ts';
import type { Conversation } from '../services/ports/conversations.ts';
import type { Delivery } from '../services/ports/deliveries.ts';
import type { Deps } from '../services/ports/deps.ts';
import { DeliveryError } from '../services/ports/messenger.ts';
import { deliverByMail } from './by-mail.ts';
import { notByTeams } from './channels.ts';
import { FIRST_RETRY_MS, later, type OutboxDeps, retry } from './outcome.ts';

export type { OutboxDeps } from './outcome.ts';

const BATCH = 100;
const AT_ONCE = 8;
/** A delivery found "sending" for so long was left by a process that ended. */
const STALE_MINUTES = 5;

/** True if something waits to be sent now. Cheaper than taking it up: nothing is written. */
export const isDue = async ({ store, clock }: Deps): Promise<boolean> => {
  const next = await store.read.deliveries.nextAttempt();
  return next !== undefined && next.epochMilliseconds <= clock.now().epochMilliseconds;
};

/** Sends everything that is due, and what a process that ended left half sent. Returns how many deliveries it took up. */
export const deliverDue = async (deps: OutboxDeps): Promise<number> => {
  let taken = 0;
  for (;;) {
    const now = deps.clock.now();
    const batch = await deps.store.write((tx) =>
      tx.deliveries.claim(now, now.subtract({ minutes: STALE_MINUTES }), BATCH),
    );
    await inParallel(batch, AT_ONCE, (delivery) => deliver(deps, delivery));
    taken += batch.length;
    if (batch.length < BATCH) return taken;
  }
};

const inParallel = async <T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

/** One delivery to its end: sent, dropped, failed, or back in the queue. A fault of the program counts as a failed try. */
const deliver = async (deps: OutboxDeps, delivery: Delivery): Promise<void> => {
  if (delivery.channel === 'mail') return deliverByMail(deps, delivery);
  try {
    const conversation = await conversationOf(deps, delivery);
    if (!conversation) return await notByTeams(deps, delivery, unreachable(deps, delivery));
    const wait = deps.pace.take(conversation.tenantId, conversation.id);
    if (wait > 0) return await later(deps, delivery, wait, false);
    await send(deps, delivery, conversation);
  } catch (fault) {
    deps.report(`delivery ${delivery.notice.kind}`, fault);
    await retry(deps, delivery, undefined);
  }
};

const send = async (deps: OutboxDeps, delivery: Delivery, conversation: Conversation): Promise<void> => {
  const { recipient, organisation } = delivery;
  const reader = {
    organisation,
    ...(recipient.kind === 'person' && { person: recipient.person }),
  };
  const notice = await compose(deps, delivery.notice, reader);
  if (!notice) return deps.store.write((tx) => tx.deliveries.markDropped(delivery.id, deps.clock.now()));
  try {
    const activityId = await deps.messenger.send(conversation, notice, reader);
    await deps.store.write((tx) => tx.deliveries.markSent(delivery.id, activityId, deps.clock.now()));
  } catch (fault) {
    if (!(fault instanceof DeliveryError)) throw fault;
    await refused(deps, delivery, conversation, fault);
  }
};

const refused = async (
  deps: OutboxDeps,
  delivery: Delivery,
  conversation: Conversation,
  { outcome }: DeliveryError,
): Promise<void> => {
  if (outcome.kind === 'final') return notByTeams(deps, delivery, outcome.failure);
  if (outcome.throttled) deps.pace.pause(conversation.tenantId, outcome.retryAfterMs ?? FIRST_RETRY_MS);
  return retry(deps, delivery, outcome.retryAfterMs);
};

const conversationOf = async (
  { store }: OutboxDeps,
  { recipient, organisation }: Delivery,
): Promise<Conversation | undefined> => {
  const conversation =
    recipient.kind === 'person'
      ? await store.read.conversations.personal(organisation, recipient.person)
      : await store.read.conversations.get(organisation, recipient.conversation);
  return conversation?.installed ? conversation : undefined;
};

const unreachable = ({ directory }: OutboxDeps, { recipient, organisation }: Delivery): DeliveryFailure => {
  if (recipient.kind === 'conversation') return 'gone';
  const person = findPerson(directory.organisation(organisation), recipient.person);
  if (!person) return 'gone';
  return person.outsideTenant ? 'outsideTenant' : 'noConversation';
};
