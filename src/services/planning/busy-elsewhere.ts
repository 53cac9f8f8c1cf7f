import { findForum } from '../../domain/forum.ts';
import { identitiesIn, peopleByIdentity } from '../../domain/identity.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { attendeesOf } from '../../domain/planning/clashes.ts';
import type { BusyTime, PlanInput, Slot, SlotKey } from '../../domain/planning/plan.ts';
import { busyBook } from '../../domain/planning/problem/busy-book.ts';
import { dayOf, hoursOf } from '../../domain/planning/table.ts';
import { homeOf, minutesBetween, venueOf } from '../../domain/travel.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { bookedYear } from './booked-year.ts';

/**
 * When the organisation's people are in meetings of other organisations that this server serves, the way there and back
 * included: what is booked, and for who coordinates both also what is drafted. People are known by their addresses.
 * Intervals are all that leaves an organisation; never what, where or with whom.
 */
export const busyElsewhere = async (
  { directory, store }: Pick<Deps, 'directory' | 'store'>,
  organisation: Organisation,
  year: number,
): Promise<readonly BusyTime[]> => {
  const others = directory.organisations.filter(({ id }) => id !== organisation.id);
  const found = await Promise.all(others.map((other) => busyIn(store.read, organisation, other, year)));
  return found.flat();
};

const busyIn = async (
  read: Repositories,
  organisation: Organisation,
  other: Organisation,
  year: number,
): Promise<readonly BusyTime[]> => {
  const ours = oursIn(organisation, other);
  if (ours.size === 0) return [];
  const { booked } = await bookedYear(read, other, year);
  const draft = await read.plans.draft(other.id, year);
  const coordinators = new Map([...ours].filter(([person]) => other.coordinators.includes(person)));
  return [
    ...booked.flatMap((slot) => timesOf(organisation, other, slot, ours)),
    ...(draft?.slots ?? []).flatMap((slot) => timesOf(organisation, other, slot, coordinators)),
  ];
};

/** The people of ours who are in the other organisation: by their id there, their id here. */
const oursIn = (organisation: Organisation, other: Organisation): ReadonlyMap<PersonId, PersonId> => {
  const ours = peopleByIdentity(organisation);
  const there = identitiesIn(other);
  return new Map(
    other.people.flatMap(({ id }) => {
      const mine = ours.get(there(id));
      return mine ? [[id, mine] as const] : [];
    }),
  );
};

const timesOf = (
  organisation: Organisation,
  other: Organisation,
  slot: Slot,
  ours: ReadonlyMap<PersonId, PersonId>,
): readonly BusyTime[] => {
  const forum = findForum(other, slot.forum);
  const minutes = forum ? minutesBetween(homeOf(organisation), venueOf(other, forum)) : 0;
  const at = slot.start.toZonedDateTime(other.timeZone).withTimeZone(organisation.timeZone);
  const start = at.subtract({ minutes }).toPlainDateTime();
  const end = at.add({ minutes: slot.minutes + minutes }).toPlainDateTime();
  return attendeesOf(other, slot).flatMap((there) => {
    const person = ours.get(there);
    return person ? [{ person, start, end }] : [];
  });
};

/** Somebody who is to be at a meeting is in one of another organisation then. */
export interface BusyElsewhere {
  readonly kind: 'busyElsewhere';
  readonly slot: SlotKey;
  readonly person: PersonId;
}

export const busyThen = (
  { organisation, busy = [] }: Pick<PlanInput, 'organisation' | 'busy'>,
  slots: readonly Slot[],
): readonly BusyElsewhere[] => {
  const book = busyBook(busy);
  return slots.flatMap((slot) =>
    attendeesOf(organisation, slot)
      .filter((person) => book.busy(person, dayOf(slot), hoursOf(slot)))
      .map((person) => ({ kind: 'busyElsewhere', slot: slot.key, person })),
  );
};
