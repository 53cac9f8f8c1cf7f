import type { SummaryId } from '../ids.ts';
import type { Summary, Tendency } from '../summary.ts';
import type { Temporal } from '../time.ts';
import type { Aspect, Direction } from '../trend.ts';
import type { MeetingView } from './meeting.ts';

/**
 * Counts are there once the summary has been sent, and not before: seen before and after one more report they would give
 * away what that one said, and whoever reports could find out the rest by changing their own.
 */
type TendencyView = Omit<Tendency, 'services' | 'incidents'> &
  Partial<Pick<Tendency, 'services' | 'incidents'>> & {
    readonly topicName: string;
    readonly areaName: string;
  };

/** `Summary` with names in place of ids. */
export interface SummaryView {
  readonly id?: SummaryId;
  readonly version: number;
  readonly status: Summary['status'];
  readonly forumName: string;
  readonly period: Summary['period'];
  readonly comparedWith?: Summary['period'];
  readonly tendencies: readonly TendencyView[];
  readonly otherTopics: readonly {
    readonly topicName: string;
    readonly areaName: string;
    readonly aspect: Aspect;
    readonly direction: Direction;
  }[];
  readonly services: Summary['services'];
  readonly itemsFromBelow: readonly { readonly forumName: string; readonly title: string }[];
  readonly note: string;
  readonly threshold: number;
  readonly approvedByName?: string;
}

/** `preview`: to the coordinator, with buttons to approve, add a note or hold back; otherwise to the politiråd. */
export interface SummaryNotice {
  readonly kind: 'summary';
  readonly meeting: MeetingView;
  readonly summary: SummaryView;
  readonly preview: boolean;
  /** When it goes out by itself. */
  readonly sendsAt?: Temporal.ZonedDateTime;
}
