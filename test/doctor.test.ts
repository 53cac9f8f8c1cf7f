import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'slt-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

const doctor = (env: Readonly<Record<string, string>>) => {
  const root = resolve(import.meta.dirname, '..');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/doctor.ts')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', CONFIG_DIR: join(root, 'config'), DATA_DIR: folder, ...env },
  });
  return { status, text: stdout + stderr };
};

test('in local mode there is nothing outside to look at', () => {
  const { status, text } = doctor({});
  expect(text).toContain('✔ Innstillinger og kommunefiler');
  expect(text).toContain('Lokal modus');
  expect(status).toBe(0);
});

test('a wrong setting is told in words, and ends with 1', () => {
  const { status, text } = doctor({ PORT: 'tre' });
  expect(text).toContain('PORT');
  expect(text).toContain('✘ Innstillinger');
  expect(status).toBe(1);
});

test('without a network it says so and ends, within its deadline', () => {
  const { status, text } = doctor({
    PUBLIC_URL: 'https://slt.stange.example.no',
    ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
    ORG_STANGE_APP_ID: '6f1c3a52-8d0b-4b3e-9a57-2f0d5c1e7b94',
    ORG_STANGE_TENANT_ID: 'c2a9e610-57f4-4d0c-8a3b-91b7d4e0f6a5',
    ORG_STANGE_APP_PASSWORD: 'not-a-real-one',
    ORG_STANGE_GRAPH: 'on',
    // Nothing listens there: as good as no network, wherever the test runs.
    NODE_USE_ENV_PROXY: '1',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    https_proxy: 'http://127.0.0.1:9',
  });
  expect(text).toMatch(/^✘ Boten får token til Teams, må på plass\. .+$/mu);
  expect(text).toMatch(/^✘ Teams kan nås herfra, må på plass\. .+$/mu);
  expect(text).toMatch(/^Ingen kontakt med Microsoft: .+$/mu);
  expect(text).not.toContain('not-a-real-one');
  expect(status).toBe(1);
});
