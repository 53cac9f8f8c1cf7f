import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysAt } from '../../src/settings/schema-walk.ts';
import { municipalitySchema } from '../../src/settings/written-municipality.ts';
import { fileWith, mistakesIn } from './file.ts';

const KEYS = keysAt(municipalitySchema, ['forums', 'politirad']).filter(
  (key) => !['name', 'level'].includes(key),
);

/** One slip of the finger: a letter lost, doubled, replaced, or swapped with its neighbour. */
const slip = (word: string, at: number, kind: number, letter: string): string => {
  const [start, rest] = [word.slice(0, at), word.slice(at)];
  if (kind === 0) return start + rest.slice(1);
  if (kind === 1) return start + letter + rest;
  if (kind === 2) return start + letter + rest.slice(1);
  return start + (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
};

test('a slip of the finger in any key of a forum is met with the key that was meant', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KEYS),
      fc.nat(30),
      fc.nat(3),
      fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
      (key, at, kind, letter) => {
        const written = slip(key, at % key.length, kind, letter);
        fc.pre(!KEYS.includes(written));
        const [mistake] = mistakesIn(fileWith(`${written}: x`));
        expect(mistake?.problem).toMatchObject({ kind: 'unknownKey', found: written, suggestion: key });
      },
    ),
    { numRuns: 150 },
  );
});

test('a word that every object in the program knows is a word like any other', () => {
  for (const word of ['toString', 'constructor', 'hasOwnProperty', 'valueOf', '__proto__']) {
    for (const forum of [
      `members: { ${word}: kari }`,
      `members: [${word}]`,
      `${word}: x`,
      `agenda: { ${word}: 1 }`,
    ]) {
      expect(mistakesIn(fileWith(forum)).length, forum).toBeGreaterThan(0);
    }
    expect(mistakesIn(fileWith('', `${word}: x\n`)).length).toBeGreaterThan(0);
  }
});

test('whatever stands in the file, the checker answers', () => {
  const value = fc.oneof(
    fc.constant('null'),
    fc.json(),
    fc.string().map((text) => JSON.stringify(text)),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('members', 'cadence', 'anchors', 'children', 'agenda'),
      value,
      (key, json) => {
        for (const { line, column } of mistakesIn(fileWith(`${key}: ${json}`))) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 150 },
  );
});
