import { toPlainDate } from '../../day-number.ts';
import { convenersOn, membersOn } from '../../forum.ts';
import type { PersonId } from '../../ids.ts';
import type { Ground } from '../problem/ground.ts';
import type { PlanReason } from './plan-reason.ts';
import { movable, type Told } from './told.ts';

type Role = Extract<PlanReason, { kind: 'peopleBusy' }>['role'];
const ROLES: readonly Role[] = ['chair', 'secretary', 'convener', 'member'];

/** Who is engaged elsewhere when they should meet, by what they are in the forum. */
export const busyReasons = (ground: Ground, told: readonly Told[]): readonly PlanReason[] => {
  if (ground.busy.isEmpty) return [];
  return told.filter(movable).flatMap((one) => reasonsOf(ground, one));
};

const reasonsOf = (ground: Ground, { forum, placed, key }: Told): readonly PlanReason[] => {
  const { table, busy, input } = ground;
  const { option, hour } = placed;
  const date = toPlainDate(option.day);
  const roles = new Map(membersOn(forum, date).map(({ person, role }) => [person, role]));
  const conveners = convenersOn(input.organisation, forum, date);
  const roleOf = (person: PersonId): Role => {
    const role = roles.get(person);
    if (role === 'chair' || role === 'secretary') return role;
    return conveners.includes(person) ? 'convener' : 'member';
  };
  const engaged = table
    .calendarOf(forum)
    .rosterOn(option.day)
    .people.filter((person) => busy.busy(person, option.day, hour));
  return ROLES.flatMap((role): readonly PlanReason[] => {
    const people = engaged.filter((person) => roleOf(person) === role);
    return people.length > 0 ? [{ kind: 'peopleBusy', good: false, slot: key, people, role }] : [];
  });
};
