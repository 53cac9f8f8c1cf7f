import type {
  ForumId,
  MeetingId,
  OrganisationId,
  PersonId,
  SummaryId,
  TrendReportId,
} from '../../domain/ids.ts';
import type { SummaryStatus } from '../../domain/summary.ts';
import type { AgeBand, Aspect, Basis, Confidence, Direction, TrendAnswer } from '../../domain/trend.ts';
import type { Sealed } from '../cipher.ts';
import type { Millis } from './columns.ts';

export interface TrendReportTable {
  id: TrendReportId;
  organisation: OrganisationId;
  meeting: MeetingId;
  reporter: PersonId;
  service: string;
  topic: string;
  aspect: Aspect;
  area: string;
  age_band: AgeBand;
  direction: Direction;
  confidence: Confidence;
  basis: Basis;
  count: number | null;
  comment: Sealed;
  proposed_measure: Sealed;
  at: Millis;
  version: number;
}

export interface TrendAnswerTable {
  meeting: MeetingId;
  person: PersonId;
  answer: TrendAnswer['answer'];
  at: Millis;
}

export interface SummaryTable {
  id: SummaryId;
  organisation: OrganisationId;
  forum: ForumId;
  meeting: MeetingId;
  /** Last day of the period, ISO: orders a forum's summaries. */
  period_to: string;
  body: Sealed;
  status: SummaryStatus;
  approved_by: PersonId | null;
  version: number;
}
