import { findForum, regularMembersOn } from '../forum.ts';
import { type IdentityOf, identitiesIn } from '../identity.ts';
import type { PersonId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { Temporal } from '../time.ts';
import { minutesBetween, type Venue, venueOf } from '../travel.ts';
import type { Slot } from './plan.ts';

/** Two slots that overlap, or are too close for the way between them, and somebody who would have to be at both. */
export interface Clash {
  readonly person: PersonId;
  /** Minutes on the way; undefined where the slots overlap. */
  readonly way?: number;
  /** One alone where the other is another organisation's. */
  readonly slots: readonly [Slot, ...Slot[]];
}

/** Who must be there: a child's own participants, otherwise the forum's regular members on the date. */
export const attendeesOf = (organisation: Organisation, slot: Slot): readonly PersonId[] => {
  const forum = findForum(organisation, slot.forum);
  const child = slot.child && forum?.children.find(({ id }) => id === slot.child?.id);
  if (child) return child.participants;
  return forum ? regularMembersOn(forum, slot.start.toPlainDate()) : [];
};

/** An organisation's meetings: those that are judged, and those that stand besides. */
export interface Meetings {
  readonly organisation: Organisation;
  readonly slots: readonly Slot[];
  readonly booked: readonly Slot[];
}

/** Where the slots would have somebody in two places at once, among themselves or with what is booked. */
export const clashingSlots = (
  organisation: Organisation,
  slots: readonly Slot[],
  booked: readonly Slot[],
): readonly Clash[] => clashesAmong([{ organisation, slots, booked }]);

/** The same for several organisations together, in local time: a person in two of them is known by the address. */
export const clashesAmong = (all: readonly Meetings[]): readonly Clash[] => {
  const engaged = all
    .flatMap(engagedIn)
    .toSorted((a, b) => Temporal.PlainDateTime.compare(a.slot.start, b.slot.start));
  return engaged.flatMap((first, index) =>
    sameDay(engaged, index).flatMap((second) => (first.isNew || second.isNew ? between(first, second) : [])),
  );
};

interface Engaged {
  readonly slot: Slot;
  readonly isNew: boolean;
  readonly venue: Venue;
  readonly people: readonly PersonId[];
  readonly identityOf: IdentityOf;
}

const engagedIn = ({ organisation, slots, booked }: Meetings): readonly Engaged[] => {
  const identityOf = identitiesIn(organisation);
  return [...booked, ...slots].flatMap((slot, index) => {
    const forum = findForum(organisation, slot.forum);
    if (!forum) return [];
    const people = attendeesOf(organisation, slot);
    const isNew = index >= booked.length;
    return [{ slot, isNew, venue: venueOf(organisation, forum), people, identityOf }];
  });
};

/** Those that follow the one at the index on its day; the list is in order of start. */
const sameDay = (engaged: readonly Engaged[], index: number): readonly Engaged[] => {
  const day = engaged[index]?.slot.start.toPlainDate();
  const after = engaged.slice(index + 1);
  const next = after.findIndex(({ slot }) => !day?.equals(slot.start.toPlainDate()));
  return next < 0 ? after : after.slice(0, next);
};

const between = (first: Engaged, second: Engaged): readonly Clash[] => {
  const end = first.slot.start.add({ minutes: first.slot.minutes });
  const free = end.until(second.slot.start).total('minutes');
  const way = minutesBetween(first.venue, second.venue);
  if (free >= way) return [];
  const there = new Set(second.people.map(second.identityOf));
  return first.people
    .filter((person) => there.has(first.identityOf(person)))
    .map((person) => ({ person, slots: [first.slot, second.slot], ...(free >= 0 && { way }) }));
};
