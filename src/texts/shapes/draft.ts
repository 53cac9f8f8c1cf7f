import type { ExclusionView, SlotView } from '../../domain/notices/plan.ts';
import type { AwayView, ConflictView, MissedView, PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import type { PlanReasonView } from '../../domain/notices/plan-reason.ts';

/** What a coordinator does with a draft, and what is said about it. */
export interface DraftTexts {
  /** "hver torsdag kl. 12.30, 38 møter"; `others` of them are at other times. Weekday by its place in `Words.weekdays`. */
  pattern(pattern: {
    weeks: 1 | 2;
    weekday: number;
    start: { hour: number; minute: number };
    meetings: number;
    others: number;
  }): string;
  readonly goodTitle: string;
  readonly badTitle: string;
  reason(reason: PlanReasonView): string;
  /** Why there is nothing to approve. */
  readonly empty: Readonly<Record<'allBooked' | 'nothingFits' | 'notPlanned' | 'noForums', string>>;
  approved(names: string): string;
  keptFree(days: string): string;
  days(days: ExclusionView): string;
  /** "Forslag nr. 3". */
  numbered(number: number): string;
  readonly another: string;
  readonly changeForum: string;
  readonly forum: string;
  readonly open: string;
  readonly keepFree: string;
  readonly keepFreeDo: string;
  readonly from: string;
  readonly to: string;
  readonly openDays: string;
  readonly dateMissing: string;
  readonly approveForum: string;
  readonly pin: string;
  readonly pinDo: string;
  readonly unpinDo: string;
  readonly pinned: string;
  readonly meeting: string;
  readonly allMeetings: string;
  readonly choose: string;
  readonly move: string;
  readonly moveDo: string;
  readonly date: string;
  readonly time: string;
  readonly back: string;
  readonly movesTitle: Readonly<Record<PlanMovesNotice['why'], string>>;
  readonly movesIntro: Readonly<Record<PlanMovesNotice['why'], string>>;
  readonly nothingMoves: string;
  readonly nothingNeedsTo: string;
  /** "Kari Nordmo er borte 11. mars–25. mars 2027". */
  awayTitle(away: AwayView): string;
  missed(meeting: MissedView): string;
  readonly noteAbsence: string;
  readonly varaInstead: Readonly<Record<'comes' | 'moves', string>>;
  /** "Politiråd: tor. 4. mars kl. 09.00 → fre. 12. mars kl. 09.00, følger med". */
  moved(move: PlanMovesNotice['moves'][number]): string;
  readonly conflictsTitle: string;
  conflict(conflict: ConflictView): string;
  slot(slot: SlotView): string;
  readonly confirm: string;
  readonly confirmAnyway: string;
  readonly leave: string;
  readonly confirmMeans: Readonly<Record<'draft' | 'booked', string>>;
}
