import type { DayNumber } from '../../day-number.ts';
import type { PersonId } from '../../ids.ts';
import type { Slot } from '../plan.ts';
import { dayOf, hoursOf } from '../table.ts';
import { place } from './day-options.ts';
import type { Target } from './problem.ts';

/** A meeting that stays where it is: a target with one choice that costs nothing. */
export const fixedTarget = (
  slot: Slot,
  peopleOn: (day: DayNumber) => readonly PersonId[],
  rosterId: (people: readonly PersonId[]) => number,
): Target => {
  const day = dayOf(slot);
  const hours = [{ ...hoursOf(slot), cost: 0, parts: [] }];
  const option = { ...place(day), roster: rosterId(peopleOn(day)), cost: 0, parts: [], hours };
  return { choices: [{ option, cost: 0, spacing: 0, spareMonth: 0 }], interval: 0, fixed: true, slot };
};

/** Days of an outside event, as meetings that nobody of ours attends. */
export const eventTarget = (day: DayNumber, rosterId: (people: readonly PersonId[]) => number): Target => {
  const option = {
    ...place(day),
    roster: rosterId([]),
    cost: 0,
    parts: [],
    hours: [{ start: 0, end: 0, cost: 0, parts: [] }],
  };
  return { choices: [{ option, cost: 0, spacing: 0, spareMonth: 0 }], interval: 0, fixed: true };
};
