import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import { openSqlite } from '../../src/store/engine-sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';

const TRAITS = { serial: 'integer', concurrentWrites: false } as const;
const NAMES = Object.keys(migrations(TRAITS));

/** Rows as a program of that time wrote them: a migration adds its own here when it changes what is stored. */
const WRITTEN_BEFORE: Readonly<Record<string, (engine: Engine) => Promise<void>>> = {
  '002-people': async ({ setUp }) => {
    const delivery = `insert into deliveries (id, organisation, person, notice, key, state, attempts, next_attempt_at, created_at)
      values ('d1', 'loten', 'kari', '{"kind":"welcome"}', 'welcome/first/kari', 'queued', 0, 1, 1)`;
    await sql.raw(delivery).execute(setUp);
  },
  '003-attendance': async ({ setUp }) => {
    const meeting = `insert into meetings (id, organisation, forum, year, ordinal, child_id, start_at, end_at, online, status, calendar_event, calendar_version, version)
      values ('m1', 'loten', 'politirad', 2027, 1, '', 1, 2, 1, 'booked', 'slt@loten.example.no/e1', 1, 1)`;
    await sql.raw(meeting).execute(setUp);
  },
  '004-calendar-questions': async ({ setUp }) => {
    const meeting = (id: string, event: string, shown: number): string =>
      `insert into meetings (id, organisation, forum, year, ordinal, child_id, start_at, end_at, online, status, calendar_event, calendar_version, version)
        values ('${id}', 'loten', '${id}', 2027, 1, '', 1, 2, 1, 'booked', ${event}, ${shown}, 2)`;
    for (const one of [meeting('shown', `'e1'`, 2), meeting('behind', `'e2'`, 1), meeting('none', 'null', 0)])
      await sql.raw(one).execute(setUp);
  },
  '005-calendar-subscriptions': async ({ setUp }) => {
    const following = `insert into calendar_followings (organisation, position) values ('loten', '{}')`;
    await sql.raw(following).execute(setUp);
  },
  '006-booked-at': async ({ setUp }) => {
    const meeting = `insert into meetings (id, organisation, forum, year, ordinal, child_id, start_at, end_at, online, status, calendar_version, version)
      values ('m1', 'loten', 'politirad', 2027, 1, '', 1, 2, 1, 'booked', 0, 1)`;
    await sql.raw(meeting).execute(setUp);
  },
  '007-group-members': async ({ setUp }) => {
    const account = `insert into accounts (organisation, person, address, entra_id, state, checked_at)
      values ('loten', 'kari', 'kari@loten.example.no', 'e-kari', 'missing', 1)`;
    await sql.raw(account).execute(setUp);
  },
  '008-told-absences': async ({ setUp }) => {
    const absence = `insert into absences (organisation, person, start_at, end_at) values ('loten', 'kari', 1, 2)`;
    await sql.raw(absence).execute(setUp);
  },
};

/** What a migration makes of those rows. */
const FOUND_AFTER: Readonly<Record<string, (engine: Engine) => Promise<void>>> = {
  '002-people': async ({ setUp }) => {
    const [delivery] = await setUp.selectFrom('deliveries').selectAll().execute();
    expect(delivery).toMatchObject({ id: 'd1', state: 'queued', channel: 'teams', mailing_at: null });
  },
  '003-attendance': async ({ setUp }) => {
    expect(await setUp.selectFrom('meetings').select('calendar_event').execute()).toEqual([
      { calendar_event: 'slt@loten.example.no/e1' },
    ]);
    expect(await setUp.selectFrom('calendar_followings').selectAll().execute()).toEqual([]);
    expect(await setUp.selectFrom('attendance').selectAll().execute()).toEqual([]);
  },
  '004-calendar-questions': async ({ setUp }) => {
    const columns = ['id', 'calendar_start', 'calendar_end', 'calendar_gone'] as const;
    const nobodyKnows = { calendar_start: null, calendar_end: null, calendar_gone: 0 };
    expect(await setUp.selectFrom('meetings').select(columns).orderBy('id').execute()).toEqual([
      { id: 'behind', ...nobodyKnows },
      { id: 'none', ...nobodyKnows },
      { id: 'shown', calendar_start: 1, calendar_end: 2, calendar_gone: 0 },
    ]);
    expect(await setUp.selectFrom('calendar_questions').selectAll().execute()).toEqual([]);
  },
  '005-calendar-subscriptions': async ({ setUp }) => {
    expect(await setUp.selectFrom('calendar_followings').selectAll().execute()).toEqual([
      { organisation: 'loten', position: '{}' },
    ]);
    expect(await setUp.selectFrom('calendar_subscriptions').selectAll().execute()).toEqual([]);
  },
  '006-booked-at': async ({ setUp }) => {
    expect(await setUp.selectFrom('meetings').select(['id', 'booked_at']).execute()).toEqual([
      { id: 'm1', booked_at: null },
    ]);
  },
  '007-group-members': async ({ setUp }) => {
    const [account] = await setUp.selectFrom('accounts').selectAll().execute();
    expect(account).toMatchObject({ person: 'kari', state: 'missing', since: 0, new_address: null });
    expect(await setUp.selectFrom('group_members').selectAll().execute()).toEqual([]);
  },
  '008-told-absences': async ({ setUp }) => {
    expect(await setUp.selectFrom('absences').select(['person', 'told']).execute()).toEqual([
      { person: 'kari', told: 0 },
    ]);
  },
};

describe('the schema', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = openSqlite(':memory:');
  });
  afterEach(() => engine.close());

  const tables = async () => (await engine.setUp.introspection.getTables()).map(({ name }) => name);

  it('has its migrations in order, and each once', () => {
    expect(NAMES).toEqual(NAMES.toSorted());
    expect(new Set(NAMES.map((name) => name.slice(0, 3))).size).toBe(NAMES.length);
  });

  it.each(NAMES.map((name, index) => [name, NAMES[index - 1]]))(
    'goes forward by %s from the schema before it',
    async (name, before) => {
      if (before) await migrate(engine, before);
      else expect(await tables()).toEqual([]);
      await WRITTEN_BEFORE[name]?.(engine);
      await migrate(engine, name);
      await FOUND_AFTER[name]?.(engine);
      expect(await tables()).toContain('meetings');
      expect(await engine.setUp.selectFrom('meetings').selectAll().execute()).toBeInstanceOf(Array);
    },
  );

  it('is left alone when it is up to date', async () => {
    await migrate(engine);
    const before = await tables();
    await migrate(engine);
    expect(await tables()).toEqual(before);
  });
});
