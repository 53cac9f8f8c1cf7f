import { asId, type DeliveryId } from '../domain/ids.ts';
import type { DeliveryFailure } from '../domain/notices/delivery.ts';
import { localDate } from '../domain/time.ts';
import type { Delivery } from '../services/ports/deliveries.ts';
import type { Deps } from '../services/ports/deps.ts';
import type { Messenger } from '../services/ports/messenger.ts';
import type { Repositories } from '../services/ports/store.ts';
import type { Pace } from './pace.ts';

export interface OutboxDeps extends Deps {
  readonly messenger: Messenger;
  readonly pace: Pace;
  /** A number in [0, 1) that spreads retries; passed in so that tests decide. */
  readonly jitter: () => number;
  readonly report: (work: string, fault: unknown) => void;
}

const ATTEMPTS_MAX = 12;
export const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** Exponential backoff with jitter, never sooner than the platform asked for. */
export const retry = async (
  deps: OutboxDeps,
  delivery: Delivery,
  retryAfterMs: number | undefined,
): Promise<void> => {
  if (delivery.attempts + 1 >= ATTEMPTS_MAX) return fail(deps, delivery, 'gaveUp');
  const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** delivery.attempts);
  const spread = backoff * (0.5 + deps.jitter() / 2);
  return later(deps, delivery, Math.max(retryAfterMs ?? 0, spread), true);
};

/** Back in the queue for so long. */
export const later = ({ store, clock }: OutboxDeps, { id }: Delivery, ms: number, countAttempt: boolean) =>
  store.write((tx) =>
    tx.deliveries.retryAt(id, clock.now().add({ milliseconds: Math.ceil(ms) }), countAttempt),
  );

/** Ends a delivery that did not arrive, and lets the coordinators know, at most once a month of the same. */
export const fail = async (deps: OutboxDeps, delivery: Delivery, failure: DeliveryFailure): Promise<void> => {
  await deps.store.write(async (tx) => {
    await tx.deliveries.markFailed(delivery.id, failure, deps.clock.now());
    if (delivery.notice.kind === 'deliveryTrouble') return;
    await tellCoordinators(deps, tx, delivery, failure);
  });
};

/** One card tells of everybody who was not reached within so many minutes. */
const GATHER_MINUTES = 5;

/** Tells that somebody was not reached, and why: once a month, however much did not arrive for that reason. */
export const tellCoordinators = async (
  { directory, clock, newId }: OutboxDeps,
  tx: Repositories,
  { organisation: id, recipient }: Delivery,
  failure: DeliveryFailure,
): Promise<void> => {
  const organisation = directory.organisation(id);
  const now = clock.now();
  const month = localDate(now, organisation).with({ day: 1 });
  const who = recipient.kind === 'person' ? recipient.person : recipient.conversation;
  if (!(await tx.jobs.record(id, `trouble/${failure}/${who}`, month, now))) return;
  const gathered = now.round({
    smallestUnit: 'minute',
    roundingIncrement: GATHER_MINUTES,
    roundingMode: 'floor',
  });
  await tx.deliveries.enqueue(
    organisation.coordinators.map((person) => ({
      id: asId<DeliveryId>(newId()),
      organisation: id,
      recipient: { kind: 'person', person },
      notice: { kind: 'deliveryTrouble' },
      key: `deliveryTrouble/${gathered}/${person}`,
      state: 'queued',
      attempts: 0,
      nextAttemptAt: gathered.add({ minutes: GATHER_MINUTES }),
      createdAt: now,
    })),
  );
};
