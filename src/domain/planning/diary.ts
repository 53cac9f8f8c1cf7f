import type { DayNumber } from '../day-number.ts';
import type { Identity, IdentityOf } from '../identity.ts';
import type { PersonId } from '../ids.ts';
import { minutesBetween, type Venue } from '../travel.ts';

/** Local time as minutes since midnight; `end` is the first minute that is free again. */
export interface Hours {
  readonly start: number;
  readonly end: number;
}

/** Everybody's meetings so far, as one organisation sees them. The planner writes each meeting it places into it. */
export interface Diary {
  add(people: readonly PersonId[], day: DayNumber, hours: Hours, venue: Venue): void;
  /** Those who sit in another meeting then, or are on the way to or from one elsewhere. */
  busy(people: readonly PersonId[], day: DayNumber, hours: Hours, venue: Venue): readonly PersonId[];
}

interface Engagement {
  readonly hours: Hours;
  readonly venue: Venue;
}

/** One diary of everybody; each organisation writes and reads it under its own people's ids. */
export const sharedDiary = (): ((identityOf: IdentityOf) => Diary) => {
  const days = new Map<DayNumber, Map<Identity, Engagement[]>>();
  return (identityOf) => ({
    add(people, day, hours, venue) {
      const engaged = entryOf(days, day, () => new Map<Identity, Engagement[]>());
      for (const person of people) entryOf(engaged, identityOf(person), () => []).push({ hours, venue });
    },
    busy(people, day, hours, venue) {
      const engaged = days.get(day);
      if (!engaged) return [];
      return people.filter((person) =>
        engaged.get(identityOf(person))?.some((other) => inTheWay(other, { hours, venue })),
      );
    },
  });
};

const inTheWay = (a: Engagement, b: Engagement): boolean => {
  const way = minutesBetween(a.venue, b.venue);
  return a.hours.start < b.hours.end + way && b.hours.start < a.hours.end + way;
};

const entryOf = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
};
