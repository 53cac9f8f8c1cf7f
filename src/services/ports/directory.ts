import type { OrganisationId } from '../../domain/ids.ts';
import type { Organisation } from '../../domain/organisation.ts';

/** The organisations that this process serves, as configured, with those whom their groups name; in memory. */
export interface Directory {
  readonly organisations: readonly Organisation[];
  organisation(id: OrganisationId): Organisation;
  /** Reads anew whom the groups name; none where no forum follows a group. */
  refresh?(): Promise<void>;
}
