import type { Subscription } from '@microsoft/microsoft-graph-types';
import { Temporal } from '../domain/time.ts';
import type { ChangeSubscriber, ChangeSubscription } from '../services/ports/change-subscriber.ts';
import type { GraphClient } from './client.ts';
import { GraphError, isGone, isOutOfReach } from './graph-error.ts';
import { graphPath } from './path.ts';

export interface SubscriptionOptions {
  readonly client: GraphClient;
  readonly mailboxes: readonly string[];
  /** Where Graph calls us: https, and open from the internet. */
  readonly url: string;
}

/**
 * Change notifications of events: that something happened in a mailbox, and nothing of what. A new event is none of
 * ours, so only changes and deletions are asked for.
 * https://learn.microsoft.com/graph/outlook-change-notifications-overview
 */
export const graphSubscriber = ({ client, mailboxes, url }: SubscriptionOptions): ChangeSubscriber => ({
  mailboxes,
  url,

  subscribe: (mailbox, secret, until) => {
    const body = {
      changeType: 'updated,deleted',
      resource: resourceOf(mailbox),
      notificationUrl: url,
      lifecycleNotificationUrl: url,
      clientState: secret,
      expirationDateTime: until.toString(),
    };
    return unless(isRefused, client.call<Subscription>({ method: 'POST', path: '/subscriptions', body }));
  },

  renew: (id, until) =>
    unless(
      isGone,
      client.call<Subscription>({
        method: 'PATCH',
        path: graphPath`/subscriptions/${id}`,
        body: { expirationDateTime: until.toString() },
        repeatable: true,
      }),
    ),

  unsubscribe: async (id) => {
    const path = graphPath`/subscriptions/${id}`;
    try {
      await client.call({ method: 'DELETE', path, repeatable: true });
    } catch (fault) {
      if (!isGone(fault)) throw fault;
    }
  },

  list: async () => {
    const { items } = await client.list<Subscription>({ method: 'GET', path: '/subscriptions' });
    return items.filter(({ notificationUrl }) => notificationUrl === url).flatMap(known);
  },
});

const resourceOf = (mailbox: string): string =>
  `users/${encodeURIComponent(mailbox).replace('%40', '@')}/events`;

/** 400 is also what an address gets that Graph could not reach (`ValidationError`, `InvalidRequest`). */
const isRefused = (fault: unknown): boolean =>
  isOutOfReach(fault) || (fault instanceof GraphError && fault.status === 400);

const unless = async (
  expected: (fault: unknown) => boolean,
  call: Promise<Subscription>,
): Promise<ChangeSubscription | undefined> => {
  try {
    return known(await call)[0];
  } catch (fault) {
    if (expected(fault)) return undefined;
    throw fault;
  }
};

const known = ({ id, expirationDateTime }: Subscription): readonly ChangeSubscription[] =>
  id && expirationDateTime ? [{ id, expiresAt: Temporal.Instant.from(expirationDateTime) }] : [];
