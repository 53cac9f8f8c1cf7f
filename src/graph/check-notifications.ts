import type { Finding } from '../domain/check-up.ts';
import { type Clock, Temporal } from '../domain/time.ts';
import type { ChangeSubscriber } from '../services/ports/change-subscriber.ts';
import { codesOf } from './graph-error.ts';

export interface CheckNotificationsOptions {
  /** None where the program has no address that Graph can reach. */
  readonly subscriber: ChangeSubscriber | undefined;
  readonly clock: Clock;
  readonly deadlineMs: number;
  /** When Graph told of something last, as far as the running program knows. */
  readonly lastTold: () => Promise<Temporal.Instant | undefined>;
}

/** Whether Graph can tell us of changes, and does. Without it everything works, some minutes later. */
export async function* checkNotifications(options: CheckNotificationsOptions): AsyncGenerator<Finding> {
  const { subscriber, deadlineMs } = options;
  if (!subscriber) {
    yield { check: 'notificationUrl', good: false, detail: 'PUBLIC_URL' };
    return;
  }
  const fault = await faultOfAddress(subscriber.url, deadlineMs);
  yield { check: 'notificationUrl', good: fault === undefined, ...(fault && { detail: fault }) };
  yield await subscribed(options, subscriber);
}

/** Asks as Graph does, before it subscribes. */
const TOKEN = 'SLT-bot doctor';

const faultOfAddress = async (url: string, deadlineMs: number): Promise<string | undefined> => {
  try {
    const answer = await fetch(`${url}?validationToken=${encodeURIComponent(TOKEN)}`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    const isOurs = answer.status === 200 && (await answer.text()) === TOKEN;
    return isOurs ? undefined : `${answer.status}`;
  } catch {
    return 'no answer';
  }
};

const subscribed = async (
  { clock, lastTold }: CheckNotificationsOptions,
  subscriber: ChangeSubscriber,
): Promise<Finding> => {
  try {
    const now = clock.now();
    const live = (await subscriber.list()).filter(
      ({ expiresAt }) => Temporal.Instant.compare(now, expiresAt) < 0,
    );
    const [count, wanted] = [live.length, subscriber.mailboxes.length];
    const last = await lastTold();
    return {
      check: 'subscriptions',
      good: count >= wanted,
      detail: `${count}/${wanted}`,
      ...(last && { last }),
    };
  } catch (fault) {
    return { check: 'subscriptions', good: false, detail: codesOf(fault) };
  }
};
