import type { Temporal } from '../../domain/time.ts';

/** Lets an organisation's mailboxes tell us when something in them changes. Its verbs throw a `Problem` (Unavailable). */
export interface ChangeSubscriber {
  readonly mailboxes: readonly string[];
  /** Where the notifications come. */
  readonly url: string;
  /** `secret` comes with every notification. Undefined if we may not, or the address cannot be reached from there. */
  subscribe(
    mailbox: string,
    secret: string,
    until: Temporal.Instant,
  ): Promise<ChangeSubscription | undefined>;
  /** Undefined if there is no such subscription any more. */
  renew(id: string, until: Temporal.Instant): Promise<ChangeSubscription | undefined>;
  unsubscribe(id: string): Promise<void>;
  /** Everything that leads to our address, whoever remembers it. */
  list(): Promise<readonly ChangeSubscription[]>;
}

export interface ChangeSubscription {
  readonly id: string;
  readonly expiresAt: Temporal.Instant;
}
