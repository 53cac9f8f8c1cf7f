import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileWith } from './file.ts';

const folder = mkdtempSync(join(tmpdir(), 'slt-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/settings/config-cli.ts', ...args], { encoding: 'utf8' });

test('reads out what it understood of a right file', () => {
  const { status, stdout } = run('check', 'config/stange.yaml');
  expect(status).toBe(0);
  expect(stdout).toContain('config/stange.yaml: OK');
  expect(stdout).toContain(
    'Politiråd [Styrende nivå], 5 møter i året, 7–21 dager etter SLT-møte, 5 medlemmer',
  );
  expect(stdout).toContain('omtrent én gang i måneden, 7 medlemmer, bare logistikk');
});

test('lists the mistakes of a wrong one, and fails', () => {
  const file = join(folder, 'feil.yaml');
  writeFileSync(file, fileWith('cadence: montly'));
  const { status, stderr } = run('check', 'config/loten.yaml', file, join(folder, 'none.yaml'));
  expect(status).toBe(1);
  expect(stderr).toContain(`${file}, linje 16, kolonne 14 (forums.politirad.cadence):`);
  expect(stderr).toContain('Mente du «monthly»?');
  expect(stderr).toContain('none.yaml: fila kan ikke leses.');
});
