import { findForum, regularMembersOn } from '../forum.ts';
import type { PersonId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { Temporal } from '../time.ts';
import type { Slot } from './plan.ts';

/** Two slots that overlap, and somebody who would have to be at both. */
export interface Clash {
  readonly person: PersonId;
  readonly slots: readonly [Slot, Slot];
}

/** Who must be there: a child's own participants, otherwise the forum's regular members on the date. */
export const attendeesOf = (organisation: Organisation, slot: Slot): readonly PersonId[] => {
  const forum = findForum(organisation, slot.forum);
  const child = slot.child && forum?.children.find(({ id }) => id === slot.child?.id);
  if (child) return child.participants;
  return forum ? regularMembersOn(forum, slot.start.toPlainDate()) : [];
};

/** Where the slots would have somebody in two places at once, among themselves or with what is booked. */
export const clashingSlots = (
  organisation: Organisation,
  slots: readonly Slot[],
  booked: readonly Slot[],
): readonly Clash[] => {
  const engaged = [
    ...booked.map((slot) => ({ slot, isNew: false, people: attendeesOf(organisation, slot) })),
    ...slots.map((slot) => ({ slot, isNew: true, people: attendeesOf(organisation, slot) })),
  ].toSorted((a, b) => Temporal.PlainDateTime.compare(a.slot.start, b.slot.start));
  return engaged.flatMap((first, index) =>
    following(engaged, index).flatMap((second) =>
      first.isNew || second.isNew ? sharedPeople(first, second) : [],
    ),
  );
};

interface Engaged {
  readonly slot: Slot;
  readonly people: readonly PersonId[];
}

/** Those that begin before the one at the index has ended; the list is in order of start. */
const following = <T extends Engaged>(engaged: readonly T[], index: number): readonly T[] => {
  const slot = engaged[index]?.slot;
  if (!slot) return [];
  const end = slot.start.add({ minutes: slot.minutes });
  const after = engaged.slice(index + 1);
  const free = after.findIndex((other) => Temporal.PlainDateTime.compare(other.slot.start, end) >= 0);
  return free < 0 ? after : after.slice(0, free);
};

const sharedPeople = (first: Engaged, second: Engaged): readonly Clash[] =>
  first.people
    .filter((person) => second.people.includes(person))
    .map((person) => ({ person, slots: [first.slot, second.slot] }));
