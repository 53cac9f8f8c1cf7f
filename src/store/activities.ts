import type { ActivityRepository } from '../services/ports/activities.ts';
import type { Db } from './engine.ts';
import { preparedChange } from './prepared.ts';
import { millis } from './rows.ts';
import type { ActivityTable } from './tables/records.ts';

/** Which activities of Teams have been handled: the primary key tells a second delivery from the first. */
export const activityRepository = (db: Db): ActivityRepository => {
  const insert = preparedChange(db, (row: ActivityTable) =>
    db
      .insertInto('activities')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
  return {
    firstTime: (organisation, activityId, at) => insert({ organisation, id: activityId, at: millis(at) }),

    prune: async (before) => {
      await db.deleteFrom('activities').where('at', '<', millis(before)).execute();
    },
  };
};
