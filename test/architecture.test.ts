import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. The domain stands alone, services know only the domain, the edges know services;
 * the composition (the files directly under src/) knows everybody.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  cards: ['src/domain', 'src/texts'],
  'src/texts': ['src/domain'],
  'src/settings': ['src/domain', 'src/texts'],
  'src/services': ['src/domain'],
  'src/commands': ['src/domain', 'src/services'],
  'src/jobs': ['src/domain', 'src/services'],
  'src/outbox': ['src/domain', 'src/services'],
  'src/store': ['src/domain', 'src/services/ports', 'src/services/errors.ts'],
  'src/calendar': ['src/domain', 'src/services/ports', 'src/services/errors.ts'],
  'src/graph': ['src/domain', 'src/services/ports', 'src/services/errors.ts'],
  'src/mail': ['src/domain', 'src/texts', 'src/calendar/ics.ts'],
  'src/teams': ['src/domain', 'src/services', 'src/commands', 'src/texts', 'cards'],
  'src/web': ['src/services', 'src/texts', 'cards', 'src/domain/escape-html.ts'],
  'src/yearplan': ['src/domain', 'src/texts', 'src/calendar/ics.ts'],
  'src/simulator': ['src/domain', 'src/texts'],
  manifest: ['src/commands', 'src/texts', 'src/domain', 'src/settings'],
};

/** A package belongs to one edge, so that replacing it touches one folder. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ['src/teams'],
  restify: ['src/web', 'src/simulator'],
  kysely: ['src/store'],
  'better-sqlite3': ['src/store'],
  pg: ['src/store'],
  'node-cron': ['src/jobs'],
  'ical-generator': ['src/calendar'],
  '@resvg/resvg-js': ['src/yearplan'],
  pdfkit: ['src/yearplan'],
  'write-excel-file': ['src/yearplan'],
  '@microsoft/microsoft-graph-client': ['src/graph'],
  '@microsoft/microsoft-graph-types': ['src/graph'],
  '@azure/identity': ['src/graph'],
};

const ROOT = resolve(import.meta.dirname, '..');
const FILES = globSync(['src/**/*.ts', 'cards/**/*.ts', 'manifest/**/*.ts'], { cwd: ROOT });
const folderOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('src/') ? 2 : 1)
    .join('/');
const isComposition = (file: string): boolean => /^src\/[^/]+\.ts$/u.test(file);
const sourceOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const importsOf = (file: string): readonly string[] =>
  [...sourceOf(file).matchAll(/(?:from|import)\s*\(?\s*'(?<path>[^']+)'/gu)].map(
    ({ groups }) => groups?.['path'] ?? '',
  );

const localImports = (file: string): readonly string[] =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)));

describe('the architecture', () => {
  test.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (folder) => {
    const strays = FILES.filter((file) => folderOf(file) === folder && !isComposition(file)).flatMap((file) =>
      localImports(file)
        .filter((target) => folderOf(target) !== folder)
        .filter(
          (target) =>
            !MAY_IMPORT[folder]?.some((allowed) => target === allowed || target.startsWith(`${allowed}/`)),
        )
        .map((target) => `${file} -> ${target}`),
    );
    expect(strays).toEqual([]);
  });

  test('every folder has its rule', () => {
    const folders = new Set(FILES.filter((file) => !isComposition(file)).map(folderOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.entries(ONLY_IN))('%s is imported only in %s', (name, folders) => {
    const strays = FILES.filter((file) =>
      importsOf(file).some((path) => path === name || path.startsWith(`${name}/`)),
    ).filter((file) => !folders.includes(folderOf(file)));
    expect(strays).toEqual([]);
  });

  test('the clock is read in the composition only', () => {
    const strays = FILES.filter((file) => !isComposition(file)).filter((file) =>
      /Date\.now\(|Temporal\.Now|new Date\(\)/u.test(sourceOf(file)),
    );
    expect(strays).toEqual([]);
  });

  test('the environment is read in the settings only', () => {
    const strays = FILES.filter(
      (file) => folderOf(file) !== 'src/settings' && sourceOf(file).includes('process.env'),
    );
    expect(strays).toEqual([]);
  });

  test('the domain asks for nothing outside: no I/O, no random', () => {
    const strays = FILES.filter((file) => folderOf(file) === 'src/domain').filter(
      (file) =>
        importsOf(file).some((path) => path.startsWith('node:')) ||
        /Math\.random|fetch\(/u.test(sourceOf(file)),
    );
    expect(strays).toEqual([]);
  });
});
