import type { OrganisationId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

export interface JobRepository {
  /** True the first time the job is done for the organisation on that day. */
  record(
    organisation: OrganisationId,
    job: string,
    day: Temporal.PlainDate,
    at: Temporal.Instant,
  ): Promise<boolean>;
  isDone(organisation: OrganisationId, job: string, day: Temporal.PlainDate): Promise<boolean>;
}
