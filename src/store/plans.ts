import type { Selectable } from 'kysely';
import type { Plan } from '../domain/planning/plan.ts';
import type { PlanRepository } from '../services/ports/plans.ts';
import type { Db } from './engine.ts';
import { readPlan, writePlan } from './plan-json.ts';
import { instant, millis } from './rows.ts';
import type { PlanTable } from './tables/plans.ts';

const planOf = (row: Selectable<PlanTable>): Plan => ({
  id: row.id,
  organisation: row.organisation,
  year: row.year,
  status: row.status,
  madeBy: row.made_by,
  madeAt: instant(row.made_at),
  version: row.version,
  ...readPlan(row.result),
});

export const planRepository = (db: Db): PlanRepository => ({
  insert: async (plan) => {
    await db
      .insertInto('plans')
      .values({
        id: plan.id,
        organisation: plan.organisation,
        year: plan.year,
        status: plan.status,
        made_by: plan.madeBy,
        made_at: millis(plan.madeAt),
        result: writePlan(plan),
        version: plan.version,
      })
      .execute();
  },

  get: async (organisation, id) => {
    const row = await db
      .selectFrom('plans')
      .selectAll()
      .where('id', '=', id)
      .where('organisation', '=', organisation)
      .executeTakeFirst();
    return row && planOf(row);
  },

  draft: async (organisation, year) => {
    const row = await db
      .selectFrom('plans')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('year', '=', year)
      .where('status', '=', 'draft')
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && planOf(row);
  },

  consume: async (organisation, id, version, status) => {
    const { numUpdatedRows } = await db
      .updateTable('plans')
      .set((row) => ({ status, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .where('organisation', '=', organisation)
      .where('status', '=', 'draft')
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  change: async (plan) => {
    const { numUpdatedRows } = await db
      .updateTable('plans')
      .set({ result: writePlan(plan), version: plan.version + 1 })
      .where('id', '=', plan.id)
      .where('organisation', '=', plan.organisation)
      .where('status', '=', 'draft')
      .where('version', '=', plan.version)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  approved: async (organisation, year) => {
    const rows = await db
      .selectFrom('plans')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('year', '=', year)
      .where('status', '=', 'approved')
      .orderBy('made_at')
      .execute();
    return rows.map(planOf);
  },

  discardDrafts: async (organisation, year) => {
    await db
      .updateTable('plans')
      .set((row) => ({ status: 'discarded', version: row('version', '+', 1) }))
      .where('organisation', '=', organisation)
      .where('year', '=', year)
      .where('status', '=', 'draft')
      .execute();
  },
});
