import type { ProblemReason } from '../problem.ts';
import type { AgendaPromptNotice, AgendaReviewNotice } from './agenda.ts';
import type { SummaryNotice } from './summary.ts';
import type { TrendFormNotice } from './trend.ts';

export interface ProblemNotice {
  readonly kind: 'problem';
  readonly reason: ProblemReason;
  /** The form with what was typed, so that nothing is lost. Left out when the text may name a person. */
  readonly form?: AgendaPromptNotice | TrendFormNotice | AgendaReviewNotice | SummaryNotice;
}
