import { postgresInProcess, sqliteInFile, sqliteInMemory } from './engines.ts';
import { repositorySuite } from './repository-suite.ts';

for (const engine of [sqliteInMemory, sqliteInFile, postgresInProcess]) repositorySuite(engine);
