/**
 * One spelling for comparing words people type: lower case, æ/ae, ø/oe/o and å/aa/a alike, no accents, hyphens or
 * extra space. "Møte", "mote" and "moete" all fold to "mote".
 */
export const fold = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ|ae|ä/gu, 'a')
    .replace(/ø|oe|ö/gu, 'o')
    .replace(/å|aa/gu, 'a')
    .normalize('NFD')
    .replace(/[\p{M}\s_-]+/gu, '');

/** What a word may have meant. */
export interface Match<T> {
  /** The one candidate that is meant: equal, or the only one that begins so. */
  readonly found?: T;
  /** Otherwise the candidates that begin so or are at most two slips of the finger away, the nearest first. */
  readonly near: readonly T[];
}

/** Finds what a person meant among candidates, each known by one or more names. */
export const matchName = <T>(
  query: string,
  candidates: readonly T[],
  namesOf: (candidate: T) => readonly string[],
): Match<T> => {
  const wanted = fold(query);
  if (wanted === '') return { near: [] };
  const folded = candidates.map((candidate) => ({ candidate, names: namesOf(candidate).map(fold) }));
  const equal = folded.filter(({ names }) => names.includes(wanted));
  if (equal[0] && equal.length === 1) return { found: equal[0].candidate, near: [] };
  const begins = folded.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  if (begins[0] && begins.length === 1) return { found: begins[0].candidate, near: [] };
  if (begins.length > 1) return { near: begins.map(({ candidate }) => candidate) };
  const near = folded
    .map(({ candidate, names }) => ({
      candidate,
      slips: Math.min(...names.map((name) => slips(wanted, name))),
    }))
    .filter(({ slips }) => slips <= (wanted.length <= 4 ? 1 : 2))
    .sort((a, b) => a.slips - b.slips);
  return { near: near.map(({ candidate }) => candidate) };
};

/** Edit distance with swapped neighbours counted as one (Damerau–Levenshtein, optimal string alignment). */
export const slips = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (r: number, c: number): number =>
        (r === i ? row[c] : rows[r]?.[c]) ?? Number.POSITIVE_INFINITY;
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost, swapped));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
};
