import type { OrganisationId } from './domain/ids.ts';
import { Temporal } from './domain/time.ts';
import { followCalendar } from './services/meetings/follow-calendar.ts';
import { moveIntoCalendar, syncCalendar } from './services/meetings/sync-calendar.ts';
import type { CalendarPort } from './services/ports/calendar.ts';
import type { ChangeSubscriber } from './services/ports/change-subscriber.ts';
import type { Deps } from './services/ports/deps.ts';
import { keepSubscribed } from './services/subscriptions/keep-subscribed.ts';
import { lookWhereAsked, MINUTES_BETWEEN_LOOKS } from './services/subscriptions/looks.ts';

/** One calendar over all: each organisation's own where it has one, and the embedded one. */
export const calendarsOf = (
  embedded: CalendarPort,
  remote: ReadonlyMap<OrganisationId, CalendarPort>,
): CalendarPort => {
  if (remote.size === 0) return embedded;
  const of = (organisation: OrganisationId): CalendarPort => remote.get(organisation) ?? embedded;
  // An organisation that has come to Microsoft 365 left events behind in the embedded calendar.
  const holderOf = (organisation: OrganisationId, id: string): CalendarPort =>
    of(organisation).holds(organisation, id) ? of(organisation) : embedded;
  return {
    freeBusy: (organisation, ...rest) => of(organisation).freeBusy(organisation, ...rest),
    book: (event, ...rest) => of(event.organisation).book(event, ...rest),
    find: (organisation, meeting) => of(organisation).find(organisation, meeting),
    move: (id, event, ...rest) => of(event.organisation).move(id, event, ...rest),
    cancel: (organisation, id) => holderOf(organisation, id).cancel(organisation, id),
    changesSince: (organisation, ...rest) => of(organisation).changesSince(organisation, ...rest),
    holds: (organisation, id) => of(organisation).holds(organisation, id),
    isRemote: (organisation) => remote.has(organisation),
  };
};

/** What another process holds now is looked at again so soon: it may not have seen what we were told last. */
const HELD_ELSEWHERE_MS = 2_000;
/** A look that was asked for and failed is not repeated with every turn that comes meanwhile. */
const MINUTES_AFTER_FAILURE = 1;

/** Keeps the calendars over the network up to date, each by itself: a slow one delays neither another nor a message. */
export interface CalendarRounds {
  /** Looks at one of them, or at all; one that is being looked at is looked at once more when that is done. */
  wake(organisation?: OrganisationId): void;
  /** Resolves when no round is under way. */
  settled(): Promise<void>;
}

/** `subscribers`: those whose mailboxes tell us of changes; the others are asked every few minutes. */
export const calendarRounds = (
  deps: Deps,
  organisations: readonly OrganisationId[],
  report: (fault: unknown) => void,
  subscribers: ReadonlyMap<OrganisationId, ChangeSubscriber> = new Map(),
): CalendarRounds => {
  const rounds = organisations.map((organisation) => {
    const subscriber = subscribers.get(organisation);
    const look = subscriber
      ? lookWhenTold(deps, organisation, subscriber, report)
      : lookNowAndThen(deps, organisation);
    let movedIn = false;
    const round = async (): Promise<void> => {
      // First, so that what is booked now is known when its answers come. What is booked does not wait for it to work.
      await look().catch(report);
      await deps.directory.refresh?.();
      if (!movedIn) await moveIntoCalendar(deps, organisation);
      movedIn = true;
      await syncCalendar(deps, organisation, report);
    };
    const { wake, settled } = onceAtATime(async () => {
      // With several processes one of them is enough.
      const held = await deps.store.exclusively(`calendar/${organisation}`, round);
      if (!held && subscriber) setTimeout(wake, HELD_ELSEWHERE_MS).unref();
    }, report);
    return { organisation, wake, settled };
  });
  return {
    wake: (only) => {
      for (const { organisation, wake } of rounds) {
        if (only === undefined || only === organisation) wake();
      }
    },
    settled: async () => {
      await Promise.all(rounds.map(({ settled }) => settled()));
    },
  };
};

const lookNowAndThen = (deps: Deps, organisation: OrganisationId): (() => Promise<void>) => {
  let next: Temporal.Instant | undefined;
  return async () => {
    const now = deps.clock.now();
    if (next && Temporal.Instant.compare(now, next) < 0) return;
    next = now.add({ minutes: MINUTES_BETWEEN_LOOKS });
    await followCalendar(deps, organisation);
  };
};

const lookWhenTold = (
  deps: Deps,
  organisation: OrganisationId,
  subscriber: ChangeSubscriber,
  report: (fault: unknown) => void,
): (() => Promise<void>) => {
  let notBefore: Temporal.Instant | undefined;
  return async () => {
    const { store, clock } = deps;
    await keepSubscribed({ store, clock, organisation, subscriber, report });
    const now = clock.now();
    if (notBefore && Temporal.Instant.compare(now, notBefore) < 0) return;
    notBefore = now.add({ minutes: MINUTES_AFTER_FAILURE });
    await lookWhereAsked(deps, organisation);
    notBefore = undefined;
  };
};

const onceAtATime = (
  work: () => Promise<void>,
  report: (fault: unknown) => void,
): { wake(): void; settled(): Promise<void> } => {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work().catch(report);
    } while (again);
    running = undefined;
  };
  return {
    wake: () => {
      again = true;
      running ??= run();
    },
    settled: async () => running,
  };
};
