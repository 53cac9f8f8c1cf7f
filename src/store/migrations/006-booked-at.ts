import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** When a meeting was given its time. Nobody knows of those that are there: their deadlines are the usual ones. */
export const bookedAt: Migration = {
  up: async (db) => {
    await sql.raw('alter table meetings add column booked_at bigint').execute(db);
  },
};
