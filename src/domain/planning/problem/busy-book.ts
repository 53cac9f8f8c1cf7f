import { type DayNumber, toDayNumber } from '../../day-number.ts';
import type { PersonId } from '../../ids.ts';
import type { Hours } from '../diary.ts';
import type { BusyTime } from '../plan.ts';

/** When people are engaged according to their own calendars. */
export interface BusyBook {
  readonly isEmpty: boolean;
  busy(person: PersonId, day: DayNumber, hours: Hours): boolean;
}

const MIDNIGHT = 24 * 60;

export const busyBook = (times: readonly BusyTime[]): BusyBook => {
  const book = new Map<PersonId, Map<DayNumber, Hours[]>>();
  for (const { person, start, end } of times) {
    const days = book.get(person) ?? new Map<DayNumber, Hours[]>();
    book.set(person, days);
    const [first, last] = [toDayNumber(start), toDayNumber(end)];
    for (let day = first; day <= last; day += 1) {
      const from = day === first ? start.hour * 60 + start.minute : 0;
      const to = day === last ? end.hour * 60 + end.minute : MIDNIGHT;
      if (from < to) days.set(day, [...(days.get(day) ?? []), { start: from, end: to }]);
    }
  }
  return {
    isEmpty: book.size === 0,
    busy: (person, day, { start, end }) =>
      book
        .get(person)
        ?.get(day)
        ?.some((taken) => taken.start < end && start < taken.end) ?? false,
  };
};
