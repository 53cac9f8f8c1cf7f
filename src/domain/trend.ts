import type { MeetingId, OrganisationId, PersonId, TrendReportId } from './ids.ts';
import type { Temporal } from './time.ts';

/** Økning / stabil / nedgang against the period before: the question of Bergen's and Stord's "Føre Var". */
export type Direction = 'increase' | 'stable' | 'decrease';
export const DIRECTIONS: readonly Direction[] = ['increase', 'stable', 'decrease'];

/** Substances are reported for availability (tilgjengelighet) and for use (bruk); other topics as they are. */
export type Aspect = 'general' | 'availability' | 'use';
export const ASPECTS: readonly Aspect[] = ['general', 'availability', 'use'];

export const AGE_BANDS = ['all', '10-12', '13-15', '16-18', '19-22'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** What the reporter builds on: own observation, several sources, statistics. */
export type Basis = 'observation' | 'severalSources' | 'statistics';
export const BASES: readonly Basis[] = ['observation', 'severalSources', 'statistics'];

export type Confidence = 'low' | 'medium' | 'high';
export const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

/** One service's view of one topic in one area. Never about a person. */
export interface TrendReport {
  readonly id: TrendReportId;
  readonly organisation: OrganisationId;
  /** The meeting whose summary the report goes into; natural key with reporter, topic, aspect, area and age band. */
  readonly meeting: MeetingId;
  readonly reporter: PersonId;
  readonly service: string;
  readonly topic: string;
  readonly aspect: Aspect;
  readonly area: string;
  readonly ageBand: AgeBand;
  readonly direction: Direction;
  readonly confidence: Confidence;
  readonly basis: Basis;
  /** How many incidents the service counted, where it has a figure. Published only at or above the threshold. */
  readonly count?: number;
  /** Free text, encrypted where it is stored. */
  readonly comment: string;
  readonly proposedMeasure: string;
  readonly at: Temporal.Instant;
  readonly version: number;
}

export const TREND_TEXT_MAX = 600;

/** That a member has answered the trend request at all, reports or expressly nothing new. */
export interface TrendAnswer {
  readonly meeting: MeetingId;
  readonly person: PersonId;
  readonly answer: 'reports' | 'nothing';
  readonly at: Temporal.Instant;
}
