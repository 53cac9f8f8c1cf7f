import { findForum } from '../../domain/forum.ts';
import { identitiesIn, peopleByIdentity } from '../../domain/identity.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { attendeesOf } from '../../domain/planning/clashes.ts';
import { clashesElsewhere, withTheWay } from '../../domain/planning/clashes-elsewhere.ts';
import type { BusyTime, Elsewhere, PlanInput, Slot, SlotKey } from '../../domain/planning/plan.ts';
import { busyBook } from '../../domain/planning/problem/busy-book.ts';
import { dayOf, hoursOf } from '../../domain/planning/table.ts';
import { homeOf, minutesBetween, venueOf } from '../../domain/travel.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { bookedYear } from './booked-year.ts';

type Reads = Pick<Deps, 'directory'> & { readonly read: Repositories };

/**
 * When the organisation's people are in booked meetings of other organisations that this server serves. People are known
 * by their addresses. Times are all that leaves an organisation; never what, where or with whom.
 */
export const bookedElsewhere = (
  reads: Reads,
  organisation: Organisation,
  year: number,
): Promise<readonly Elsewhere[]> =>
  ofOthers(reads, organisation, async (other, ours) => {
    const { booked } = await bookedYear(reads.read, other, year);
    return booked.flatMap((slot) => timesOf(organisation, other, slot, ours));
  });

/** The same of what is only drafted, for who coordinates both; the way there and back is included. */
export const draftedElsewhere = (
  reads: Reads,
  organisation: Organisation,
  year: number,
): Promise<readonly BusyTime[]> =>
  ofOthers(reads, organisation, async (other, ours) => {
    const draft = await reads.read.plans.draft(other.id, year);
    const coordinators = new Map([...ours].filter(([person]) => other.coordinators.includes(person)));
    return withTheWay(
      (draft?.slots ?? []).flatMap((slot) => timesOf(organisation, other, slot, coordinators)),
    );
  });

/**
 * Within the transaction that gives meetings their times: nobody else gives the organisation's people a time until it has
 * ended, here or in an organisation that shares some of them. In one order, so that two do not wait for each other.
 */
export const holdTimes = async (
  { directory }: Pick<Deps, 'directory'>,
  tx: Repositories,
  organisation: Organisation,
): Promise<void> => {
  const sharing = othersOf(directory, organisation).map(({ other }) => other.id);
  for (const id of [organisation.id, ...sharing].toSorted()) await tx.meetings.holdTimes(id);
};

/** Whether somebody who is to be at one of the slots sits in another organisation's meeting then; the way does not count. */
export const isElsewhere = async (
  { directory }: Pick<Deps, 'directory'>,
  read: Repositories,
  organisation: Organisation,
  slots: readonly Slot[],
): Promise<boolean> => {
  for (const year of new Set(slots.map(({ start }) => start.year))) {
    const elsewhere = await bookedElsewhere({ directory, read }, organisation, year);
    const clashes = clashesElsewhere(organisation, slots, elsewhere);
    if (clashes.some(({ way }) => way === undefined)) return true;
  }
  return false;
};

const ofOthers = async <T>(
  { directory }: Reads,
  organisation: Organisation,
  timesIn: (other: Organisation, ours: ReadonlyMap<PersonId, PersonId>) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const found: T[] = [];
  for (const { other, ours } of othersOf(directory, organisation))
    found.push(...(await timesIn(other, ours)));
  return found;
};

/** The other organisations in which some of our people are, with those. */
const othersOf = (
  { organisations }: Deps['directory'],
  organisation: Organisation,
): readonly { readonly other: Organisation; readonly ours: ReadonlyMap<PersonId, PersonId> }[] => {
  const people = peopleByIdentity(organisation);
  return organisations
    .filter(({ id }) => id !== organisation.id)
    .map((other) => ({ other, ours: oursIn(people, other) }))
    .filter(({ ours }) => ours.size > 0);
};

/** The people of ours who are in the other organisation: by their id there, their id here. */
const oursIn = (
  ours: ReturnType<typeof peopleByIdentity>,
  other: Organisation,
): ReadonlyMap<PersonId, PersonId> => {
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
): readonly Elsewhere[] => {
  const forum = findForum(other, slot.forum);
  const way = forum ? minutesBetween(homeOf(organisation), venueOf(other, forum)) : 0;
  const at = slot.start.toZonedDateTime(other.timeZone).withTimeZone(organisation.timeZone);
  const [start, end] = [at.toPlainDateTime(), at.add({ minutes: slot.minutes }).toPlainDateTime()];
  return attendeesOf(other, slot).flatMap((there) => {
    const person = ours.get(there);
    return person ? [{ person, start, end, way }] : [];
  });
};

/** Somebody who is to be at a meeting is in one of another organisation then, as its plan is drafted. */
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
