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
