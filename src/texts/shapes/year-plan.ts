/** The words of the year's pictures and files. */
export interface YearPlanTexts {
  wheelTitle(year: number, name: string): string;
  monthsTitle(year: number, name: string): string;
  tableTitle(year: number, name: string): string;
  /** After the name of the organisation, where the year is one person's. */
  readonly mine: string;
  /** "28 møter". */
  meetings(count: number): string;
  /** "28 møter i 5 forum". */
  summary(meetings: number, forums: number): string;
  readonly monthsShort: readonly string[];
  readonly months: readonly string[];
  /** Two letters each, from Monday on. */
  readonly weekdaysShort: readonly string[];
  readonly week: string;
  readonly rings: { readonly inner: string; readonly outer: string };
  readonly closed: string;
  readonly school: string;
  readonly occasions: Readonly<Record<'easter' | 'summer' | 'christmas', string>>;
  /** What the small dot is. */
  child(names: readonly string[]): string;
  readonly off: string;
  readonly proposed: string;
  unplaced(count: number): string;
  /** One meeting without a day: "Politiråd, møte 3". */
  unplacedMeeting(name: string, ordinal: number): string;
  /** "Politiråd (P), Styrende nivå, 4 møter: " comes before the dates. */
  forum(name: string, code: string, level: string, meetings: number): string;
  fromTo(first: string, last: string): string;
  noMeetings(periods: string): string;
  readonly columns: Readonly<Record<YearColumn, string>>;
}

export type YearColumn =
  | 'forum'
  | 'level'
  | 'date'
  | 'weekday'
  | 'week'
  | 'start'
  | 'end'
  | 'time'
  | 'place'
  | 'convener'
  | 'deadline'
  | 'innkalling'
  | 'status';
