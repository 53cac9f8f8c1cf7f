import type { Level } from '../domain/organisation.ts';
import type { Outline, Sign } from './view.ts';

const OUTLINES: readonly Outline[] = ['circle', 'square', 'diamond', 'hexagon', 'triangle', 'shield'];

/**
 * A sign for each forum, no two with the same letters. The letters come from the name (P for Politiråd, SN for
 * Skolemøte Nord); the outline tells forums of one level apart where letters are too small to read.
 */
export const signsFor = (
  forums: readonly { readonly name: string; readonly level: Level }[],
): readonly Sign[] => {
  const used = new Set<string>();
  const perLevel = new Map<Level, number>();
  const firstWords = forums.map(({ name }) => wordsOf(name)[0]);
  return forums.map(({ name, level }) => {
    const shared = firstWords.filter((word) => word === wordsOf(name)[0]).length > 1;
    const codes = shared ? codesFor(name).slice(1) : codesFor(name);
    const code = codes.find((candidate) => !used.has(candidate)) ?? numbered(name, used);
    const index = perLevel.get(level) ?? 0;
    used.add(code);
    perLevel.set(level, index + 1);
    return { code, outline: OUTLINES[index % OUTLINES.length] ?? 'circle' };
  });
};

/** The first letter, which forums that begin with the same word do without; then with the last word's initial; then others. */
const codesFor = (name: string): readonly string[] => {
  const [first = '?', ...others] = wordsOf(name);
  const initial = [...first][0] ?? '?';
  const seconds = [...others.toReversed(), [...first].slice(1).join('')].flatMap((word) => [...word]);
  return [
    initial,
    ...others.toReversed().map((word) => initial + [...word][0]),
    ...seconds.map((letter) => initial + letter),
  ];
};

const SMALL_WORDS = new Set(['I', 'OG', 'FOR', 'DET', 'DEN', 'DEI', 'AV', 'PÅ', 'THE', 'OF', 'AND', 'IN']);

const wordsOf = (name: string): readonly string[] => {
  const words = name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length > 0 ? telling : words;
};

const numbered = (name: string, used: ReadonlySet<string>): string => {
  const initial = codesFor(name)[0] ?? '?';
  let number = 2;
  while (used.has(`${initial}${number}`)) number += 1;
  return `${initial}${number}`;
};
