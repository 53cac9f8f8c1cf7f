import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { COMMON_KEYS, ORGANISATION_SUFFIXES } from '../../src/settings/environment-schema.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = ['README.md', 'CHANGELOG.md', ...globSync('docs/*.md', { cwd: ROOT })];
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Links in Markdown and pictures in HTML that stay within the project. */
const linksIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/\]\((?<link>[^)\s]+)\)|src="(?<src>[^"]+)"/gu)]
    .map(({ groups }) => groups?.['link'] ?? groups?.['src'] ?? '')
    .filter((link) => !/^https?:/u.test(link));

/** As GitHub makes them of headings. */
const anchorsIn = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (?<title>.+)$/gmu)].map(({ groups }) =>
    (groups?.['title'] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const isBroken = (page: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return true;
  return anchor !== undefined && !anchorsIn(file).includes(anchor);
};

describe('the documentation', () => {
  test.each(PAGES)('%s links only to what is there', (page) => {
    expect(linksIn(page).filter((link) => isBroken(page, link))).toEqual([]);
  });

  test.each(PAGES)('%s names only scripts that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(page).matchAll(/npm run (?<name>[\w:-]+)/gu)].map(
      ({ groups }) => groups?.['name'],
    );
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });

  test('tells the coordinator about every command', () => {
    const guide = read('docs/for-koordinator.md');
    expect(COMMANDS.filter(({ name }) => !guide.includes(`\`/${name}`)).map(({ name }) => name)).toEqual([]);
  });

  test('tells the administrator about every setting, as .env.example does', () => {
    for (const page of ['docs/for-it.md', '.env.example']) {
      const text = read(page);
      const keys = [...COMMON_KEYS, ...ORGANISATION_SUFFIXES];
      expect(keys.filter((key) => !text.includes(key))).toEqual([]);
    }
  });

  test.each(globSync('docs/bilder/*.png', { cwd: ROOT }))('%s is a small file', (picture) => {
    expect(statSync(join(ROOT, picture)).size).toBeLessThan(300_000);
  });
});
