import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from './child.ts';
import { type Figure, median } from './figures.ts';

const ROUNDS = 7;

/** Start to ready against importing botbuilder and restify alone, in turn. The first of each warms the disk's cache. */
export const measureStart = async (): Promise<Figure> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'slt-start-'));
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir };
  const times = { imports: [] as number[], ours: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.imports.push(await readyMs('./imports-only.ts', env));
    times.ours.push(await readyMs('./main-ready.ts', env));
  }
  const imports = median(times.imports.slice(1));
  const ours = median(times.ours.slice(1));
  return {
    what: 'start to ready',
    ours: `${ours.toFixed(0)} ms`,
    theirs: `${imports.toFixed(0)} ms for the imports alone`,
    ratio: ours / imports,
    wanted: { atMost: 1.5 },
  };
};

const readyMs = async (script: string, env: NodeJS.ProcessEnv): Promise<number> => {
  const bot = await startBot(script, env);
  await bot.stop();
  return bot.readyMs;
};
