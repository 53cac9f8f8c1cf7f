import { Migrator } from 'kysely/migration';
import type { Engine } from './engine.ts';
import { StoreError } from './errors.ts';
import { migrations } from './migrations/index.ts';

/**
 * Brings the schema forward to `target` (the newest, if not given) under a lock, so that of several processes that
 * start together one does it. Throws `StoreError`, and leaves the schema as it was, if a step fails.
 */
export const migrate = async (engine: Pick<Engine, 'traits' | 'setUp'>, target?: string): Promise<void> => {
  const provider = { getMigrations: async () => ({ ...migrations(engine.traits) }) };
  const migrator = new Migrator({ db: engine.setUp, provider });
  const { error } = target ? await migrator.migrateTo(target) : await migrator.migrateToLatest();
  if (!error) return;
  const cause = error instanceof Error ? error.message : String(error);
  throw new StoreError('schema', `The database cannot be brought up to date: ${cause}.`, error);
};
