import type { MeetingId, OrganisationId } from '../domain/ids.ts';
import type { TrendReport } from '../domain/trend.ts';
import type { TrendRepository } from '../services/ports/trends.ts';
import type { FieldCipher } from './cipher.ts';
import type { Db } from './engine.ts';
import { instant, millis } from './rows.ts';
import { trendReportOf, trendRow } from './trend-rows.ts';

/** The report that stands under the same natural key, if any: its id stays, because its texts are bound to it. */
const standing = (db: Db, report: TrendReport) =>
  db
    .selectFrom('trend_reports')
    .select(['id', 'version', 'at'])
    .where('meeting', '=', report.meeting)
    .where('reporter', '=', report.reporter)
    .where('topic', '=', report.topic)
    .where('aspect', '=', report.aspect)
    .where('area', '=', report.area)
    .where('age_band', '=', report.ageBand)
    .executeTakeFirst();

const reports = (db: Db, organisation: OrganisationId, meeting: MeetingId) =>
  db
    .selectFrom('trend_reports')
    .selectAll()
    .where('meeting', '=', meeting)
    .where('organisation', '=', organisation)
    .orderBy('at')
    .orderBy('id');

export const trendRepository = (db: Db, cipher: FieldCipher): TrendRepository => ({
  put: async (report) => {
    const before = await standing(db, report);
    if (before) {
      const row = trendRow({ ...report, id: before.id, version: before.version + 1 }, cipher);
      await db.updateTable('trend_reports').set(row).where('id', '=', before.id).execute();
    } else {
      await db.insertInto('trend_reports').values(trendRow(report, cipher)).execute();
    }
  },

  ofMeeting: async (organisation, meeting) => {
    const rows = await reports(db, organisation, meeting).execute();
    return rows.map((row) => trendReportOf(row, cipher));
  },

  ofPerson: async (organisation, meeting, person) => {
    const rows = await reports(db, organisation, meeting).where('reporter', '=', person).execute();
    return rows.map((row) => trendReportOf(row, cipher));
  },

  carry: async (organisation, from, to) => {
    const remove = (id: TrendReport['id']) => db.deleteFrom('trend_reports').where('id', '=', id).execute();
    let moved = 0;
    for (const row of await reports(db, organisation, from).execute()) {
      const there = await standing(db, { ...trendReportOf(row, cipher), meeting: to });
      if (there && there.at >= row.at) {
        await remove(row.id);
        continue;
      }
      if (there) await remove(there.id);
      await db.updateTable('trend_reports').set({ meeting: to }).where('id', '=', row.id).execute();
      moved += 1;
    }
    return moved;
  },

  recordAnswer: async ({ meeting, person, answer, at }) => {
    await db
      .insertInto('trend_answers')
      .values({ meeting, person, answer, at: millis(at) })
      .onConflict((key) => key.columns(['meeting', 'person']).doUpdateSet({ answer, at: millis(at) }))
      .execute();
  },

  answers: async (meeting) => {
    const rows = await db
      .selectFrom('trend_answers')
      .selectAll()
      .where('meeting', '=', meeting)
      .orderBy('at')
      .execute();
    return rows.map((row) => ({ ...row, at: instant(row.at) }));
  },
});
