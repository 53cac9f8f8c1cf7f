import type { Insertable, Selectable } from 'kysely';
import type { TrendReport } from '../domain/trend.ts';
import type { FieldCipher, FieldPlace } from './cipher.ts';
import { instant, millis, present } from './rows.ts';
import type { TrendReportTable } from './tables/trends.ts';

const placeOf = (field: 'comment' | 'proposed_measure', id: string): FieldPlace => ({
  column: `trend_reports.${field}`,
  row: id,
});

export const trendRow = (report: TrendReport, cipher: FieldCipher): Insertable<TrendReportTable> => ({
  id: report.id,
  organisation: report.organisation,
  meeting: report.meeting,
  reporter: report.reporter,
  service: report.service,
  topic: report.topic,
  aspect: report.aspect,
  area: report.area,
  age_band: report.ageBand,
  direction: report.direction,
  confidence: report.confidence,
  basis: report.basis,
  count: report.count ?? null,
  comment: cipher.seal(placeOf('comment', report.id), report.comment),
  proposed_measure: cipher.seal(placeOf('proposed_measure', report.id), report.proposedMeasure),
  at: millis(report.at),
  version: report.version,
});

export const trendReportOf = (row: Selectable<TrendReportTable>, cipher: FieldCipher): TrendReport => ({
  id: row.id,
  organisation: row.organisation,
  meeting: row.meeting,
  reporter: row.reporter,
  service: row.service,
  topic: row.topic,
  aspect: row.aspect,
  area: row.area,
  ageBand: row.age_band,
  direction: row.direction,
  confidence: row.confidence,
  basis: row.basis,
  comment: cipher.open(placeOf('comment', row.id), row.comment),
  proposedMeasure: cipher.open(placeOf('proposed_measure', row.id), row.proposed_measure),
  at: instant(row.at),
  version: row.version,
  ...present({ count: row.count }),
});
