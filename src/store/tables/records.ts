import type { Generated } from 'kysely';
import type { OrganisationId } from '../../domain/ids.ts';
import type { AuditEntry } from '../../services/ports/audit.ts';
import type { Sealed } from '../cipher.ts';
import type { Json, Millis } from './columns.ts';

export interface JobRunTable {
  organisation: OrganisationId;
  job: string;
  /** ISO, in the organisation's zone. */
  day: string;
  at: Millis;
}

export interface AuditTable {
  id: Generated<number>;
  organisation: OrganisationId;
  at: Millis;
  actor: string;
  action: string;
  subject: string | null;
  outcome: AuditEntry['outcome'];
  detail: Json | null;
}

export interface ActivityTable {
  organisation: OrganisationId;
  id: string;
  at: Millis;
}

export interface ConfigurationTable {
  id: Generated<number>;
  organisation: OrganisationId;
  hash: string;
  source: string;
  at: Millis;
}

/** A known text under each key that was ever used, to tell a wrong key at the start rather than at the first read. */
export interface EncryptionKeyTable {
  id: number;
  probe: Sealed;
}
