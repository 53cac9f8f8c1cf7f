import type { Weekday } from '../../cadence.ts';
import type { ForumId, PersonId } from '../../ids.ts';
import type { Temporal } from '../../time.ts';
import type { ForumSoftReason } from '../forum-calendar.ts';
import type { SlotKey } from '../plan.ts';

/** Something good or bad about a plan, for the texts to word. */
export type PlanReason =
  /** Good: so many of the forum's meetings are on one weekday, and if `week` is set in that week of the month (1–5). */
  | {
      readonly kind: 'regularDay';
      readonly good: true;
      readonly forum: ForumId;
      readonly weekday: Weekday;
      readonly week?: number;
      readonly meetings: number;
      readonly of: number;
    }
  /** Good: every meeting is at the same hour ("HH:MM"). */
  | {
      readonly kind: 'regularHour';
      readonly good: true;
      readonly forum: ForumId;
      readonly start: string;
      readonly meetings: number;
    }
  /** Good: everybody who must be there is free for every meeting, as far as their calendars say. */
  | { readonly kind: 'everybodyFree'; readonly good: true; readonly meetings: number }
  /** Required people are engaged elsewhere; the chair, the secretary and the convener are named by role. */
  | {
      readonly kind: 'peopleBusy';
      readonly good: false;
      readonly slot: SlotKey;
      readonly people: readonly PersonId[];
      readonly role: 'chair' | 'secretary' | 'convener' | 'member';
    }
  /** The day is worse than others. */
  | {
      readonly kind: 'softDay';
      readonly good: false;
      readonly slot: SlotKey;
      readonly reason: ForumSoftReason;
    }
  | { readonly kind: 'otherHour'; readonly good: false; readonly slot: SlotKey; readonly usual: string }
  | { readonly kind: 'otherWeekday'; readonly good: false; readonly slot: SlotKey; readonly usual: Weekday }
  /** More than two meetings of one person in the week that begins on `monday`. */
  | {
      readonly kind: 'fullWeek';
      readonly good: false;
      readonly person: PersonId;
      readonly monday: Temporal.PlainDate;
      readonly meetings: number;
    }
  /** The forum below has not met in time to compile from; `days` since it did, none if it has not met. */
  | {
      readonly kind: 'outOfStep';
      readonly good: false;
      readonly slot: SlotKey;
      readonly below: ForumId;
      readonly days?: number;
    }
  /** Days between two meetings, far fewer than even spacing would have. */
  | {
      readonly kind: 'unevenSpacing';
      readonly good: false;
      readonly slots: readonly [SlotKey, SlotKey];
      readonly days: number;
      readonly even: number;
    }
  | { readonly kind: 'shortNotice'; readonly good: false; readonly slot: SlotKey; readonly days: number }
  /** It is pinned, and stays where nothing is that it is tied to: the id of a forum, or the name of an event. */
  | { readonly kind: 'pinUntied'; readonly good: false; readonly slot: SlotKey; readonly anchor: string }
  /** It is pinned, and somebody sits in another meeting then, or is on the way. */
  | { readonly kind: 'pinClashes'; readonly good: false; readonly slot: SlotKey; readonly person: PersonId }
  /** It is pinned on a day or at an hour that is not the forum's. */
  | {
      readonly kind: 'pinClosed';
      readonly good: false;
      readonly slot: SlotKey;
      readonly rule: 'forbiddenDay' | 'outsideHours' | 'outsideValidity';
    };
