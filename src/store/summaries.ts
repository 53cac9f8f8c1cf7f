import type { OrganisationId } from '../domain/ids.ts';
import type { SummaryRepository } from '../services/ports/summaries.ts';
import type { FieldCipher } from './cipher.ts';
import type { Db } from './engine.ts';
import { summaryOf, summaryRow } from './summary-rows.ts';

export const summaryRepository = (db: Db, cipher: FieldCipher): SummaryRepository => {
  const all = (organisation: OrganisationId) =>
    db.selectFrom('summaries').selectAll().where('organisation', '=', organisation);
  return {
    insert: async (summary) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('summaries')
        .values(summaryRow(summary, cipher))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    get: async (organisation, id) => {
      const row = await all(organisation).where('id', '=', id).executeTakeFirst();
      return row && summaryOf(row, cipher);
    },

    ofMeeting: async (organisation, meeting) => {
      const row = await all(organisation).where('meeting', '=', meeting).executeTakeFirst();
      return row && summaryOf(row, cipher);
    },

    lastSent: async (organisation, forum) => {
      const row = await all(organisation)
        .where('forum', '=', forum)
        .where('status', '=', 'sent')
        .orderBy('period_to', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && summaryOf(row, cipher);
    },

    change: async (summary, changes) => {
      const changed = { ...summary, ...changes, version: summary.version + 1 };
      const { numUpdatedRows } = await db
        .updateTable('summaries')
        .set(summaryRow(changed, cipher))
        .where('id', '=', summary.id)
        .where('organisation', '=', summary.organisation)
        .where('version', '=', summary.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
};
