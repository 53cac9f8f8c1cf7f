import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How far each calendar over the network has been followed, and who has answered the invitations there. */
export const attendance: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table calendar_followings (
    organisation text not null primary key,
    position text not null
  )`,

  `create table attendance (
    meeting text not null,
    person text not null,
    answer text not null,
    at bigint not null,
    primary key (meeting, person)
  )`,
];
