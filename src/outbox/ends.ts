import { asId, type DeliveryId } from '../domain/ids.ts';
import type { DeliveryFailure } from '../domain/notice.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Delivery, Deps, Messenger, Repositories } from '../services/ports.ts';
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

/** Ends a delivery that did not arrive, and lets the coordinators know, at most once a month. */
export const fail = async (deps: OutboxDeps, delivery: Delivery, failure: DeliveryFailure): Promise<void> => {
  await deps.store.write(async (tx) => {
    await tx.deliveries.markFailed(delivery.id, failure, deps.clock.now());
    if (delivery.notice.kind === 'deliveryTrouble') return;
    await tellCoordinators(deps, tx, deps.directory.organisation(delivery.organisation));
  });
};

/** One card tells of everybody who was not reached, at most once a month. */
export const tellCoordinators = async (
  { clock, newId }: OutboxDeps,
  tx: Repositories,
  organisation: Organisation,
): Promise<void> => {
  const now = clock.now();
  const month = now.toZonedDateTimeISO(organisation.timeZone).toPlainDate().toPlainYearMonth();
  await tx.deliveries.enqueue(
    organisation.coordinators.map((person) => ({
      id: asId<DeliveryId>(newId()),
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
};
