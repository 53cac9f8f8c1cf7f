import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import type { Language } from '../../src/domain/organisation.ts';
import { textsFor } from '../../src/texts/index.ts';
import { COMMAND_KEYS } from '../../src/texts/shapes/commands.ts';

const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** Every string a catalogue holds, with its path; functions are tried by the tests of the cards. */
const wordsOf = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}.${key}`));
};

describe.each(LANGUAGES)('The catalogue in %s', (language) => {
  const texts = textsFor(language);
  const words = wordsOf(texts);

  test('has no empty or untrimmed text', () => {
    for (const [path, text] of words) expect(text, path).toBe(text.trim());
    expect(words.filter(([, text]) => text === '')).toEqual([]);
  });

  test('explains every command, short enough for the manifest', () => {
    for (const key of COMMAND_KEYS) {
      expect(texts.commands[key]?.help.length, key).toBeGreaterThan(10);
      expect(texts.commands[key]?.title.length, key).toBeLessThanOrEqual(128);
    }
    for (const { key } of COMMANDS) expect(texts.commands, key).toHaveProperty(key);
  });

  test('is in sentences one can read on a phone', () => {
    const sentences = words.flatMap(([path, text]) =>
      text.split(/(?<=[.?!:])\s/).map((s) => [path, s] as const),
    );
    const long = sentences.filter(([, sentence]) => sentence.split(/\s+/).length > 22);
    expect(long).toEqual([]);
  });
});

describe('The two Norwegian catalogues', () => {
  const foreign: Readonly<Record<'nb' | 'nn', RegExp>> = {
    nn: foreignTo(
      'ikke jeg dere hva hvem hvor noen noe fra hvis møtene uke uken [eé]n\\sgang ganger sakslisten saksliste forfall økning',
      'skole måned tjeneste ukedag sommerferie av\\sseg\\sselv',
    ),
    nb: foreignTo(
      'ikkje eg dykk kva kven kor nokon noko frå dersom møta veke gong gonger saklista sakliste auke',
      'skule månad teneste vekedag sommarferie',
    ),
  };

  test.each(['nb', 'nn'] as const)('%s borrows no words from the other', (language) => {
    const borrowed = writtenIn(language).filter((text) => foreign[language].test(text));
    expect(borrowed).toEqual([]);
  });
});

/** Whole words, and beginnings of words; commands are the same in both. */
const foreignTo = (words: string, beginnings: string): RegExp => {
  const any = (list: string): string => list.replaceAll(' ', '|');
  return new RegExp(`(?<![\\p{L}/])(?:(?:${any(words)})(?!\\p{L})|(?:${any(beginnings)}))`, 'iu');
};

/** Every literal in a language's files: also what functions say, in cases that no test of the cards has. */
const writtenIn = (language: Language): readonly string[] => {
  const folder = new URL(`../../src/texts/${language}/`, import.meta.url);
  return readdirSync(folder).flatMap(
    (file) => readFileSync(new URL(file, folder), 'utf8').match(/'[^'\n]*'|`[^`]*`/g) ?? [],
  );
};
