import type { OrganisationId, PersonId } from '../../domain/ids.ts';
import type { DeliveryFailure } from '../../domain/notices/delivery.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Conversation } from './conversations.ts';

/** The way out to people. `teams/` implements it; the outbox calls it. */
export interface Messenger {
  /** Returns the activity id. Throws `DeliveryError` on refusal. */
  send(to: Conversation, notice: Notice, reader: Reader): Promise<string>;
  update(to: Conversation, activityId: string, notice: Notice, reader: Reader): Promise<void>;
}

/** Who will read: decides the language and the view. No person in a group or channel. */
export interface Reader {
  readonly organisation: OrganisationId;
  readonly person?: PersonId;
}

/** A refused delivery: final with a reason, or worth another try after `retryAfterMs` (unknown: backoff decides). */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly outcome:
    | { readonly kind: 'final'; readonly failure: DeliveryFailure }
    | { readonly kind: 'retry'; readonly retryAfterMs?: number; readonly throttled: boolean };
  constructor(outcome: DeliveryError['outcome']) {
    super(outcome.kind === 'final' ? outcome.failure : 'retry');
    this.outcome = outcome;
  }
}
