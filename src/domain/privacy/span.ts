import type { DigitGroup } from './digit-groups.ts';

/** A place in a text: from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the groups from one index up to another stand; none if there is no such group. */
export const spanOf = (groups: readonly DigitGroup[], from: number, upTo: number): readonly Span[] => {
  const first = groups[from];
  const last = groups[upTo - 1];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};
