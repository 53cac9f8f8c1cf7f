import type { OrganisationId } from '../domain/ids.ts';
import type { ConfigurationRepository } from '../services/ports/configurations.ts';
import type { Db } from './engine.ts';
import { instant, millis } from './rows.ts';

export const configurationRepository = (db: Db): ConfigurationRepository => {
  const versions = (organisation: OrganisationId) =>
    db
      .selectFrom('configurations')
      .select(['hash', 'at'])
      .where('organisation', '=', organisation)
      .orderBy('id', 'desc');
  return {
    record: async (organisation, hash, source, at) => {
      const newest = await versions(organisation).limit(1).executeTakeFirst();
      if (newest?.hash === hash) return false;
      await db
        .insertInto('configurations')
        .values({ organisation, hash, source, at: millis(at) })
        .execute();
      return true;
    },

    versions: async (organisation) => {
      const rows = await versions(organisation).execute();
      return rows.map(({ hash, at }) => ({ hash, at: instant(at) }));
    },
  };
};
