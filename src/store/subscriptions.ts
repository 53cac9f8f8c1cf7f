import { type Selectable, sql } from 'kysely';
import type { OrganisationId } from '../domain/ids.ts';
import type { CalendarSubscription, SubscriptionRepository } from '../services/ports/subscriptions.ts';
import type { Db } from './engine.ts';
import { flag, instant, millis, present } from './rows.ts';
import type { CalendarSubscriptionTable } from './tables/calendar.ts';
import type { Flag, Millis } from './tables/columns.ts';

const subscriptionOf = (row: Selectable<CalendarSubscriptionTable>): CalendarSubscription => ({
  organisation: row.organisation,
  mailbox: row.mailbox,
  secretHash: row.secret_hash,
  url: row.url,
  retryAt: instant(row.retry_at),
  challenged: row.challenged === 1,
  marks: row.marks,
  seen: row.seen,
  anew: row.anew === 1,
  ...present({
    id: row.id,
    expiresAt: row.expires_at === null ? null : instant(row.expires_at),
    notifiedAt: row.notified_at === null ? null : instant(row.notified_at),
    lookedAt: row.looked_at === null ? null : instant(row.looked_at),
  }),
});

export const subscriptionRepository = (db: Db): SubscriptionRepository => {
  const changeOf = (organisation: OrganisationId, mailbox: string) =>
    db
      .updateTable('calendar_subscriptions')
      .where('organisation', '=', organisation)
      .where('mailbox', '=', mailbox);
  return {
    list: async (organisation) => {
      const all = db.selectFrom('calendar_subscriptions').selectAll().orderBy('organisation');
      const some = organisation === undefined ? all : all.where('organisation', '=', organisation);
      return (await some.orderBy('mailbox').execute()).map(subscriptionOf);
    },

    byIds: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('calendar_subscriptions')
        .selectAll()
        .where('id', 'in', ids)
        .orderBy('organisation')
        .orderBy('mailbox')
        .execute();
      return rows.map(subscriptionOf);
    },

    put: async ({ organisation, mailbox, id, secretHash, url, expiresAt, retryAt }) => {
      const standing = {
        id: id ?? null,
        secret_hash: secretHash,
        url,
        expires_at: expiresAt ? millis(expiresAt) : null,
        retry_at: millis(retryAt),
        challenged: flag(false),
      };
      const nothingSeen = { marks: 0, seen: 0, anew: flag(false), notified_at: null, looked_at: null };
      await db
        .insertInto('calendar_subscriptions')
        .values({ organisation, mailbox, ...standing, ...nothingSeen })
        .onConflict((same) => same.columns(['organisation', 'mailbox']).doUpdateSet(standing))
        .execute();
    },

    renew: async ({ organisation, mailbox, id, expiresAt }) => {
      await changeOf(organisation, mailbox)
        .where('id', '=', id)
        .set({ expires_at: millis(expiresAt), challenged: flag(false) })
        .execute();
    },

    putOff: async (organisation, mailbox, retryAt) => {
      await changeOf(organisation, mailbox)
        .set({ retry_at: millis(retryAt) })
        .execute();
    },

    mark: async ({ organisation, mailbox, notifiedAt, anew, challenged, ended }) => {
      await changeOf(organisation, mailbox)
        .set((row) => ({
          marks: row('marks', '+', 1),
          ...(notifiedAt && { notified_at: millis(notifiedAt) }),
          ...(anew && { anew: flag(true) }),
          ...(challenged && {
            challenged: sql<Flag>`case when id = ${challenged} then 1 else challenged end`,
          }),
          ...(ended && {
            id: sql<string | null>`nullif(id, ${ended})`,
            expires_at: sql<Millis | null>`case when id = ${ended} then null else expires_at end`,
          }),
        }))
        .execute();
    },

    markSeen: async (organisation, mailbox, marks, at) => {
      await changeOf(organisation, mailbox)
        .set({
          seen: marks,
          anew: sql<0 | 1>`case when marks = ${marks} then 0 else anew end`,
          looked_at: millis(at),
        })
        .execute();
    },

    remove: async (organisation, mailbox) => {
      await db
        .deleteFrom('calendar_subscriptions')
        .where('organisation', '=', organisation)
        .where('mailbox', '=', mailbox)
        .execute();
    },
  };
};
