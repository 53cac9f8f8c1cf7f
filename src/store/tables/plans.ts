import type { OrganisationId, PersonId, PlanId } from '../../domain/ids.ts';
import type { PlanStatus } from '../../domain/planning/plan.ts';
import type { Json, Millis } from './columns.ts';

export interface PlanTable {
  id: PlanId;
  organisation: OrganisationId;
  year: number;
  status: PlanStatus;
  made_by: PersonId;
  made_at: Millis;
  result: Json;
  version: number;
}
