import type { BookingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

/** Events of the embedded calendar. */
export interface StoredEvent {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly transactionId: BookingId;
  readonly subject: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly place?: string;
  readonly people: readonly PersonId[];
  readonly cancelled: boolean;
  /** Rises with every change, over all events of the organisation: the cursor of `changesSince`. */
  readonly sequence: number;
}

export interface CalendarEventRepository {
  byTransaction(organisation: OrganisationId, transactionId: BookingId): Promise<StoredEvent | undefined>;
  get(organisation: OrganisationId, id: string): Promise<StoredEvent | undefined>;
  put(event: Omit<StoredEvent, 'sequence'>): Promise<void>;
  /** Not cancelled and overlapping [from, to). */
  between(
    organisation: OrganisationId,
    from: Temporal.Instant,
    to: Temporal.Instant,
  ): Promise<readonly StoredEvent[]>;
  changedSince(organisation: OrganisationId, sequence: number): Promise<readonly StoredEvent[]>;
}
