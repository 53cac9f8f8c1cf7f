import type { OrganisationId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

/** Who did what to what, and how it went. Never any user text. */
export interface AuditEntry {
  readonly organisation: OrganisationId;
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject?: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditRepository {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(organisation: OrganisationId, limit: number): Promise<readonly AuditEntry[]>;
}
