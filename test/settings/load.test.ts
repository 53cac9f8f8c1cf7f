import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigurationError, loadOrganisations } from '../../src/settings/load.ts';
import { fileWith } from './file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slt-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, source: string) => writeFileSync(join(folder, name), source);

const failure = (): ConfigurationError => {
  try {
    loadOrganisations(folder);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
};

test('the mistakes of all files are told together, in sentences', () => {
  write('a.yaml', fileWith('cadence: montly'));
  write('b.yml', fileWith('members: [olla]'));
  write('notes.txt', 'not a configuration');
  const { mistakes, message } = failure();
  expect(mistakes.map(({ path }) => path)).toEqual([
    'forums.politirad.cadence',
    'forums.politirad.members[0]',
  ]);
  expect(message).toContain(`${join(folder, 'a.yaml')}, linje 16`);
  expect(message).toContain('Mente du «monthly»?');
});

test('two files may not describe the same organisation', () => {
  write('a.yaml', fileWith('members: [kari]'));
  write('b.yaml', fileWith('members: [ola]'));
  expect(failure().mistakes).toMatchObject([{ line: 1, path: 'id', problem: { rule: 'sameOrganisation' } }]);
});

test('a changed file has another hash', () => {
  write('a.yaml', fileWith('members: [kari]'));
  const [before] = loadOrganisations(folder);
  write('a.yaml', fileWith('members: [ola]'));
  const [after] = loadOrganisations(folder);
  expect(after?.hash).not.toBe(before?.hash);
});
