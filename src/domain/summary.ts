import type { ForumId, MeetingId, OrganisationId, PersonId, SummaryId } from './ids.ts';
import type { PublishedCount } from './suppression.ts';
import type { Temporal } from './time.ts';
import type { AgeBand, Aspect, Confidence, Direction } from './trend.ts';

export type SummaryStatus = 'draft' | 'held' | 'sent';

/** What the politiråd reads, on one screen, before its meeting. Counts are already suppressed. */
export interface Summary {
  readonly id: SummaryId;
  readonly organisation: OrganisationId;
  readonly forum: ForumId;
  readonly meeting: MeetingId;
  readonly period: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  readonly comparedWith?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  /** At most five, the strongest first. */
  readonly tendencies: readonly Tendency[];
  /** Topics reported on that did not make the first five. */
  readonly otherTopics: readonly {
    readonly topic: string;
    readonly aspect: Aspect;
    readonly area: string;
    readonly direction: Direction;
  }[];
  /** How many services were asked and have reported, and which have not. */
  readonly services: { readonly asked: number; readonly missing: readonly string[] };
  /** Saker from the forums below that the coordinator or a member sends up, titles only. */
  readonly itemsFromBelow: readonly { readonly forum: ForumId; readonly title: string }[];
  /** The coordinator's own words, free text. */
  readonly note: string;
  readonly status: SummaryStatus;
  readonly approvedBy?: PersonId;
  readonly version: number;
}

export interface Tendency {
  readonly topic: string;
  readonly aspect: Aspect;
  readonly area: string;
  readonly ageBand: AgeBand;
  readonly direction: Direction;
  /** Where services disagree, both directions are shown. */
  readonly disagreement: boolean;
  readonly confidence: Confidence;
  readonly services: PublishedCount;
  readonly incidents?: PublishedCount;
  /** Direction in the summary before, if the same topic and area were there. */
  readonly before?: Direction;
}

/**
 * Every count of what was reported that a reader can see as a number. None of them is under the threshold. How many
 * services were asked is not among them: it is a fact of the configuration.
 */
export const publishedNumbers = ({ tendencies }: Pick<Summary, 'tendencies'>): readonly number[] =>
  tendencies
    .flatMap(({ services, incidents }) => [services, ...(incidents ? [incidents] : [])])
    .flatMap((count) => (count.kind === 'exact' ? [count.value] : []));
