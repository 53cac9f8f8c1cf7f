import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from './child.ts';
import { type Figure, median } from './figures.ts';

const ROUNDS = 7;

/** A municipality runs its own file, not all the examples. */
function oneMunicipality(): string {
  const folder = mkdtempSync(join(tmpdir(), 'slt-config-'));
  copyFileSync(new URL('../../config/stange.yaml', import.meta.url), join(folder, 'stange.yaml'));
  return folder;
}

/** As an administrator fills it in; the credentials are made up, and nothing is asked of Microsoft at start. */
const PRODUCTION = {
  PUBLIC_URL: 'https://slt.smaby.example.no',
  ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  HOST: '127.0.0.1',
  LOG_LEVEL: 'error',
  ORG_STANGE_APP_ID: '3f2b8c1e-5d4a-4c6b-9e7f-1a2b3c4d5e6f',
  ORG_STANGE_TENANT_ID: '8a7b6c5d-4e3f-4a1b-8c9d-0e1f2a3b4c5d',
  ORG_STANGE_APP_PASSWORD: 'made-up-for-the-bench',
  CONFIG_DIR: oneMunicipality(),
};

/**
 * Start to ready against importing botbuilder and restify alone, in turn. The first of each warms the caches: what other
 * versions of the program have left in the machine's own cache of compiled code makes all reading from it slower.
 */
export const measureStart = async (): Promise<readonly Figure[]> => {
  const NODE_COMPILE_CACHE = mkdtempSync(join(tmpdir(), 'slt-compiled-'));
  const envs = {
    local: environment({ NODE_COMPILE_CACHE }),
    production: environment({ ...PRODUCTION, NODE_COMPILE_CACHE }),
  };
  const times = { imports: [] as number[], local: [] as number[], production: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.imports.push(await readyMs('./imports-only.js', envs.local));
    times.local.push(await readyMs('./main-ready.js', envs.local));
    times.production.push(await readyMs('./main-ready.js', envs.production));
  }
  const figure = (mode: 'local' | 'production'): Figure => {
    const [ours, imports] = [times[mode], times.imports].map((values) => median(values.slice(1)));
    return {
      what: `start to ready, ${mode}`,
      ours: `${ours?.toFixed(0)} ms`,
      theirs: `${imports?.toFixed(0)} ms for the imports alone`,
      ratio: (ours ?? Number.NaN) / (imports ?? Number.NaN),
      // In production the same SDK is loaded and everything else besides: that figure is told, the other is the goal.
      ...(mode === 'local' && { wanted: { atMost: 1.5 } }),
    };
  };
  return [figure('local'), figure('production')];
};

const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: '0',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'slt-start-')),
  ...more,
});

const readyMs = async (script: string, env: NodeJS.ProcessEnv): Promise<number> => {
  const bot = await startBot(script, env);
  // Ended as an administrator ends it, so that the code compiled is kept for the next start.
  await bot.stop('SIGTERM');
  return bot.readyMs;
};
