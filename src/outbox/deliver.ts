import { findPerson } from '../domain/forum.ts';
import { asId, type DeliveryId } from '../domain/ids.ts';
import type { DeliveryFailure } from '../domain/notice.ts';
import { compose } from '../services/notices/compose.ts';
import {
  type Conversation,
  type Delivery,
  DeliveryError,
  type Deps,
  type Messenger,
} from '../services/ports.ts';
import type { Pace } from './pace.ts';

export interface OutboxDeps extends Deps {
  readonly messenger: Messenger;
  readonly pace: Pace;
  /** A number in [0, 1) that spreads retries; passed in so that tests decide. */
  readonly jitter: () => number;
  readonly report: (work: string, fault: unknown) => void;
}

const BATCH = 100;
const AT_ONCE = 8;
/** A delivery found "sending" for so long was left by a process that ended. */
const STALE_MINUTES = 5;
const ATTEMPTS_MAX = 12;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60_000;

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
  try {
    const conversation = await conversationOf(deps, delivery);
    if (!conversation) return await fail(deps, delivery, unreachable(deps, delivery));
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
  if (outcome.kind === 'final') return fail(deps, delivery, outcome.failure);
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

/** Exponential backoff with jitter, never sooner than the platform asked for. */
const retry = async (
  deps: OutboxDeps,
  delivery: Delivery,
  retryAfterMs: number | undefined,
): Promise<void> => {
  if (delivery.attempts + 1 >= ATTEMPTS_MAX) return fail(deps, delivery, 'gaveUp');
  const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** delivery.attempts);
  const spread = backoff * (0.5 + deps.jitter() / 2);
  return later(deps, delivery, Math.max(retryAfterMs ?? 0, spread), true);
};

const later = ({ store, clock }: OutboxDeps, { id }: Delivery, ms: number, countAttempt: boolean) =>
  store.write((tx) =>
    tx.deliveries.retryAt(id, clock.now().add({ milliseconds: Math.ceil(ms) }), countAttempt),
  );

/** Ends a delivery that did not arrive, and lets the coordinators know, at most once a month. */
const fail = async (deps: OutboxDeps, delivery: Delivery, failure: DeliveryFailure): Promise<void> => {
  const now = deps.clock.now();
  const organisation = deps.directory.organisation(delivery.organisation);
  const month = now.toZonedDateTimeISO(organisation.timeZone).toPlainDate().toPlainYearMonth();
  await deps.store.write(async (tx) => {
    await tx.deliveries.markFailed(delivery.id, failure, now);
    if (delivery.notice.kind === 'deliveryTrouble') return;
    await tx.deliveries.enqueue(
      organisation.coordinators.map((person) => ({
        id: asId<DeliveryId>(deps.newId()),
        organisation: organisation.id,
        recipient: { kind: 'person', person },
        notice: { kind: 'deliveryTrouble' },
        key: `deliveryTrouble/${month}/${person}`,
        state: 'queued',
        attempts: 0,
        // A few minutes later, so that one card tells of everybody the same round did not reach.
        nextAttemptAt: now.add({ minutes: 5 }),
        createdAt: now,
      })),
    );
  });
};
