import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Absences that the coordinator has told of stay when the calendars are read anew. Those that are there were read. */
export const toldAbsences: Migration = {
  up: async (db) => {
    await sql.raw('alter table absences add column told integer not null default 0').execute(db);
  },
};
