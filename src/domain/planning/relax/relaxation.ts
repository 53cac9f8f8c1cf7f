import type { ForumId, PersonId } from '../../ids.ts';
import type { Anchor } from '../../organisation.ts';
import type { Temporal } from '../../time.ts';

/** One change of what is asked of a meeting. Hours are "HH:MM". */
export type Change =
  /** Its place is free as it is. */
  | { readonly kind: 'none' }
  | { readonly kind: 'earlier'; readonly earliest: string }
  | { readonly kind: 'later'; readonly latest: string }
  /** On a weekday that the forum does not use. */
  | { readonly kind: 'otherWeekday' }
  /** On a day that the coordinator keeps free, that the configuration closes, or of a school holiday. */
  | { readonly kind: 'openDay'; readonly closed: 'excluded' | 'closedDay' | 'schoolHoliday' }
  /** Other least and most days from what it is tied to: a forum by its id, or an event by its name. */
  | {
      readonly kind: 'widerAnchor';
      readonly anchor: string;
      readonly relation: Anchor['relation'];
      readonly leastDays: number;
      readonly mostDays: number;
    }
  | { readonly kind: 'without'; readonly person: PersonId }
  | { readonly kind: 'withoutChild'; readonly child: string }
  /** So few days from another of the forum's meetings. */
  | { readonly kind: 'closer'; readonly days: number }
  /** Before the forum's first day, or after its last. */
  | { readonly kind: 'longer'; readonly end: 'from' | 'until' };

/**
 * The smallest single change that would let a plan be whole: a place for the meeting, in local time of the organisation's
 * zone, if one thing were otherwise; or a whole cadence, or an anchor of a circle, given up.
 */
export type Relaxation =
  | (Change & { readonly at: Temporal.PlainDateTime })
  /** The forum meets so often, instead of so often, in the part of the year that is planned. */
  | { readonly kind: 'fewer'; readonly meetings: number; readonly instead: number }
  | { readonly kind: 'cutAnchor'; readonly forum: ForumId; readonly anchor: ForumId };
