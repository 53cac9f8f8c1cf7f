import type { Insertable, Selectable } from 'kysely';
import type { Delivery } from '../services/ports/deliveries.ts';
import { StoreError } from './errors.ts';
import { instant, millis, present } from './rows.ts';
import type { DeliveryTable } from './tables/deliveries.ts';

export const deliveryRow = (delivery: Delivery): Insertable<DeliveryTable> => ({
  id: delivery.id,
  organisation: delivery.organisation,
  person: delivery.recipient.kind === 'person' ? delivery.recipient.person : null,
  conversation: delivery.recipient.kind === 'conversation' ? delivery.recipient.conversation : null,
  notice: JSON.stringify(delivery.notice),
  meeting: delivery.meeting ?? null,
  key: delivery.key,
  state: delivery.state,
  attempts: delivery.attempts,
  next_attempt_at: millis(delivery.nextAttemptAt),
  claimed_at: null,
  failure: delivery.failure ?? null,
  activity_id: delivery.activityId ?? null,
  created_at: millis(delivery.createdAt),
  ended_at: delivery.sentAt ? millis(delivery.sentAt) : null,
  channel: delivery.channel ?? 'teams',
  mailing_at: delivery.mailingSince ? millis(delivery.mailingSince) : null,
});

const recipientOf = (row: Selectable<DeliveryTable>): Delivery['recipient'] => {
  if (row.person !== null) return { kind: 'person', person: row.person };
  if (row.conversation !== null) return { kind: 'conversation', conversation: row.conversation };
  throw new StoreError('misuse', `Delivery ${row.id} has no recipient.`);
};

const sentAt = (row: Selectable<DeliveryTable>) =>
  row.state === 'sent' && row.ended_at !== null ? instant(row.ended_at) : undefined;

export const deliveryOf = (row: Selectable<DeliveryTable>): Delivery => ({
  id: row.id,
  organisation: row.organisation,
  recipient: recipientOf(row),
  notice: JSON.parse(row.notice),
  key: row.key,
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: instant(row.next_attempt_at),
  createdAt: instant(row.created_at),
  ...(row.channel === 'mail' && { channel: row.channel }),
  ...present({
    mailingSince: row.mailing_at === null ? null : instant(row.mailing_at),
    meeting: row.meeting,
    failure: row.failure,
    activityId: row.activity_id,
    sentAt: sentAt(row),
  }),
});
