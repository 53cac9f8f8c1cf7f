import { type Selectable, sql } from 'kysely';
import type { OrganisationId } from '../domain/ids.ts';
import type { CalendarEventRepository, StoredEvent } from '../services/ports/calendar-events.ts';
import type { Db } from './engine.ts';
import { flag, instant, millis, present } from './rows.ts';
import type { CalendarEventTable } from './tables/calendar.ts';

const eventOf = (row: Selectable<CalendarEventTable>): StoredEvent => ({
  id: row.id,
  organisation: row.organisation,
  transactionId: row.transaction_id,
  subject: row.subject,
  start: instant(row.start_at),
  end: instant(row.end_at),
  people: JSON.parse(row.people),
  cancelled: row.cancelled === 1,
  sequence: row.sequence,
  ...present({ place: row.place }),
});

/** Holds the cursor's row until the commit, so that no later number is visible before an earlier one. */
const nextSequence = async (db: Db, organisation: OrganisationId): Promise<number> => {
  const { sequence } = await db
    .insertInto('calendar_cursors')
    .values({ organisation, sequence: 1 })
    .onConflict((key) =>
      key
        .column('organisation')
        .doUpdateSet((row) => ({ sequence: row('calendar_cursors.sequence', '+', 1) })),
    )
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
};

export const calendarEventRepository = (db: Db): CalendarEventRepository => {
  const all = (organisation: OrganisationId) =>
    db.selectFrom('calendar_events').selectAll().where('organisation', '=', organisation);
  return {
    byTransaction: async (organisation, transactionId) => {
      const row = await all(organisation).where('transaction_id', '=', transactionId).executeTakeFirst();
      return row && eventOf(row);
    },

    get: async (organisation, id) => {
      const row = await all(organisation).where('id', '=', id).executeTakeFirst();
      return row && eventOf(row);
    },

    put: async (event) => {
      const key = { organisation: event.organisation, id: event.id, transaction_id: event.transactionId };
      const content = {
        subject: event.subject,
        start_at: millis(event.start),
        end_at: millis(event.end),
        place: event.place ?? null,
        people: JSON.stringify(event.people),
        cancelled: flag(event.cancelled),
        sequence: await nextSequence(db, event.organisation),
      };
      await db
        .insertInto('calendar_events')
        .values({ ...key, ...content })
        .onConflict((same) => same.columns(['organisation', 'id']).doUpdateSet(content))
        .execute();
    },

    between: async (organisation, from, to) => {
      const rows = await all(organisation)
        .where('cancelled', '=', sql.lit(0 as const))
        .where('end_at', '>', millis(from))
        .where('start_at', '<', millis(to))
        .orderBy('start_at')
        .orderBy('id')
        .execute();
      return rows.map(eventOf);
    },

    changedSince: async (organisation, sequence) => {
      const rows = await all(organisation).where('sequence', '>', sequence).orderBy('sequence').execute();
      return rows.map(eventOf);
    },
  };
};
