import type { Selectable } from 'kysely';
import type { KnownAccount, PeopleRepository } from '../services/ports/people.ts';
import type { Db } from './engine.ts';
import { instant, millis, present } from './rows.ts';
import type { AccountTable } from './tables/people.ts';

const accountOf = (row: Selectable<AccountTable>): KnownAccount => ({
  organisation: row.organisation,
  person: row.person,
  address: row.address,
  state: row.state,
  checkedAt: instant(row.checked_at),
  since: instant(row.since),
  ...present({ entraId: row.entra_id, newAddress: row.new_address }),
});

export const peopleRepository = (db: Db): PeopleRepository => ({
  put: async ({ organisation, person, address, entraId, state, checkedAt, since, newAddress }) => {
    const known = {
      address,
      entra_id: entraId ?? null,
      state,
      checked_at: millis(checkedAt),
      since: millis(since),
      new_address: newAddress ?? null,
    };
    await db
      .insertInto('accounts')
      .values({ organisation, person, ...known })
      .onConflict((key) => key.columns(['organisation', 'person']).doUpdateSet(known))
      .execute();
  },

  accounts: async (organisation) => {
    const rows = await db
      .selectFrom('accounts')
      .selectAll()
      .where('organisation', '=', organisation)
      .orderBy('person')
      .execute();
    return rows.map(accountOf);
  },

  byEntraId: async (organisation, entraId) => {
    const row = await db
      .selectFrom('accounts')
      .select('person')
      .where('organisation', '=', organisation)
      .where('entra_id', '=', entraId.toLowerCase())
      .executeTakeFirst();
    return row?.person;
  },

  replaceAbsences: async (organisation, absences) => {
    await db.deleteFrom('absences').where('organisation', '=', organisation).where('told', '=', 0).execute();
    for (const { person, start, end } of absences) {
      await db
        .insertInto('absences')
        .values({ organisation, person, start_at: millis(start), end_at: millis(end) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  },

  tellAbsence: async (organisation, { person, start, end }) => {
    const span = { start_at: millis(start), end_at: millis(end) };
    await db
      .deleteFrom('absences')
      .where('organisation', '=', organisation)
      .where('person', '=', person)
      .where('start_at', '<=', span.end_at)
      .where('end_at', '>=', span.start_at)
      .execute();
    await db
      .insertInto('absences')
      .values({ organisation, person, ...span, told: 1 })
      .execute();
  },

  endAbsence: async (organisation, person) => {
    const { numDeletedRows } = await db
      .deleteFrom('absences')
      .where('organisation', '=', organisation)
      .where('person', '=', person)
      .where('told', '=', 1)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },

  forgetAbsences: async (organisation, before) => {
    await db
      .deleteFrom('absences')
      .where('organisation', '=', organisation)
      .where('end_at', '<=', millis(before))
      .execute();
  },

  absencesFrom: async (organisation, from) => {
    const rows = await db
      .selectFrom('absences')
      .select(['person', 'start_at', 'end_at'])
      .where('organisation', '=', organisation)
      .where('end_at', '>', millis(from))
      .orderBy('person')
      .orderBy('start_at')
      .execute();
    return rows.map(({ person, start_at, end_at }) => ({
      person,
      start: instant(start_at),
      end: instant(end_at),
    }));
  },

  awayAt: async (organisation, at) => {
    const rows = await db
      .selectFrom('absences')
      .select('person')
      .where('organisation', '=', organisation)
      .where('start_at', '<=', millis(at))
      .where('end_at', '>', millis(at))
      .execute();
    return new Set(rows.map(({ person }) => person));
  },

  missingPermissions: async (organisation) => {
    const rows = await db
      .selectFrom('missing_permissions')
      .select(['permission', 'since'])
      .where('organisation', '=', organisation)
      .orderBy('permission')
      .execute();
    return rows.map(({ permission, since }) => ({ permission, since: instant(since) }));
  },

  replaceMissingPermissions: async (organisation, missing, at) => {
    const regained = db.deleteFrom('missing_permissions').where('organisation', '=', organisation);
    await (missing.length > 0 ? regained.where('permission', 'not in', missing) : regained).execute();
    for (const permission of missing) {
      await db
        .insertInto('missing_permissions')
        .values({ organisation, permission, since: millis(at) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  },

  beginInstallation: async (organisation, person, at, since) => {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('installations')
      .values({ organisation, person, tried_at: millis(at), refusal: null })
      .onConflict((key) =>
        key
          .columns(['organisation', 'person'])
          .doUpdateSet({ tried_at: millis(at), refusal: null })
          .where('installations.tried_at', '<=', millis(since)),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  },

  installation: async (organisation, person) => {
    const row = await db
      .selectFrom('installations')
      .select(['tried_at', 'refusal'])
      .where('organisation', '=', organisation)
      .where('person', '=', person)
      .executeTakeFirst();
    return row && { triedAt: instant(row.tried_at), ...present({ refusal: row.refusal }) };
  },

  endInstallation: async (organisation, person, refusal) => {
    await db
      .updateTable('installations')
      .set({ refusal: refusal ?? null })
      .where('organisation', '=', organisation)
      .where('person', '=', person)
      .execute();
  },

  refusals: async (organisation, since) => {
    const rows = await db
      .selectFrom('installations')
      .select(['person', 'refusal'])
      .where('organisation', '=', organisation)
      .where('tried_at', '>=', millis(since))
      .where('refusal', 'is not', null)
      .orderBy('person')
      .execute();
    return rows.flatMap(({ person, refusal }) => (refusal ? [{ person, failure: refusal }] : []));
  },
});
