import type { Insertable, Selectable } from 'kysely';
import type { AuditEntry, AuditRepository } from '../services/ports/audit.ts';
import type { Db } from './engine.ts';
import { preparedChange } from './prepared.ts';
import { instant, millis } from './rows.ts';
import type { AuditTable } from './tables/records.ts';

const entryOf = (row: Selectable<AuditTable>): AuditEntry => ({
  organisation: row.organisation,
  at: instant(row.at),
  actor: row.actor,
  action: row.action,
  outcome: row.outcome,
  ...(row.subject !== null && { subject: row.subject }),
  ...(row.detail !== null && { detail: JSON.parse(row.detail) }),
});

export const auditRepository = (db: Db): AuditRepository => {
  const insert = preparedChange(db, (row: Insertable<AuditTable>) => db.insertInto('audit').values(row));
  return {
    append: async (entry) => {
      await insert({
        organisation: entry.organisation,
        at: millis(entry.at),
        actor: entry.actor,
        action: entry.action,
        subject: entry.subject ?? null,
        outcome: entry.outcome,
        detail: entry.detail ? JSON.stringify(entry.detail) : null,
      });
    },

    list: async (organisation, limit) => {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('organisation', '=', organisation)
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(entryOf);
    },
  };
};
