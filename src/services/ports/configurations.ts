import type { OrganisationId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

/** What the structure was, and from when: kept so that history shows what was true then. */
export interface ConfigurationRepository {
  /** Adds a version if its hash differs from the newest one's; returns whether it did. */
  record(organisation: OrganisationId, hash: string, source: string, at: Temporal.Instant): Promise<boolean>;
  /** Newest first. */
  versions(
    organisation: OrganisationId,
  ): Promise<readonly { readonly hash: string; readonly at: Temporal.Instant }[]>;
}
