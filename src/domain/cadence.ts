import type { Level } from './organisation.ts';

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

/** The part of a year that a cadence is asked about, and what the forum's own calendar has in it. */
export interface CadenceSpan {
  /** The part of the year's working days that lies in the span, 0 to 1. */
  readonly share: number;
  /** The same for the working days of January–June and of July–December. */
  readonly springShare: number;
  readonly autumnShare: number;
  /** Weeks in which the forum has at least one day to meet. */
  readonly weeks: number;
  /** Meetings (or events) that the forum is anchored to. */
  readonly anchorMeetings: number;
  /** What the planner proposes a year where the cadence is unknown. */
  readonly proposed: number;
}

const PROPOSED: Readonly<Record<Level, number>> = { styrende: 4, koordinerende: 6, utforende: 6 };

/** Meetings a year that the planner proposes for a forum whose cadence nobody has stated. */
export const proposedPerYear = (level: Level): number => PROPOSED[level];

/**
 * How many meetings the cadence allows in the span. Part of a year is expected to hold its proportional number:
 * at least the whole part of it, at most what it rounds up to. For "3–4" the target is the upper number (two in each
 * half-year is easier to keep than three), and the lower is enough where four do not fit.
 */
export const boundsOf = (cadence: Cadence, span: CadenceSpan): CadenceBounds => {
  switch (cadence.kind) {
    case 'perYear':
      return portion(perYearBounds(cadence), span.share);
    case 'perHalfYear':
      return halfYearBounds(cadence, span);
    case 'monthly':
      return portion({ least: cadence.about ? 9 : 10, most: 11, target: 10 }, span.share);
    case 'everyWeeks':
      return weeklyBounds(span.weeks / cadence.weeks);
    case 'followsAnchor':
      return exactly(span.anchorMeetings);
    case 'asNeeded':
      return exactly(0);
    case 'unknown':
      return portion(around(span.proposed, span.proposed), span.share);
  }
};

const exactly = (count: number): CadenceBounds => ({ least: count, most: count, target: count });

/** "About N" is kept by one less or one more. */
const around = (least: number, most: number): CadenceBounds => ({
  least: Math.max(0, least - 1),
  most: most + 1,
  target: most,
});

const perYearBounds = ({ least, most, about }: Extract<Cadence, { kind: 'perYear' }>): CadenceBounds => {
  if (about) return around(least, most ?? least);
  return { least, most: most ?? Number.POSITIVE_INFINITY, target: most ?? least };
};

const weeklyBounds = (periods: number): CadenceBounds => ({
  least: Math.floor(periods),
  most: Math.ceil(periods),
  target: Math.ceil(periods),
});

const halfYearBounds = (
  { spring, autumn }: Extract<Cadence, { kind: 'perHalfYear' }>,
  span: CadenceSpan,
): CadenceBounds => {
  const early = portion(exactly(spring), span.springShare);
  const late = portion(exactly(autumn), span.autumnShare);
  return {
    least: early.least + late.least,
    most: early.most + late.most,
    target: early.target + late.target,
    halves: { spring: early.target, autumn: late.target },
  };
};

/** Shares are quotients of day counts: without this 0.999… of 10 would be 9. */
const ROUNDING = 1e-9;
/** A forum that exists for so much of the year meets at least once, however seldom it meets. */
const SHARE_WORTH_A_MEETING = 0.25;

const portion = ({ least, most, target }: CadenceBounds, share: number): CadenceBounds => {
  const once = target > 0 && share >= SHARE_WORTH_A_MEETING ? 1 : 0;
  return {
    least: Math.floor(least * share + ROUNDING),
    most: share > 0 ? Math.ceil(most * share - ROUNDING) : 0,
    target: Math.max(once, Math.round(target * share)),
  };
};
