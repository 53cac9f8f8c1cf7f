import type { AttendanceRepository } from '../services/ports/attendance.ts';
import type { Db } from './engine.ts';
import { instant, millis } from './rows.ts';

export const attendanceRepository = (db: Db): AttendanceRepository => {
  const ofMeeting: AttendanceRepository['ofMeeting'] = async (meeting) => {
    const rows = await db
      .selectFrom('attendance')
      .selectAll()
      .where('meeting', '=', meeting)
      .orderBy('person')
      .execute();
    return rows.map(({ person, answer, at }) => ({ person, answer, at: instant(at) }));
  };
  return {
    ofMeeting,

    replace: async (meeting, answers, at) => {
      const before = new Map((await ofMeeting(meeting)).map((row) => [row.person, row]));
      await db.deleteFrom('attendance').where('meeting', '=', meeting).execute();
      for (const [person, answer] of answers) {
        const known = before.get(person);
        const since = known?.answer === answer ? known.at : at;
        await db
          .insertInto('attendance')
          .values({ meeting, person, answer, at: millis(since) })
          .execute();
      }
    },

    followedTo: async (organisation) => {
      const row = await db
        .selectFrom('calendar_followings')
        .select('position')
        .where('organisation', '=', organisation)
        .executeTakeFirst();
      return row?.position;
    },

    recordFollowed: async (organisation, position) => {
      await db
        .insertInto('calendar_followings')
        .values({ organisation, position })
        .onConflict((key) => key.column('organisation').doUpdateSet({ position }))
        .execute();
    },
  };
};
