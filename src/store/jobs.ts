import type { JobRepository } from '../services/ports/jobs.ts';
import type { Db } from './engine.ts';
import { millis } from './rows.ts';

/** What is done once a day: the primary key tells whether it has been. */
export const jobRepository = (db: Db): JobRepository => ({
  record: async (organisation, job, day, at) => {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('job_runs')
      .values({ organisation, job, day: day.toString(), at: millis(at) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  },

  isDone: async (organisation, job, day) => {
    const row = await db
      .selectFrom('job_runs')
      .select('at')
      .where('organisation', '=', organisation)
      .where('job', '=', job)
      .where('day', '=', day.toString())
      .executeTakeFirst();
    return row !== undefined;
  },
});
