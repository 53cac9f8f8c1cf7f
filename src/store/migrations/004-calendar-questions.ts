import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How the calendar shows each meeting, and what is asked of whoever runs it when somebody has changed that. */
export const calendarQuestions: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  'alter table meetings add column calendar_start bigint',
  'alter table meetings add column calendar_end bigint',
  'alter table meetings add column calendar_gone integer not null default 0',
  `update meetings set calendar_start = start_at, calendar_end = end_at
    where calendar_event is not null and calendar_version = version`,

  `create table calendar_questions (
    meeting text not null primary key,
    number integer not null,
    meeting_version integer not null,
    start_at bigint,
    end_at bigint,
    asked_at bigint not null,
    answer text,
    answered_at bigint
  )`,
];
