import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { STANGE } from './known.ts';

const folder = mkdtempSync(join(tmpdir(), 'slt-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As `npm run manifest` does it. */
const build = (environment: NodeJS.ProcessEnv, ...flags: readonly string[]) =>
  promisify(execFile)(process.execPath, ['manifest/build.ts', '--out', folder, ...flags], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...environment },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

test('the command writes a zip for the municipality, and says whose pages it points at', async () => {
  const { code, stdout } = await build(STANGE);
  expect(code).toBe(0);
  expect(stdout).toContain('slt-bot-stange.zip: Stange kommune, versjon 0.1.0');
  expect(stdout).toContain('peker på botens egne sider under PUBLIC_URL');
  expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toEqual(['slt-bot-stange.zip']);
  const files = unzipSync(readFileSync(join(folder, 'slt-bot-stange.zip')));
  expect(Object.keys(files)).toContain('manifest.json');
});

test('without credentials it ends with a sentence, and writes nothing', async () => {
  const before = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const { code, stderr } = await build({ PUBLIC_URL: 'https://slt.stange.kommune.no' });
  expect(code).toBe(1);
  expect(stderr).toBe(
    'Ingen virksomhet har APP_ID i .env. Fyll ut ORG_…_APP_ID der, eller gi --organisation ID --app-id GUID.\n',
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toEqual(before);
});

test('a wrong setting stops it as it stops the bot', async () => {
  const { code, stderr } = await build({ ...STANGE, PUBLIC_URL: 'http://slt.stange.kommune.no' });
  expect(code).toBe(1);
  expect(stderr).toContain('PUBLIC_URL er «http://slt.stange.kommune.no», men må begynne med https://');
  expect(stderr).not.toContain('at ');
});

test('a flag that does not exist is answered with those that do', async () => {
  const { code, stderr } = await build(STANGE, '--organization', 'stange');
  expect(code).toBe(2);
  expect(stderr).toContain('--organisation ID');
});
