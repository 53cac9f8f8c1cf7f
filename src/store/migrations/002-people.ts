import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What Microsoft 365 knows of people, what was tried with them, and mail as a way to them. */
export const people: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table accounts (
    organisation text not null,
    person text not null,
    address text not null,
    entra_id text,
    state text not null,
    checked_at bigint not null,
    primary key (organisation, person)
  )`,
  'create index accounts_entra_id on accounts (organisation, entra_id)',

  `create table absences (
    organisation text not null,
    person text not null,
    start_at bigint not null,
    end_at bigint not null,
    primary key (organisation, person, start_at)
  )`,

  `create table installations (
    organisation text not null,
    person text not null,
    tried_at bigint not null,
    refusal text,
    primary key (organisation, person)
  )`,

  `create table job_runs (
    organisation text not null,
    job text not null,
    day text not null,
    at bigint not null,
    primary key (organisation, job, day)
  )`,

  `alter table deliveries add column channel text not null default 'teams'`,
  // Set before a mail is handed over: found after a crash, nobody knows whether it was sent.
  'alter table deliveries add column mailing_at bigint',
];
