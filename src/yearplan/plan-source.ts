import type { Organisation } from '../domain/organisation.ts';
import type { Temporal } from '../domain/time.ts';
import type { YearPlanView } from './view.ts';

/** What the files of a year are written from. */
export interface PlanSource {
  readonly organisation: Organisation;
  readonly view: YearPlanView;
  readonly at: Temporal.Instant;
  /** Whether the spreadsheet says by name who calls each meeting; nothing else names people. */
  readonly withPeople: boolean;
}
