import { type DayNumber, dayNumber } from '../../day-number.ts';
import type { PlanInput } from '../plan.ts';
import { layTable, type PlanningTable } from '../table.ts';
import { WEIGHTS, type Weights } from '../weights.ts';
import { type BusyBook, busyBook } from './busy-book.ts';
import { type WorkingDays, workingDays } from './working-days.ts';

/** What everything that builds a problem needs to know. */
export interface Ground {
  readonly input: PlanInput;
  /** With what is booked and what is pinned lying on it. */
  readonly table: PlanningTable;
  readonly weights: Weights;
  readonly busy: BusyBook;
  readonly workingDays: WorkingDays;
  readonly yearEnd: DayNumber;
}

export const groundOf = (input: PlanInput): Ground => ({
  input,
  table: layTable({ ...input, booked: [...input.booked, ...(input.pins ?? [])] }),
  weights: { ...WEIGHTS, ...input.organisation.weights },
  busy: busyBook(input.busy ?? []),
  workingDays: workingDays(input.year),
  yearEnd: dayNumber(input.year, 12, 31),
});
