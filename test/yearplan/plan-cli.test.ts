import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'slt-plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/plan-cli.ts', ...args], { encoding: 'utf8' });

test('shows the plan of a year and writes it in every form', () => {
  const out = join(folder, 'ut');
  const { status, stdout, stderr } = run('config/stange.yaml', '--year', '2027', '--out', out, '--explain');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('Forslag til møteplan 2027 – Stange kommune\n50 møter i 7 forum\n');
  expect(stdout).toMatch(
    / {2}Politiråd \(5 ganger i året\)\n {4}uke .\d {2}\w{3}\. \d+\. \w+\.? +\d\d\.\d\d–\d\d\.\d\d\n/,
  );
  expect(stdout).toContain('Verdt å vite\n  Ungdomsgruppe: Oppsettet sier ikke hvor ofte.');
  expect(readdirSync(out).toSorted()).toEqual([
    'arshjul.html',
    'arshjul.png',
    'arshjul.svg',
    'maaneder.svg',
    'plan.ics',
    'plan.pdf',
    'plan.xlsx',
  ]);
});

test('says what could not be placed, and why, and that is no failure', () => {
  const file = join(folder, 'stengt.yaml');
  const source = readFileSync('config/nesodden.yaml', 'utf8');
  const closed = '  closedDays:\n    - { name: Flytting, from: 2027-01-01, to: 2027-12-31 }\n';
  writeFileSync(
    file,
    source.replace(/^calendar:.*\n/m, (line) => line + closed),
  );
  const { status, stdout } = run(file, '--year=2027');
  expect(stdout).toContain('Fikk ikke plass');
  expect(stdout).toMatch(/Politirådet\. Møte 1: ingen dag er mulig/);
  expect(status).toBe(0);
});

test('says what is good and bad about the plan, forum by forum and then meeting by meeting', () => {
  const { stdout } = run('config/stange.yaml', '--year', '2027', '--explain');
  const [, explained = ''] = stdout.split('Hvorfor planen er slik (+ bra, – mindre bra)\n');
  expect(explained).toContain('  Politiråd (5 møter)\n    + Politiråd: ');
  const [forum = ''] = explained.split('\n  SLT-møte (5 møter)');
  const marks = forum.split('\n').flatMap((line) => /^ {4}([+–]) /u.exec(line)?.[1] ?? []);
  expect(marks.join('')).toMatch(/^\++–*$/u);
  expect(run('config/stange.yaml', '--year', '2027').stdout).not.toContain('Hvorfor planen er slik');
});

const withAddress = (name: string, source: string, address: string): string => {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(source, 'utf8').replace(/[\w.]+@(?:stange|loten)\.example\.no/, address));
  return file;
};

test('plans several municipalities together, and says who is in more than one', () => {
  const files = [
    withAddress('stange.yaml', 'config/stange.yaml', 'slt@region.example.no'),
    withAddress('loten.yaml', 'config/loten.yaml', 'SLT@region.example.no'),
  ];
  const out = join(folder, 'begge');
  const { status, stdout, stderr } = run(...files, '--year', '2027', '--out', out);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('– Stange kommune\n');
  expect(stdout).toContain('– Løten kommune\n');
  expect(stdout).toContain('lagt utenom hverandre:\n  Ragnhild Espa (Stange kommune og Løten kommune)');
  expect(readdirSync(out)).toEqual(['loten', 'stange']);
  expect(readdirSync(join(out, 'loten'))).toContain('plan.ics');
});

test('says so when municipalities that are planned together share nobody', () => {
  const { stdout } = run('config/loten.yaml', 'config/eigersund.yaml', '--year', '2027');
  expect(stdout).toContain('Ingen har samme e-postadresse i flere av filene');
});

test('cannot hold hours of two time zones against each other', () => {
  const file = join(folder, 'london.yaml');
  writeFileSync(file, `timeZone: Europe/London\n${readFileSync('config/loten.yaml', 'utf8')}`);
  const { status, stderr } = run('config/stange.yaml', file, '--year', '2027');
  expect(stderr).toContain('Filene har ulik tidssone (timeZone).');
  expect(status).toBe(1);
});

test('plans only the forums that are asked for', () => {
  const { stdout } = run('config/loten.yaml', '--year', '2027', '--forums', 'styringsgruppe');
  expect(stdout).toContain('i 1 forum');
});

test.each([
  [['config/loten.yaml'], 'Bruk:'],
  [['config/loten.yaml', '--year', '27'], 'Bruk:'],
  [['config/loten.yaml', '--year', '2027', '--ukjent'], 'Bruk:'],
  [['config/none.yaml', '--year', '2027'], 'config/none.yaml: fila kan ikke leses.'],
  [['config/loten.yaml', '--year', '2027', '--forums', 'x'], 'Fila har ikke noe forum med id «x».'],
  [['config/schema.json', '--year', '2027'], 'config/schema.json, linje'],
  [['config/loten.yaml', 'config/loten.yaml', '--year', '2027'], 'Id «loten» er også brukt'],
  [['config', '--year', '2027'], 'config: fila kan ikke leses.'],
  [
    ['config/loten.yaml', '--year', '2027', '--out', 'package.json'],
    'package.json: kan ikke skrive i mappen.',
  ],
])('explains what is wrong with %j', (args, message) => {
  const { status, stderr } = run(...args);
  expect(stderr).toContain(message);
  expect(status).toBe(1);
});
