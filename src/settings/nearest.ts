/**
 * The known word that a person most likely meant, or undefined when none is near: at most one edit per three letters
 * (always one), a swap of neighbours counting as one edit.
 */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const wanted = fold(word);
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(wanted, fold(candidate)) }))
    .filter(({ distance }) => distance <= tolerance(wanted))
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
};

const tolerance = (word: string): number => Math.max(1, Math.floor(word.length / 3));

const NORWEGIAN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** Lower case, æøå as a–z, no separators: `Politiråd` and `politi-rad` are the same word. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => NORWEGIAN[letter] ?? letter)
    .replace(/[\s_.-]+/g, '');

/** Optimal string alignment: insert, delete, replace, swap neighbours. */
const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const replaced = at(last, column - 1) + (same ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = [at(last, column) + 1, at(current, column - 1) + 1, replaced];
      if (swapped && row > 1 && column > 1) edits.push(at(beforeLast, column - 2) + 1);
      current.push(Math.min(...edits));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
};

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
