import { asId, type ConversationId, type DeliveryId, type MeetingId, type PersonId } from '../domain/ids.ts';
import type { NoticeRef } from '../domain/notices/notice-ref.ts';
import type { Delivery } from './ports/deliveries.ts';
import type { Deps } from './ports/deps.ts';
import type { Repositories } from './ports/store.ts';
import type { Scope } from './scope.ts';

/** What is to be said to whom. `occasion` tells apart notices that may rightly come more than once about one meeting. */
export interface Outgoing {
  readonly people: readonly PersonId[];
  readonly conversations?: readonly ConversationId[];
  readonly notice: NoticeRef;
  readonly meeting?: MeetingId;
  readonly occasion: string;
}

/**
 * Puts notices in the outbox, within the transaction that changed what they tell of. The key makes a replay
 * harmless: the same notice for the same occasion reaches each recipient once.
 */
export const enqueue = (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  { people, conversations = [], notice, meeting, occasion }: Outgoing,
): Promise<number> => {
  const delivery = (recipient: Delivery['recipient'], address: string): Delivery => ({
    id: asId<DeliveryId>(deps.newId()),
    organisation: scope.organisation.id,
    recipient,
    notice,
    ...(meeting && { meeting }),
    key: `${notice.kind}/${occasion}/${address}`,
    state: 'queued',
    attempts: 0,
    nextAttemptAt: scope.now,
    createdAt: scope.now,
  });
  return tx.deliveries.enqueue([
    ...[...new Set(people)].map((person) => delivery({ kind: 'person', person }, person)),
    ...conversations.map((conversation) => delivery({ kind: 'conversation', conversation }, conversation)),
  ]);
};
