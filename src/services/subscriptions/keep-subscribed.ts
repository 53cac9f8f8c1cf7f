import type { OrganisationId } from '../../domain/ids.ts';
import { Temporal } from '../../domain/time.ts';
import type { ChangeSubscriber } from '../ports/change-subscriber.ts';
import type { Deps } from '../ports/deps.ts';
import type { CalendarSubscription } from '../ports/subscriptions.ts';
import { hashOf, newSecret } from './secret.ts';

/** Under three days, the least that Microsoft has promised for events (4,230 minutes). */
const LIFETIME_HOURS = 70;
/** Renewed about once a day, so that two days of trouble are survived. */
const RENEWED_WITH_HOURS_LEFT = 46;
/** Trouble on the way passes; a refusal takes somebody to mend it. */
const AGAIN_MINUTES = 10;
const REFUSED_AGAIN_MINUTES = 60;

type Keeping = Pick<Deps, 'store' | 'clock'> & {
  readonly organisation: OrganisationId;
  readonly subscriber: ChangeSubscriber;
  /** Hears what went wrong with one mailbox; the others are seen to all the same. */
  readonly report: (fault: unknown) => void;
};

/**
 * Sees to it that every mailbox that is followed notifies us, and no other: subscribes, renews well ahead, begins anew
 * when a subscription is gone, and gives up those of other mailboxes or another address. Computed from the state: called
 * as often as one likes, and mostly there is nothing to do. One process at a time.
 */
export const keepSubscribed = async (keeping: Keeping): Promise<void> => {
  const { store, organisation, subscriber, report } = keeping;
  for (const row of await store.read.subscriptions.list(organisation)) {
    if (!isWanted(subscriber, row)) await giveUp(keeping, row);
  }
  const rows = await store.read.subscriptions.list(organisation);
  for (const mailbox of subscriber.mailboxes) {
    const row = rows.find((one) => one.mailbox === mailbox);
    await keep(keeping, mailbox, row).catch(report);
  }
};

const isWanted = ({ mailboxes, url }: ChangeSubscriber, row: CalendarSubscription): boolean =>
  mailboxes.includes(row.mailbox) && row.url === url;

/** One that cannot be ended now runs out by itself; what it tells until then is nobody's. */
const giveUp = async (
  { store, organisation, subscriber, report }: Keeping,
  { id, mailbox }: CalendarSubscription,
): Promise<void> => {
  if (id !== undefined) await subscriber.unsubscribe(id).catch(report);
  await store.write((tx) => tx.subscriptions.remove(organisation, mailbox));
};

const keep = async (
  keeping: Keeping,
  mailbox: string,
  row: CalendarSubscription | undefined,
): Promise<void> => {
  const now = keeping.clock.now();
  if (row && isBefore(now, row.retryAt)) return;
  if (!row?.id) return subscribe(keeping, mailbox, row);
  const renewAt = row.expiresAt?.subtract({ hours: RENEWED_WITH_HOURS_LEFT });
  if (!row.challenged && renewAt && isBefore(now, renewAt)) return;
  await renew(keeping, row, row.id);
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

const renew = async (keeping: Keeping, row: CalendarSubscription, id: string): Promise<void> => {
  const { store, clock, subscriber } = keeping;
  const { organisation, mailbox } = row;
  await putOff(keeping, mailbox, AGAIN_MINUTES);
  const renewed = await subscriber.renew(id, untilFrom(keeping));
  if (!renewed) return subscribe(keeping, mailbox, row);
  await store.write(async (tx) => {
    await tx.subscriptions.renew({ organisation, mailbox, id, expiresAt: renewed.expiresAt });
    await tx.subscriptions.putOff(organisation, mailbox, clock.now());
    // While Graph waited for us to meet its challenge, it may have kept notifications back.
    if (row.challenged) await tx.subscriptions.mark({ organisation, mailbox });
  });
};

/**
 * The row is written before Graph is asked: who is killed in between leaves a subscription that nobody knows the secret
 * of, and the next attempt removes it.
 */
const subscribe = async (
  keeping: Keeping,
  mailbox: string,
  before: CalendarSubscription | undefined,
): Promise<void> => {
  const { organisation, subscriber, store, clock } = keeping;
  const secret = newSecret();
  const row = { organisation, mailbox, url: subscriber.url, secretHash: hashOf(secret) };
  const retryAt = clock.now().add({ minutes: AGAIN_MINUTES });
  await store.write((tx) => tx.subscriptions.put({ ...row, retryAt }));
  await clearStrays(keeping);
  const subscribed = await subscriber.subscribe(mailbox, secret, untilFrom(keeping));
  if (!subscribed) return putOff(keeping, mailbox, REFUSED_AGAIN_MINUTES);
  await store.write(async (tx) => {
    await tx.subscriptions.put({ ...row, ...subscribed, retryAt: clock.now() });
    // What happened while nobody told us has to be looked for.
    await tx.subscriptions.mark({ organisation, mailbox, anew: before !== undefined });
  });
};

const putOff = ({ store, clock, organisation }: Keeping, mailbox: string, minutes: number): Promise<void> =>
  store.write((tx) => tx.subscriptions.putOff(organisation, mailbox, clock.now().add({ minutes })));

const untilFrom = ({ clock }: Keeping): Temporal.Instant => clock.now().add({ hours: LIFETIME_HOURS });

/** Subscriptions to our address that no row knows. */
const clearStrays = async ({ store, organisation, subscriber }: Keeping): Promise<void> => {
  const rows = await store.read.subscriptions.list(organisation);
  const known = new Set(rows.map(({ id }) => id));
  for (const { id } of await subscriber.list()) {
    if (!known.has(id)) await subscriber.unsubscribe(id);
  }
};
