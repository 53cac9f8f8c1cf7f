import type { DeliveryId, PersonId } from '../domain/ids.ts';
import { type DeliveryFailure, INSTALL_FAILURES } from '../domain/notices/delivery.ts';
import type { DeliveryRepository } from '../services/ports/deliveries.ts';
import { claimDue, claimStale, FAILED, oldestFirst, QUEUED, SENDING } from './delivery-claims.ts';
import { deliveryOf, deliveryRow } from './delivery-rows.ts';
import type { Db, Traits } from './engine.ts';
import { prepared } from './prepared.ts';
import { instant, millis } from './rows.ts';

const INSERTED_AT_A_TIME = 100;

export const deliveryRepository = (db: Db, traits: Traits): DeliveryRepository => {
  /** What has arrived stays arrived, whatever a slower process says later. */
  const notYetSent = (id: DeliveryId) =>
    db.updateTable('deliveries').where('id', '=', id).where('state', '!=', 'sent');
  const earliest = prepared(db, (_: object) =>
    db
      .selectFrom('deliveries')
      .select('next_attempt_at')
      .where('state', '=', QUEUED)
      .orderBy('next_attempt_at')
      .limit(1),
  );
  const count = async (state: typeof QUEUED | typeof SENDING | typeof FAILED): Promise<number> => {
    const row = await db
      .selectFrom('deliveries')
      .select((deliveries) => deliveries.fn.countAll<number>().as('rows'))
      .where('state', '=', state)
      .executeTakeFirstOrThrow();
    return row.rows;
  };

  return {
    enqueue: async (deliveries) => {
      let added = 0n;
      for (let from = 0; from < deliveries.length; from += INSERTED_AT_A_TIME) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('deliveries')
          .values(deliveries.slice(from, from + INSERTED_AT_A_TIME).map(deliveryRow))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        added += numInsertedOrUpdatedRows ?? 0n;
      }
      return Number(added);
    },

    claim: async (now, staleBefore, limit) => {
      const stale = await claimStale(db, traits, millis(now), millis(staleBefore), limit);
      const due = stale.length < limit ? await claimDue(db, traits, millis(now), limit - stale.length) : [];
      return [...stale, ...due].sort(oldestFirst).map(deliveryOf);
    },

    markSent: async (id, activityId, at) => {
      await db
        .updateTable('deliveries')
        .set({ state: 'sent', activity_id: activityId, failure: null, ended_at: millis(at) })
        .where('id', '=', id)
        .execute();
    },

    markFailed: async (id, failure, at) => {
      await notYetSent(id)
        .set((row) => ({ state: 'failed', failure, ended_at: millis(at), attempts: row('attempts', '+', 1) }))
        .execute();
    },

    markDropped: async (id, at) => {
      await notYetSent(id)
        .set({ state: 'dropped', ended_at: millis(at) })
        .execute();
    },

    retryAt: async (id, at, countAttempt) => {
      await notYetSent(id)
        .set((row) => ({
          state: 'queued',
          next_attempt_at: millis(at),
          claimed_at: null,
          mailing_at: null,
          attempts: row('attempts', '+', countAttempt ? 1 : 0),
        }))
        .execute();
    },

    turnToMail: async (id, why, at) => {
      await notYetSent(id)
        .set({
          state: 'queued',
          channel: 'mail',
          failure: why,
          next_attempt_at: millis(at),
          claimed_at: null,
          attempts: 0,
        })
        .execute();
    },

    markMailing: async (id, at) => {
      const { numUpdatedRows } = await notYetSent(id)
        .where('mailing_at', 'is', null)
        .set({ mailing_at: millis(at) })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    nextAttempt: async () => {
      const [row] = await earliest({});
      return row && instant(row.next_attempt_at);
    },

    ofMeeting: async (organisation, meeting) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('meeting', '=', meeting)
        .where('organisation', '=', organisation)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(deliveryOf);
    },

    requeueUnreached: async (organisation, person, since, now) => {
      const { numUpdatedRows } = await db
        .updateTable('deliveries')
        .set({ state: 'queued', failure: null, attempts: 0, next_attempt_at: millis(now), ended_at: null })
        .where('state', '=', FAILED)
        .where('organisation', '=', organisation)
        .where('person', '=', person)
        .where('failure', 'in', ['noConversation', ...INSTALL_FAILURES])
        .where('created_at', '>', millis(since))
        // It failed after it was made: this lets the index of failures begin there.
        .where('ended_at', '>=', millis(since))
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    failures: async (organisation, since) => {
      const rows = await db
        .selectFrom('deliveries')
        .select(['person', 'failure'])
        .where('state', '=', FAILED)
        .where('organisation', '=', organisation)
        .where('ended_at', '>=', millis(since))
        .orderBy('ended_at')
        .execute();
      const newest = new Map<PersonId, DeliveryFailure>();
      for (const { person, failure } of rows) if (person && failure) newest.set(person, failure);
      return [...newest].map(([person, failure]) => ({ person, failure }));
    },

    counts: async () => ({
      queued: await count(QUEUED),
      sending: await count(SENDING),
      failed: await count(FAILED),
    }),
  };
};
