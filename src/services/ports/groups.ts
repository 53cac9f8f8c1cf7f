import type { OrganisationId } from '../../domain/ids.ts';
import type { GroupMember, GroupTrouble } from '../../domain/member-group.ts';
import type { Temporal } from '../../domain/time.ts';

/** How a group was read last. */
export interface GroupReading {
  readonly group: string;
  readonly trouble?: GroupTrouble;
  /** When that became so. */
  readonly since: Temporal.Instant;
}

/** Who is in the Microsoft 365 groups that forums follow. */
export interface GroupRepository {
  members(organisation: OrganisationId): Promise<readonly GroupMember[]>;
  put(organisation: OrganisationId, member: GroupMember): Promise<void>;
  readings(organisation: OrganisationId): Promise<readonly GroupReading[]>;
  putReading(organisation: OrganisationId, reading: GroupReading): Promise<void>;
}
