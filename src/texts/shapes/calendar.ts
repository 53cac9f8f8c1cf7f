import type { CalendarDoubt } from '../../domain/notices/calendar.ts';

/** What was done to meetings in Outlook, and what the bot is to do about it. */
export interface CalendarTexts {
  readonly moved: string;
  readonly cancelled: string;
  readonly renewed: string;
  readonly from: string;
  readonly to: string;
  readonly movesTitle: string;
  readonly past: string;
  readonly doubts: Readonly<Record<CalendarDoubt, string>>;
  readonly follow: string;
  readonly followAnyway: string;
  readonly cancel: string;
  readonly keep: string;
  readonly movedMeans: string;
  readonly cancelledMeans: string;
  readonly pastMeans: string;
  readonly noLink: string;
  /** Whose mailbox; none for the one that the bot books from. */
  noLinkIn(owner: string | undefined): string;
  readonly noLinkNext: string;
  readonly left: string;
  readonly leftNext: string;
}
