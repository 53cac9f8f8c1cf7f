import { sql } from 'kysely';
import type { ForumId, MeetingId, OrganisationId } from '../domain/ids.ts';
import type { MeetingRepository } from '../services/ports/meetings.ts';
import type { Db, Traits } from './engine.ts';
import { meetingChanges, meetingOf, meetingRow, shownColumns } from './meeting-rows.ts';
import { meetingSteps } from './meeting-steps.ts';
import { prepared } from './prepared.ts';
import { millis } from './rows.ts';

/** As a literal, not a parameter: only so does SQLite see that the index of open meetings fits. */
const BOOKED = sql.lit('booked' as const);

const meetingQueries = (db: Db) => {
  const all = () => db.selectFrom('meetings').selectAll();
  const open = () => all().where('status', '=', BOOKED).orderBy('start_at').orderBy('id');
  const outOfSync = (limit: number) =>
    all()
      .whereRef('calendar_version', '<', 'version')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('calendar_questions as question')
              .select('question.meeting')
              .whereRef('question.meeting', '=', 'meetings.id')
              .whereRef('question.meeting_version', '=', 'meetings.version')
              .where('question.answer', 'is', null),
          ),
        ),
      )
      .orderBy('start_at')
      .limit(limit);
  return {
    byId: prepared(db, (p: { organisation: OrganisationId; id: MeetingId }) =>
      all().where('id', '=', p.id).where('organisation', '=', p.organisation),
    ),
    open: prepared(db, (_: object) => open()),
    openOf: prepared(db, (p: { organisation: OrganisationId }) =>
      open().where('organisation', '=', p.organisation),
    ),
    between: prepared(db, (p: { organisation: OrganisationId; from: number; to: number }) =>
      all()
        .where('organisation', '=', p.organisation)
        .where('start_at', '>=', p.from)
        .where('start_at', '<', p.to)
        .orderBy('start_at')
        .orderBy('id'),
    ),
    ofForum: prepared(db, (p: { organisation: OrganisationId; forum: ForumId; year: number }) =>
      all()
        .where('organisation', '=', p.organisation)
        .where('forum', '=', p.forum)
        .where('year', '=', p.year)
        .orderBy('ordinal')
        .orderBy('child_id'),
    ),
    previous: prepared(db, (p: { organisation: OrganisationId; forum: ForumId; before: number }) =>
      all()
        .where('organisation', '=', p.organisation)
        .where('forum', '=', p.forum)
        .where('start_at', '<', p.before)
        .where('status', '!=', 'cancelled')
        .where('child_id', '=', '')
        .orderBy('start_at', 'desc')
        .limit(1),
    ),
    outOfSync: prepared(db, (p: { limit: number }) => outOfSync(p.limit)),
    outOfSyncOf: prepared(db, (p: { limit: number; organisation: OrganisationId }) =>
      outOfSync(p.limit).where('organisation', '=', p.organisation),
    ),
  };
};

export const meetingRepository = (db: Db, { concurrentWrites }: Traits): MeetingRepository => {
  const queries = meetingQueries(db);
  return {
    ...meetingSteps(db),

    holdTimes: async (organisation) => {
      if (!concurrentWrites) return;
      await sql`select pg_advisory_xact_lock(hashtextextended(${`times/${organisation}`}, 0))`.execute(db);
    },

    insert: async (meeting) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('meetings')
        .values(meetingRow(meeting))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    get: async (organisation, id) => (await queries.byId({ organisation, id })).map(meetingOf)[0],

    open: async (organisation) => {
      const rows = organisation ? await queries.openOf({ organisation }) : await queries.open({});
      return rows.map(meetingOf);
    },

    between: async (organisation, from, to) =>
      (await queries.between({ organisation, from: millis(from), to: millis(to) })).map(meetingOf),

    ofForum: async (organisation, forum, year) =>
      (await queries.ofForum({ organisation, forum, year })).map(meetingOf),

    previous: async (organisation, forum, before) =>
      (await queries.previous({ organisation, forum, before: millis(before) })).map(meetingOf)[0],

    outOfSync: async (limit, organisation) => {
      const rows = organisation
        ? await queries.outOfSyncOf({ limit, organisation })
        : await queries.outOfSync({ limit });
      return rows.map(meetingOf);
    },

    change: async (meeting, changes) => {
      const { numUpdatedRows } = await db
        .updateTable('meetings')
        .set(meetingChanges(changes))
        .set('version', meeting.version + 1)
        .where('id', '=', meeting.id)
        .where('organisation', '=', meeting.organisation)
        .where('version', '=', meeting.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    markSynced: async (organisation, id, version, eventId, shown) => {
      await db
        .updateTable('meetings')
        .set({
          calendar_version: version,
          ...(eventId !== undefined && { calendar_event: eventId }),
          ...(shown && shownColumns(shown)),
        })
        .where('id', '=', id)
        .where('organisation', '=', organisation)
        .where('calendar_version', '<=', version)
        .execute();
    },

    recordShown: async (organisation, id, shown) => {
      await db
        .updateTable('meetings')
        .set(shownColumns(shown))
        .where('id', '=', id)
        .where('organisation', '=', organisation)
        .execute();
    },

    markUnsynced: async (organisation, id) => {
      await db
        .updateTable('meetings')
        .set((row) => ({ calendar_version: row('version', '-', 1) }))
        .where('id', '=', id)
        .where('organisation', '=', organisation)
        .execute();
    },
  };
};
