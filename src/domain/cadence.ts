export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
/** In ISO order, so that `WEEKDAYS[date.dayOfWeek - 1]` is the weekday of a date. */
export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** How often a forum meets, in every form that municipalities state it. */
export type Cadence =
  /** N a year, 3–4 a year (`least`, `most`), at least N (no `most`), about N (`about`), once a year. */
  | { readonly kind: 'perYear'; readonly least: number; readonly most?: number; readonly about?: boolean }
  /** 3 in spring and 2 in autumn. */
  | { readonly kind: 'perHalfYear'; readonly spring: number; readonly autumn: number }
  /** Once a month, in practice about ten a year: none in July and half of August. */
  | { readonly kind: 'monthly'; readonly about?: boolean }
  /** Every N weeks outside the summer; a fixed weekday weekly is `weeks: 1` with a weekday. */
  | { readonly kind: 'everyWeeks'; readonly weeks: number; readonly weekday?: Weekday }
  /** Ties the number of meetings to an anchor: one for each meeting of the other forum. */
  | { readonly kind: 'followsAnchor' }
  /** Called when there is a reason; nothing is planned. */
  | { readonly kind: 'asNeeded' }
  /** The source does not say; the planner proposes a number and says that it is a proposal. */
  | { readonly kind: 'unknown' };

/** How many meetings a cadence allows in a full calendar year. */
export interface CadenceBounds {
  readonly least: number;
  /** Infinity for "at least N". */
  readonly most: number;
  /** What the planner aims at. */
  readonly target: number;
  readonly halves?: { readonly spring: number; readonly autumn: number };
}
