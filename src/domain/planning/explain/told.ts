import type { Forum } from '../../organisation.ts';
import type { SlotKey } from '../plan.ts';
import type { Placed } from '../score/evaluate.ts';

/** A meeting of the plan as the reasons need it. */
export interface Told {
  readonly forum: Forum;
  readonly placed: Placed;
  readonly key: SlotKey;
}

/** What stood before the plan is no fault of the plan's. */
export const movable = ({ placed }: Told): boolean => !placed.target.fixed;
