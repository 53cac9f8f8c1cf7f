import { type Selectable, sql } from 'kysely';
import type { Db, Traits } from './engine.ts';
import type { DeliveryTable } from './tables/deliveries.ts';

/** As literals, not parameters: only so does SQLite see that the index of the state fits. */
export const QUEUED = sql.lit('queued' as const);
export const SENDING = sql.lit('sending' as const);
export const FAILED = sql.lit('failed' as const);

const candidates = (db: Db, limit: number, { concurrentWrites }: Traits) =>
  db
    .selectFrom('deliveries')
    .select('id')
    .limit(limit)
    .$if(concurrentWrites, (query) => query.forUpdate().skipLocked());

/** Marks what the select finds as being sent by the caller, and returns it. */
const take = (db: Db, found: ReturnType<typeof candidates>, now: number) =>
  db
    .with('found', () => found)
    .updateTable('deliveries')
    .set({ state: 'sending', claimed_at: now })
    .where('id', 'in', (query) => query.selectFrom('found').select('id'))
    .returningAll()
    .execute();

/** Left from a process that ended while sending. */
export const claimStale = (db: Db, traits: Traits, now: number, staleBefore: number, limit: number) =>
  take(
    db,
    candidates(db, limit, traits)
      .where('state', '=', SENDING)
      .where('claimed_at', '<', staleBefore)
      .orderBy('claimed_at'),
    now,
  );

export const claimDue = (db: Db, traits: Traits, now: number, limit: number) =>
  take(
    db,
    candidates(db, limit, traits)
      .where('state', '=', QUEUED)
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .orderBy('created_at'),
    now,
  );

/** `returning` promises no order. */
export const oldestFirst = (a: Selectable<DeliveryTable>, b: Selectable<DeliveryTable>): number =>
  a.next_attempt_at - b.next_attempt_at || a.created_at - b.created_at;
