import type { ConversationId, DeliveryId, MeetingId, OrganisationId, PersonId } from '../../domain/ids.ts';
import type { DeliveryFailure } from '../../domain/notices/delivery.ts';
import type { NoticeRef } from '../../domain/notices/notice-ref.ts';
import type { Temporal } from '../../domain/time.ts';

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped';

/** One notice to one recipient. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly organisation: OrganisationId;
  /** A person (their personal chat), or a group chat or channel that a forum is linked to. */
  readonly recipient:
    | { readonly kind: 'person'; readonly person: PersonId }
    | { readonly kind: 'conversation'; readonly conversation: ConversationId };
  readonly notice: NoticeRef;
  /** The meeting it is about, for "who got what". */
  readonly meeting?: MeetingId;
  /** Natural key: a second delivery with the same key is not made. */
  readonly key: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: Temporal.Instant;
  readonly failure?: DeliveryFailure;
  readonly activityId?: string;
  readonly createdAt: Temporal.Instant;
  readonly sentAt?: Temporal.Instant;
  /** Teams did not reach the person: it goes as a mail. */
  readonly channel?: 'mail';
  /** When it was about to be handed over as a mail. Nobody knows whether a delivery that is found so was sent. */
  readonly mailingSince?: Temporal.Instant;
}

export interface DeliveryRepository {
  /** Adds those whose key is new; returns how many that were. */
  enqueue(deliveries: readonly Delivery[]): Promise<number>;
  /**
   * Takes up to `limit` queued deliveries that are due, oldest first, and marks them `sending`. No two processes get
   * the same one. `sending` rows older than `staleBefore` are left from a crash and are taken again.
   */
  claim(now: Temporal.Instant, staleBefore: Temporal.Instant, limit: number): Promise<readonly Delivery[]>;
  markSent(id: DeliveryId, activityId: string, at: Temporal.Instant): Promise<void>;
  markFailed(id: DeliveryId, failure: DeliveryFailure, at: Temporal.Instant): Promise<void>;
  /** Composed to nothing: it no longer matters. */
  markDropped(id: DeliveryId, at: Temporal.Instant): Promise<void>;
  /** Back to queued, counted as an attempt unless `countAttempt` is false (the pace said wait). */
  retryAt(id: DeliveryId, at: Temporal.Instant, countAttempt: boolean): Promise<void>;
  /** Back to queued, as a mail from now on: Teams does not reach the person, for this reason. */
  turnToMail(id: DeliveryId, why: DeliveryFailure, at: Temporal.Instant): Promise<void>;
  /** Marked before a mail is handed over; false if it was before. `retryAt` takes the mark away: nothing was sent. */
  markMailing(id: DeliveryId, at: Temporal.Instant): Promise<boolean>;
  /** When the earliest queued delivery is due, if any. */
  nextAttempt(): Promise<Temporal.Instant | undefined>;
  ofMeeting(organisation: OrganisationId, meeting: MeetingId): Promise<readonly Delivery[]>;
  /** Failed for want of a chat, and newer than `since`: put back in the queue when the person has one. Returns how many. */
  requeueUnreached(
    organisation: OrganisationId,
    person: PersonId,
    since: Temporal.Instant,
    now: Temporal.Instant,
  ): Promise<number>;
  /** Persons whom something failed to reach since an instant, each once, with the newest reason. */
  failures(
    organisation: OrganisationId,
    since: Temporal.Instant,
  ): Promise<readonly { readonly person: PersonId; readonly failure: DeliveryFailure }[]>;
  /** What has not arrived, for /metrics. What has is counted as it happens: the rows of years are too many to count. */
  counts(): Promise<Readonly<Record<'queued' | 'sending' | 'failed', number>>>;
}
