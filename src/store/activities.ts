import type { ActivityRepository } from '../services/ports.ts';
import type { Db } from './engine.ts';
import { millis } from './rows.ts';

/** Which activities of Teams have been handled: the primary key tells a second delivery from the first. */
export const activityRepository = (db: Db): ActivityRepository => ({
  firstTime: async (organisation, activityId, at) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('activities')
      .values({ organisation, id: activityId, at: millis(at) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },

  prune: async (before) => {
    await db.deleteFrom('activities').where('at', '<', millis(before)).execute();
  },
});
