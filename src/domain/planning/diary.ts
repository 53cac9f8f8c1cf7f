import { type DayNumber, mondayOf } from '../day-number.ts';
import type { PersonId } from '../ids.ts';

/** Local time as minutes since midnight; `end` is the first minute that is free again. */
export interface Hours {
  readonly start: number;
  readonly end: number;
}

/** Everybody's meetings so far. The planner writes each meeting it places into it. */
export interface Diary {
  add(people: readonly PersonId[], day: DayNumber, hours: Hours): void;
  /** Those who sit in another meeting then. */
  busy(people: readonly PersonId[], day: DayNumber, hours: Hours): readonly PersonId[];
  /** The most meetings that any of them has in the ISO week of the day. */
  fullestWeek(people: readonly PersonId[], day: DayNumber): number;
}

export const emptyDiary = (): Diary => {
  const days = new Map<DayNumber, Map<PersonId, Hours[]>>();
  const weeks = new Map<DayNumber, Map<PersonId, number>>();
  return {
    add(people, day, hours) {
      const engaged = entryOf(days, day, () => new Map<PersonId, Hours[]>());
      const counts = entryOf(weeks, mondayOf(day), () => new Map<PersonId, number>());
      for (const person of people) {
        entryOf(engaged, person, () => [] as Hours[]).push(hours);
        counts.set(person, (counts.get(person) ?? 0) + 1);
      }
    },
    busy(people, day, hours) {
      const engaged = days.get(day);
      if (!engaged) return [];
      return people.filter((person) => engaged.get(person)?.some((other) => overlap(other, hours)));
    },
    fullestWeek(people, day) {
      const counts = weeks.get(mondayOf(day));
      return counts ? people.reduce((most, person) => Math.max(most, counts.get(person) ?? 0), 0) : 0;
    },
  };
};

const overlap = (a: Hours, b: Hours): boolean => a.start < b.end && b.start < a.end;

const entryOf = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
};
