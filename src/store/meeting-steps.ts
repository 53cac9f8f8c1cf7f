import type { MeetingId } from '../domain/ids.ts';
import type { MeetingStep } from '../domain/meeting.ts';
import type { MeetingRepository } from '../services/ports/meetings.ts';
import type { Db } from './engine.ts';
import { millis } from './rows.ts';

type MeetingSteps = Pick<MeetingRepository, 'recordStep' | 'stepsDone' | 'forgetSteps'>;

/** So many ids go into one question: the engines limit a query's parameters. */
const AT_A_TIME = 500;

const chunks = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, index) =>
    all.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );

/** Which steps the bot has taken around a meeting: the primary key makes each at most once. */
export const meetingSteps = (db: Db): MeetingSteps => ({
  recordStep: async (meeting, step, at) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('meeting_steps')
      .values({ meeting, step, at: millis(at) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },

  stepsDone: async (meetings) => {
    const done = new Map<MeetingId, Set<MeetingStep>>(meetings.map((meeting) => [meeting, new Set()]));
    for (const some of chunks(meetings)) {
      const rows = await db
        .selectFrom('meeting_steps')
        .select(['meeting', 'step'])
        .where('meeting', 'in', some)
        .execute();
      for (const { meeting, step } of rows) done.get(meeting)?.add(step);
    }
    return done;
  },

  forgetSteps: async (meeting, steps) => {
    if (steps.length === 0) return;
    await db.deleteFrom('meeting_steps').where('meeting', '=', meeting).where('step', 'in', steps).execute();
  },
});
