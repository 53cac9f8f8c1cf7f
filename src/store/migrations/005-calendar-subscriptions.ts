import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Change notifications of the mailboxes that are followed: what is subscribed to, and which have to be looked at. */
export const calendarSubscriptions: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table calendar_subscriptions (
    organisation text not null,
    mailbox text not null,
    id text,
    secret_hash text not null,
    url text not null,
    expires_at bigint,
    retry_at bigint not null,
    challenged integer not null default 0,
    marks integer not null default 0,
    seen integer not null default 0,
    anew integer not null default 0,
    notified_at bigint,
    looked_at bigint,
    primary key (organisation, mailbox)
  )`,
  'create index calendar_subscriptions_id on calendar_subscriptions (id)',
];
