import { slips } from '../domain/fold.ts';

/**
 * The known word that a person most likely meant, or undefined when none is near: one slip of the finger for every
 * three letters, or the only word that begins so. English keys: æ and ae are not alike here.
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const wanted = plain(word);
  const [best] = known
    .map((candidate) => ({ candidate, distance: slips(wanted, plain(candidate)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return best?.candidate ?? onlyBeginning(wanted, known);
};

const onlyBeginning = (wanted: string, known: readonly string[]): string | undefined => {
  const found = known.filter((candidate) => plain(candidate).startsWith(wanted));
  return wanted.length >= 3 && found.length === 1 ? found[0] : undefined;
};

const NORWEGIAN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** Lower case a–z without separators: `Politiråd` and `politi-rad` are the same word. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => NORWEGIAN[letter] ?? letter)
    .replace(/[\s_.-]+/g, '');
