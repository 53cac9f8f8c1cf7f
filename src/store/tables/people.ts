import type { Generated } from 'kysely';
import type { GraphPermission } from '../../domain/check-up.ts';
import type { OrganisationId, PersonId } from '../../domain/ids.ts';
import type { GroupState, GroupTrouble } from '../../domain/member-group.ts';
import type { InstallFailure } from '../../domain/notices/delivery.ts';
import type { AccountState } from '../../services/ports/people.ts';
import type { Flag, Millis } from './columns.ts';

export interface AccountTable {
  organisation: OrganisationId;
  person: PersonId;
  address: string;
  entra_id: string | null;
  state: AccountState;
  checked_at: Millis;
  since: Millis;
  new_address: string | null;
}

export interface AbsenceTable {
  organisation: OrganisationId;
  person: PersonId;
  start_at: Millis;
  end_at: Millis;
  told: Generated<Flag>;
}

export interface InstallationTable {
  organisation: OrganisationId;
  person: PersonId;
  tried_at: Millis;
  refusal: InstallFailure | null;
}

export interface MissingPermissionTable {
  organisation: OrganisationId;
  permission: GraphPermission;
  since: Millis;
}

export interface GroupMemberTable {
  organisation: OrganisationId;
  member_group: string;
  entra_id: string;
  person: PersonId;
  name: string;
  address: string;
  title: string | null;
  service: string | null;
  guest: Flag;
  state: GroupState;
  joined_at: Millis;
  since: Millis;
}

export interface GroupReadingTable {
  organisation: OrganisationId;
  member_group: string;
  trouble: GroupTrouble | null;
  since: Millis;
}
