import type { OrganisationId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';

/** How the change notifications of one mailbox stand. */
export interface CalendarSubscription {
  readonly organisation: OrganisationId;
  readonly mailbox: string;
  /** The calendar's name for it; none while there is no subscription. */
  readonly id?: string;
  /** SHA-256 of what every notification must bring with it. */
  readonly secretHash: string;
  /** Where the notifications go. */
  readonly url: string;
  readonly expiresAt?: Temporal.Instant;
  /** What did not work is not tried again before this. */
  readonly retryAt: Temporal.Instant;
  /** The calendar wants to be asked again before it goes on. */
  readonly challenged: boolean;
  /** How often a look was asked for, and how many of those the last look has answered. */
  readonly marks: number;
  readonly seen: number;
  /** Something may have been lost: the next look begins from the start. */
  readonly anew: boolean;
  readonly notifiedAt?: Temporal.Instant;
  readonly lookedAt?: Temporal.Instant;
}

/** What a notification asks for, besides a look at the mailbox. */
export interface SubscriptionMark {
  readonly organisation: OrganisationId;
  readonly mailbox: string;
  /** When it was heard; none for a look that we want ourselves. */
  readonly notifiedAt?: Temporal.Instant;
  readonly anew?: boolean;
  /** The subscription that the calendar wants to be asked about, or has ended: no other that has taken its place since. */
  readonly challenged?: string;
  readonly ended?: string;
}

export interface SubscriptionRepository {
  /** Of one organisation, or of all. */
  list(organisation?: OrganisationId): Promise<readonly CalendarSubscription[]>;
  byIds(ids: readonly string[]): Promise<readonly CalendarSubscription[]>;
  /** Inserts, or replaces how the subscription stands; what is to be looked at stays so. */
  put(
    subscription: Pick<
      CalendarSubscription,
      'organisation' | 'mailbox' | 'id' | 'secretHash' | 'url' | 'expiresAt' | 'retryAt'
    >,
  ): Promise<void>;
  /** Lasts longer, and a challenge is met; not if the subscription has ended meanwhile. */
  renew(
    subscription: Required<Pick<CalendarSubscription, 'organisation' | 'mailbox' | 'id' | 'expiresAt'>>,
  ): Promise<void>;
  /** What did not work is not tried again before this. */
  putOff(organisation: OrganisationId, mailbox: string, retryAt: Temporal.Instant): Promise<void>;
  /** Asks for one more look. */
  mark(mark: SubscriptionMark): Promise<void>;
  /** A look that began when there were so many marks is done; one that came meanwhile stays. */
  markSeen(organisation: OrganisationId, mailbox: string, marks: number, at: Temporal.Instant): Promise<void>;
  remove(organisation: OrganisationId, mailbox: string): Promise<void>;
}
