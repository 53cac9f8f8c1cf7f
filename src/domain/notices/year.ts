import type { Temporal } from '../time.ts';

/** What a year can be fetched as. */
export type YearFile = 'pdf' | 'ics' | 'xlsx' | 'svg' | 'page';

/** Where a year is fetched from, without a login: whoever has an address sees what the reader of the card may see. */
export interface YearLinks {
  readonly picture: Picture;
  readonly files: Readonly<Record<YearFile, string>>;
  /** The last day on which the files can be fetched. */
  readonly until: Temporal.PlainDate;
}

/** `alt` says it to whoever does not see it. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** A year of booked meetings to look at, print and take along. */
export interface YearNotice {
  readonly kind: 'year';
  readonly year: number;
  /** All of it, as the coordinator sees it; otherwise the reader's own meetings. */
  readonly whole: boolean;
  readonly meetings: number;
  readonly forums: number;
  /** A proposal for the year waits for the coordinator. */
  readonly draft: boolean;
  readonly links?: YearLinks;
}
