import type { OrganisationId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

export interface ActivityRepository {
  /** True the first time an activity is seen, false when Teams delivers it again. */
  firstTime(organisation: OrganisationId, activityId: string, at: Temporal.Instant): Promise<boolean>;
  prune(before: Temporal.Instant): Promise<void>;
}
