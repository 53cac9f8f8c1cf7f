import { type DayNumber, toPlainDate } from '../../day-number.ts';
import { convenersOn, findForum, membersOn, regularMembersOn } from '../../forum.ts';
import type { PersonId } from '../../ids.ts';
import type { Forum } from '../../organisation.ts';
import { attendeesOf } from '../clashes.ts';
import type { Hours } from '../diary.ts';
import type { PlanInput, Slot, SlotKey } from '../plan.ts';
import { type BusyBook, busyBook } from '../problem/busy-book.ts';
import { dayOf, hoursOf } from '../table.ts';
import type { Away } from './plan-change.ts';

/** What somebody who is away would have been in a meeting; `quorum` if too few members are left without them. */
export interface Missed {
  readonly as: 'chair' | 'secretary' | 'convener' | 'quorum' | 'member';
  /** Who stands in for them there, and is not away. */
  readonly vara?: PersonId;
}

export type MissedAt = (forum: Forum, day: DayNumber, hours: Hours) => Missed | undefined;

type Ground = Pick<PlanInput, 'organisation' | 'busy'>;

/** What the person is missed as when a forum meets; undefined where they are not away, or not a regular member. */
export const missedIn = ({ organisation, busy = [] }: Ground, { person, from, to }: Away): MissedAt => {
  const away = busyBook([{ person, start: from, end: to }]);
  const others = busyBook(busy);
  return (forum, day, hours) => {
    if (!away.busy(person, day, hours)) return undefined;
    const date = toPlainDate(day);
    const regular = regularMembersOn(forum, date);
    if (!regular.includes(person)) return undefined;
    const members = membersOn(forum, date);
    const office = OFFICES.find((role) => members.some((one) => one.person === person && one.role === role));
    const convenes = convenersOn(organisation, forum, date).includes(person);
    const absent = regular.filter((one) => one === person || others.busy(one, day, hours));
    const rest = absent.length > regular.length / 2 ? 'quorum' : 'member';
    const vara = members.find((one) => one.substituteFor === person && !others.busy(one.person, day, hours));
    return { as: office ?? (convenes ? 'convener' : rest), ...(vara && { vara: vara.person }) };
  };
};

const OFFICES = ['chair', 'secretary'] as const;

/** Whether the meeting cannot be held without them: a mere member may be missed, and a vara may come instead. */
export const isBlocked = ({ as, vara }: Missed, { varaComes }: Away): boolean =>
  as !== 'member' && !(varaComes && vara !== undefined);

/** Those of the meetings that cannot be held. */
export const blockedBy = (ground: Ground, slots: readonly Slot[], away: Away): readonly SlotKey[] =>
  touchedBy(ground, slots, away)
    .filter((one) => isBlocked(one, away))
    .map(({ slot }) => slot.key);

/** A meeting that somebody who is away was to be at. */
export interface Touched extends Missed {
  readonly slot: Slot;
}

/** Of the meetings, preparations and follow-ups those that the person was to be at. */
export const touchedBy = (ground: Ground, slots: readonly Slot[], away: Away): readonly Touched[] => {
  const missed = missedIn(ground, away);
  const book = busyBook([{ person: away.person, start: away.from, end: away.to }]);
  return slots.flatMap((slot) => {
    const forum = findForum(ground.organisation, slot.forum);
    if (slot.child) return missesChild(ground, slot, away, book) ? [{ slot, as: 'member' }] : [];
    const found = forum && missed(forum, dayOf(slot), hoursOf(slot));
    return found ? [{ slot, ...found }] : [];
  });
};

const missesChild = ({ organisation }: Ground, slot: Slot, { person }: Away, book: BusyBook): boolean =>
  attendeesOf(organisation, slot).includes(person) && book.busy(person, dayOf(slot), hoursOf(slot));
