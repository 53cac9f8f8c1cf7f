import type { PrivacyFinding } from './privacy-guard.ts';

/**
 * Everything that can go wrong in a way a person can do something about. Each becomes a card: what happened and
 * what to do next (`texts/` has the words). It names ids, numbers and field names, never what the user wrote,
 * except `query`, the name a person asked for.
 */
export type ProblemReason =
  | {
      readonly kind: 'NotFound';
      readonly what: 'meeting' | 'forum' | 'person' | 'item' | 'plan' | 'summary';
      readonly query?: string;
      readonly suggestions?: readonly string[];
    }
  | { readonly kind: 'Forbidden' }
  | { readonly kind: 'Conflict'; readonly what: ConflictKind }
  /** `example`: a command as it is written, when one was written otherwise. */
  | { readonly kind: 'Invalid'; readonly issues: readonly InvalidIssue[]; readonly example?: string }
  /** Text that looks like a person: stopped before it is stored; `channel` says where it belongs. */
  | { readonly kind: 'Private'; readonly findings: readonly PrivacyFinding[]; readonly channel: string }
  | { readonly kind: 'Unavailable' };

export type ConflictKind =
  | 'changedMeanwhile'
  | 'alreadyApproved'
  | 'planOutdated'
  | 'planEmpty'
  | 'meetingCancelled'
  | 'meetingOver'
  | 'meetingNotOver'
  | 'deadlinePassed'
  | 'callClosed'
  | 'notSharedChat'
  | 'logisticsOnly'
  | 'itemDecided'
  | 'summarySent'
  | 'nobodyMissing'
  | 'notAskedYet'
  | 'nobodyChosen'
  | 'noNextMeeting'
  | 'doubleBooked'
  | 'forbiddenDay'
  | 'noTrendPeriod';

/** One field that is wrong, and how: the catalogue makes a sentence of it. */
export interface InvalidIssue {
  readonly field: string;
  readonly problem:
    | 'missing'
    | 'tooLong'
    | 'notADate'
    | 'notATime'
    | 'notANumber'
    | 'notAnOption'
    | 'inThePast'
    | 'notAYear';
  readonly limit?: number;
  readonly options?: readonly string[];
}
