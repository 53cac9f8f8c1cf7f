import type { TrendReportId } from '../ids.ts';
import type { AgeBand, Aspect, Basis, Confidence, Direction } from '../trend.ts';
import type { MeetingView } from './meeting.ts';
import type { SummaryView } from './summary.ts';

export interface TrendFormNotice {
  readonly kind: 'trendForm';
  /** The meeting whose summary the report goes into. */
  readonly meeting: MeetingView;
  readonly topics: readonly { readonly id: string; readonly name: string; readonly substance: boolean }[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly reminder: boolean;
  readonly answer?: 'reports' | 'nothing';
  readonly reports: readonly TrendReportView[];
  readonly draft?: Readonly<Record<string, string>>;
}

export interface TrendReportView {
  readonly id: TrendReportId;
  readonly version: number;
  readonly topicName: string;
  readonly aspect: Aspect;
  readonly areaName: string;
  readonly ageBand: AgeBand;
  readonly direction: Direction;
  readonly confidence: Confidence;
  readonly basis: Basis;
}

/** To the coordinator: the tendencies so far, and which services have not reported. */
export interface TrendOverviewNotice {
  readonly kind: 'trendOverview';
  readonly meeting: MeetingView;
  readonly summary: SummaryView;
}
