/**
 * A count that may be shown to people. The type is the guard: cards and mail accept `PublishedCount` only,
 * and the one way to make it is here.
 */
export type PublishedCount =
  | { readonly kind: 'exact'; readonly value: number }
  /** Under the threshold: shown as "<5". Never shown as zero, and the value is not carried along. */
  | { readonly kind: 'under'; readonly threshold: number }
  /** Suppressed because others could be calculated from it: shown as ":". */
  | { readonly kind: 'hidden' };
