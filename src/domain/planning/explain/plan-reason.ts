import type { Weekday } from '../../cadence.ts';
import type { ForumId, PersonId } from '../../ids.ts';
import type { Temporal } from '../../time.ts';
import type { ForumSoftReason } from '../forum-calendar.ts';
import type { SlotKey } from '../plan.ts';

type Good<Kind extends string, Facts> = { readonly kind: Kind; readonly good: true } & Readonly<Facts>;
type Bad<Kind extends string, Facts> = { readonly kind: Kind; readonly good: false } & Readonly<Facts>;
/** Something bad about one meeting. */
type BadSlot<Kind extends string, Facts = object> = Bad<Kind, { slot: SlotKey } & Facts>;

/** Something good or bad about a plan, for the texts to word. */
export type PlanReason =
  /** So many of the forum's meetings are on one weekday, and if `week` is set in that week of the month (1–5). */
  | Good<'regularDay', { forum: ForumId; weekday: Weekday; week?: number; meetings: number; of: number }>
  /** Every meeting is at the same hour ("HH:MM"). */
  | Good<'regularHour', { forum: ForumId; start: string; meetings: number }>
  /** Everybody who must be there is free for every meeting, as far as their calendars say. */
  | Good<'everybodyFree', { meetings: number }>
  /** Required people are engaged elsewhere; the chair, the secretary and the convener are named by role. */
  | BadSlot<
      'peopleBusy',
      { people: readonly PersonId[]; role: 'chair' | 'secretary' | 'convener' | 'member' }
    >
  /** The day is worse than others. */
  | BadSlot<'softDay', { reason: ForumSoftReason }>
  | BadSlot<'otherHour', { usual: string }>
  | BadSlot<'otherWeekday', { usual: Weekday }>
  /** More than two meetings of one person in the week that begins on `monday`. */
  | Bad<'fullWeek', { person: PersonId; monday: Temporal.PlainDate; meetings: number }>
  /** The forum below has not met in time to compile from; `days` since it did, none if it has not met. */
  | BadSlot<'outOfStep', { below: ForumId; days?: number }>
  /** Days between two meetings, far fewer than even spacing would have. */
  | Bad<'unevenSpacing', { slots: readonly [SlotKey, SlotKey]; days: number; even: number }>
  | BadSlot<'shortNotice', { days: number }>
  /** It is pinned, and stays where nothing is that it is tied to: the id of a forum, or the name of an event. */
  | BadSlot<'pinUntied', { anchor: string }>
  /** It is pinned, and somebody sits in another meeting then, or is on the way. */
  | BadSlot<'pinClashes', { person: PersonId }>
  /** It is pinned on a day or at an hour that is not the forum's. */
  | BadSlot<'pinClosed', { rule: 'forbiddenDay' | 'outsideHours' | 'outsideValidity' }>;
