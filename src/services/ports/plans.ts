import type { OrganisationId, PlanId } from '../../domain/ids.ts';
import type { Plan, PlanStatus } from '../../domain/planning/plan.ts';

export interface PlanRepository {
  insert(plan: Plan): Promise<void>;
  get(organisation: OrganisationId, id: PlanId): Promise<Plan | undefined>;
  /** The newest draft of the year, if any. */
  draft(organisation: OrganisationId, year: number): Promise<Plan | undefined>;
  /** draft → approved or discarded, once; false if it was no draft of that version any more. */
  consume(
    organisation: OrganisationId,
    id: PlanId,
    version: number,
    status: Exclude<PlanStatus, 'draft'>,
  ): Promise<boolean>;
  /** Replaces what a draft says if the stored version is `plan.version`; the version rises by one. */
  change(plan: Plan): Promise<boolean>;
  /** Every plan of the year that was approved, the oldest first. */
  approved(organisation: OrganisationId, year: number): Promise<readonly Plan[]>;
  /** Discards every other draft of the year. */
  discardDrafts(organisation: OrganisationId, year: number): Promise<void>;
}
