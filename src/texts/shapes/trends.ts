export interface TrendTexts {
  readonly question: string;
  readonly reminder: string;
  readonly why: string;
  readonly nothingNew: string;
  readonly report: string;
  readonly reportAnother: string;
  readonly send: string;
  readonly topic: string;
  readonly aspect: string;
  readonly area: string;
  readonly ageBand: string;
  readonly direction: string;
  readonly confidence: string;
  readonly basis: string;
  readonly count: string;
  readonly comment: string;
  readonly proposedMeasure: string;
  readonly choose: string;
  readonly chooseError: string;
  readonly yours: string;
  readonly answeredNothing: string;
  readonly answeredReports: string;
  readonly canReportMore: string;
  readonly overviewTitle: string;
}

export interface SummaryTexts {
  readonly title: string;
  readonly previewTitle: string;
  readonly period: string;
  readonly comparedWith: string;
  readonly noComparison: string;
  readonly tendencies: string;
  readonly noTendencies: string;
  readonly otherTopics: string;
  services(count: string): string;
  incidents(count: string): string;
  readonly disagreement: string;
  before(direction: string): string;
  readonly unchanged: string;
  readonly newSinceLast: string;
  reported(reported: number, asked: number): string;
  notReported(names: string): string;
  readonly itemsFromBelow: string;
  readonly note: string;
  readonly noteLabel: string;
  readonly limitsTitle: string;
  limits(threshold: number): string;
  readonly countsLater: string;
  readonly approve: string;
  readonly hold: string;
  sendsAt(moment: string): string;
  readonly isHeld: string;
  readonly isSent: string;
  approvedBy(name: string): string;
  readonly sentByItself: string;
}
