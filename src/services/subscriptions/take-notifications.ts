import { z } from 'zod';
import type { OrganisationId } from '../../domain/ids.ts';
import type { Temporal } from '../../domain/time.ts';
import type { Deps } from '../ports/deps.ts';
import type { CalendarSubscription, SubscriptionMark } from '../ports/subscriptions.ts';
import { parse } from '../scope.ts';
import { fits, hashOf } from './secret.ts';

/** More than Graph puts in one request. */
const MOST = 1_000;

const notification = z.object({
  subscriptionId: z.string().min(1).max(128),
  clientState: z.string().max(128).nullish(),
  lifecycleEvent: z.string().max(64).nullish(),
});

type Notification = z.infer<typeof notification>;

const schema = z.object({ value: z.array(notification).min(1).max(MOST) });

/** What the secret of a subscription that nobody knows is held against, so that it takes as long. */
const NOBODYS = hashOf('');

/**
 * Takes what a calendar tells of changes: the mailboxes are marked, to be looked at by whoever does the looking. Any
 * number for one mailbox asks for one look, and one that comes again for one more. What brings no right secret is passed
 * over without a word. Returns the organisations that have something to look at.
 * @throws Problem Invalid if it is no collection of notifications
 */
export const takeNotifications = async (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  organisation: string | undefined,
  body: unknown,
): Promise<ReadonlySet<OrganisationId>> => {
  const { value } = parse(schema, body);
  const ids = [...new Set(value.map(({ subscriptionId }) => subscriptionId))];
  const known = (await store.read.subscriptions.byIds(ids)).filter(
    (one) => organisation === undefined || one.organisation === organisation,
  );
  const genuine = value.filter((one) => isGenuine(one, known));
  const marks = known.flatMap((one) => markOf(one, genuine, clock.now()) ?? []);
  if (marks.length > 0) {
    await store.write(async (tx) => {
      for (const mark of marks) await tx.subscriptions.mark(mark);
    });
  }
  return new Set(marks.map((mark) => mark.organisation));
};

const isGenuine = (
  { subscriptionId, clientState }: Notification,
  known: readonly CalendarSubscription[],
): boolean => {
  const subscription = known.find(({ id }) => id === subscriptionId);
  return fits(clientState ?? '', subscription?.secretHash ?? NOBODYS) && subscription !== undefined;
};

/** https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
const markOf = (
  { id, organisation, mailbox }: CalendarSubscription,
  genuine: readonly Notification[],
  notifiedAt: Temporal.Instant,
): SubscriptionMark | undefined => {
  const told = genuine.filter(({ subscriptionId }) => subscriptionId === id);
  if (told.length === 0 || !id) return undefined;
  const events = new Set(told.map(({ lifecycleEvent }) => lifecycleEvent));
  const hasEnded = events.has('subscriptionRemoved');
  return {
    ...{ organisation, mailbox, notifiedAt, anew: hasEnded || events.has('missed') },
    ...(hasEnded && { ended: id }),
    ...(events.has('reauthorizationRequired') && { challenged: id }),
  };
};
