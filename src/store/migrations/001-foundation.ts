import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Traits } from '../engine.ts';

/**
 * Everything from the plan to the delivery. Instants are bigint milliseconds, flags 0 or 1, JSON and ciphertext text:
 * types that mean the same on both engines.
 */
export const foundation = ({ serial }: Traits): Migration => ({
  up: async (db) => {
    for (const statement of [...MEETINGS, ...AGENDA, ...TRENDS, ...OUTBOX, ...records(serial), ...CALENDAR])
      await sql.raw(statement).execute(db);
  },
});

const MEETINGS = [
  `create table plans (
    id text primary key,
    organisation text not null,
    year integer not null,
    status text not null,
    made_by text not null,
    made_at bigint not null,
    result text not null,
    version integer not null
  )`,
  'create index plans_year on plans (organisation, year, made_at)',

  `create table meetings (
    id text primary key,
    organisation text not null,
    forum text not null,
    plan text,
    year integer not null,
    ordinal integer not null,
    child_id text not null,
    child_name text,
    child_of text,
    start_at bigint not null,
    end_at bigint not null,
    place text,
    online integer not null,
    status text not null,
    calendar_event text,
    calendar_version integer not null,
    version integer not null,
    unique (organisation, forum, year, ordinal, child_id)
  )`,
  'create index meetings_start on meetings (organisation, start_at)',
  'create index meetings_forum_start on meetings (organisation, forum, start_at)',
  // The tick asks for these every minute: past meetings must cost it nothing.
  `create index meetings_open on meetings (start_at) where status = 'booked'`,
  `create index meetings_open_of on meetings (organisation, start_at) where status = 'booked'`,
  'create index meetings_unsynced on meetings (start_at) where calendar_version < version',

  `create table meeting_steps (
    meeting text not null references meetings (id),
    step text not null,
    at bigint not null,
    primary key (meeting, step)
  )`,
];

/** Who has answered at all, for the call for items and for the trend request. */
const answers = (table: string): string =>
  `create table ${table} (
    meeting text not null references meetings (id),
    person text not null,
    answer text not null,
    at bigint not null,
    primary key (meeting, person)
  )`;

const AGENDA = [
  `create table agenda_items (
    id text primary key,
    organisation text not null,
    forum text not null,
    meeting text not null references meetings (id),
    submitted_by text not null,
    submitted_at bigint not null,
    title text not null,
    text text not null,
    reason text,
    kind text not null,
    status text not null,
    number integer,
    number_year integer,
    openness text not null,
    version integer not null
  )`,
  'create index agenda_meeting on agenda_items (meeting, submitted_at)',
  'create index agenda_person on agenda_items (organisation, submitted_by, submitted_at)',
  `create unique index agenda_number on agenda_items (organisation, forum, number_year, number)
    where number is not null`,
  answers('agenda_answers'),
];

const TRENDS = [
  `create table trend_reports (
    id text primary key,
    organisation text not null,
    meeting text not null references meetings (id),
    reporter text not null,
    service text not null,
    topic text not null,
    aspect text not null,
    area text not null,
    age_band text not null,
    direction text not null,
    confidence text not null,
    basis text not null,
    count integer,
    comment text not null,
    proposed_measure text not null,
    at bigint not null,
    version integer not null,
    unique (meeting, reporter, topic, aspect, area, age_band)
  )`,
  answers('trend_answers'),
  `create table summaries (
    id text primary key,
    organisation text not null,
    forum text not null,
    meeting text not null unique references meetings (id),
    period_to text not null,
    body text not null,
    status text not null,
    approved_by text,
    version integer not null
  )`,
  'create index summaries_forum on summaries (organisation, forum, status, period_to)',
];

const OUTBOX = [
  `create table deliveries (
    id text primary key,
    organisation text not null,
    person text,
    conversation text,
    notice text not null,
    meeting text,
    key text not null,
    state text not null,
    attempts integer not null,
    next_attempt_at bigint not null,
    claimed_at bigint,
    failure text,
    activity_id text,
    created_at bigint not null,
    ended_at bigint,
    unique (organisation, key)
  )`,
  'create index deliveries_meeting on deliveries (meeting, created_at)',
  // What is left to do is little beside what is done: each state that is asked for has an index of its own.
  `create index deliveries_queued on deliveries (next_attempt_at, created_at) where state = 'queued'`,
  `create index deliveries_sending on deliveries (claimed_at) where state = 'sending'`,
  `create index deliveries_failed on deliveries (organisation, ended_at) where state = 'failed'`,

  `create table conversations (
    organisation text not null,
    id text not null,
    kind text not null,
    person text,
    forum text,
    service_url text not null,
    bot_id text not null,
    tenant_id text not null,
    installed integer not null,
    updated_at bigint not null,
    primary key (organisation, id)
  )`,
  `create index conversations_personal on conversations (organisation, person, updated_at)
    where kind = 'personal'`,
  'create index conversations_forum on conversations (organisation, forum, id)',
];

const records = (serial: Traits['serial']): readonly string[] => [
  `create table audit (
    id ${serial} primary key,
    organisation text not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject text,
    outcome text not null,
    detail text
  )`,
  'create index audit_organisation on audit (organisation, id)',

  `create table activities (
    organisation text not null,
    id text not null,
    at bigint not null,
    primary key (organisation, id)
  )`,
  'create index activities_at on activities (at)',

  `create table configurations (
    id ${serial} primary key,
    organisation text not null,
    hash text not null,
    source text not null,
    at bigint not null
  )`,
  'create index configurations_organisation on configurations (organisation, id)',

  'create table encryption_keys (id integer primary key, probe text not null)',
];

const CALENDAR = [
  `create table calendar_events (
    organisation text not null,
    id text not null,
    transaction_id text not null,
    subject text not null,
    start_at bigint not null,
    end_at bigint not null,
    place text,
    people text not null,
    cancelled integer not null,
    sequence integer not null,
    primary key (organisation, id),
    unique (organisation, transaction_id),
    unique (organisation, sequence)
  )`,
  'create index calendar_events_end on calendar_events (organisation, end_at) where cancelled = 0',
  'create table calendar_cursors (organisation text primary key, sequence integer not null)',
];
