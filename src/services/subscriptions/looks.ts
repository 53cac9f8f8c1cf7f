import type { OrganisationId } from '../../domain/ids.ts';
import { Temporal } from '../../domain/time.ts';
import { followCalendar } from '../meetings/follow-calendar.ts';
import type { Deps } from '../ports/deps.ts';
import type { CalendarSubscription } from '../ports/subscriptions.ts';

/** Where nobody tells us, Graph is asked so often; it counts every question. */
export const MINUTES_BETWEEN_LOOKS = 5;
/** Where a subscription stands, a look is only for what may have been lost on the way. */
const MINUTES_BETWEEN_RECOVERIES = 60;

/**
 * Looks at the mailboxes that have told of changes, and at those that have not been looked at for long. What was asked
 * for while it looked stays asked for. One process at a time.
 */
export const lookWhereAsked = async (deps: Deps, organisation: OrganisationId): Promise<void> => {
  const { store, clock } = deps;
  const now = clock.now();
  const due = (await store.read.subscriptions.list(organisation)).filter((row) => isDue(row, now));
  if (due.length === 0) return;
  await followCalendar(deps, organisation, due);
  await store.write(async (tx) => {
    for (const { mailbox, marks } of due) await tx.subscriptions.markSeen(organisation, mailbox, marks, now);
  });
};

const isDue = (row: CalendarSubscription, now: Temporal.Instant): boolean => {
  const minutes = tellsUs(row, now) ? MINUTES_BETWEEN_RECOVERIES : MINUTES_BETWEEN_LOOKS;
  const next = row.lookedAt?.add({ minutes });
  return row.marks > row.seen || !next || Temporal.Instant.compare(next, now) <= 0;
};

/** Whether a change in the mailbox would be told: there is a subscription, and Graph asks nothing of us. */
const tellsUs = ({ id, expiresAt, challenged }: CalendarSubscription, now: Temporal.Instant): boolean =>
  id !== undefined && expiresAt !== undefined && !challenged && Temporal.Instant.compare(now, expiresAt) < 0;
