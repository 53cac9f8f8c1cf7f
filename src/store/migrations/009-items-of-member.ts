import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every answer reads what the member has submitted to the meeting: not through all they ever submitted. */
export const itemsOfMember: Migration = {
  up: async (db) => {
    await sql.raw('drop index agenda_meeting').execute(db);
    await sql
      .raw('create index agenda_meeting on agenda_items (meeting, submitted_by, submitted_at)')
      .execute(db);
  },
};
