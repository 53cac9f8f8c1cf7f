import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who is in the Microsoft 365 groups that forums follow, what the application may not do, and since when. */
export const groupMembers: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table group_members (
    organisation text not null,
    member_group text not null,
    entra_id text not null,
    person text not null,
    name text not null,
    address text not null,
    title text,
    service text,
    guest integer not null,
    state text not null,
    joined_at bigint not null,
    since bigint not null,
    primary key (organisation, member_group, entra_id)
  )`,

  `create table group_readings (
    organisation text not null,
    member_group text not null,
    trouble text,
    since bigint not null,
    primary key (organisation, member_group)
  )`,

  `create table missing_permissions (
    organisation text not null,
    permission text not null,
    since bigint not null,
    primary key (organisation, permission)
  )`,

  // 0: from before anybody noted it, and told of already.
  'alter table accounts add column since bigint not null default 0',
  'alter table accounts add column new_address text',
];
