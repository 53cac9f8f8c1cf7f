import { type DayNumber, dayNumber } from '../../day-number.ts';
import { identitiesIn } from '../../identity.ts';
import { sharedDiary } from '../diary.ts';
import type { PlanInput } from '../plan.ts';
import { layTable, type PlanningTable } from '../table.ts';
import { WEIGHTS, type Weights } from '../weights.ts';
import { type BusyBook, busyBook } from './busy-book.ts';
import { type Rosters, sharedRosters } from './people.ts';
import { type WorkingDays, workingDays } from './working-days.ts';

/** What everything that builds a problem needs to know. */
export interface Ground {
  readonly input: PlanInput;
  /** With what is booked and what is pinned lying on it. */
  readonly table: PlanningTable;
  readonly weights: Weights;
  readonly busy: BusyBook;
  readonly rosters: Rosters;
  readonly workingDays: WorkingDays;
  readonly yearEnd: DayNumber;
}

/** What organisations that are planned together have in common: everybody's meetings, and who sits with whom. */
export interface Commons {
  readonly diaryFor: ReturnType<typeof sharedDiary>;
  readonly rostersFor: ReturnType<typeof sharedRosters>;
}

export const newCommons = (): Commons => ({ diaryFor: sharedDiary(), rostersFor: sharedRosters() });

export const groundOf = (input: PlanInput, { diaryFor, rostersFor }: Commons = newCommons()): Ground => {
  const { organisation, year, booked, pins = [], busy = [] } = input;
  const identityOf = identitiesIn(organisation);
  return {
    input,
    table: layTable({ ...input, booked: [...booked, ...pins] }, diaryFor(identityOf)),
    weights: { ...WEIGHTS, ...organisation.weights },
    busy: busyBook(busy),
    rosters: rostersFor(identityOf),
    workingDays: workingDays(year),
    yearEnd: dayNumber(year, 12, 31),
  };
};
