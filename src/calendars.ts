import type { OrganisationId } from './domain/ids.ts';
import { Temporal } from './domain/time.ts';
import { followCalendar } from './services/meetings/follow-calendar.ts';
import { moveIntoCalendar, syncCalendar } from './services/meetings/sync-calendar.ts';
import type { CalendarPort, Deps } from './services/ports.ts';

/** One calendar over all: each organisation's own where it has one, and the embedded one. */
export const calendarsOf = (
  embedded: CalendarPort,
  remote: ReadonlyMap<OrganisationId, CalendarPort>,
): CalendarPort => {
  if (remote.size === 0) return embedded;
  const of = (organisation: OrganisationId): CalendarPort => remote.get(organisation) ?? embedded;
  return {
    freeBusy: (organisation, ...rest) => of(organisation).freeBusy(organisation, ...rest),
    book: (event) => of(event.organisation).book(event),
    find: (organisation, meeting) => of(organisation).find(organisation, meeting),
    move: (id, event) => of(event.organisation).move(id, event),
    cancel: (organisation, id) => of(organisation).cancel(organisation, id),
    changesSince: (organisation, cursor) => of(organisation).changesSince(organisation, cursor),
    holds: (organisation, id) => of(organisation).holds(organisation, id),
    isRemote: (organisation) => remote.has(organisation),
  };
};

/** A calendar is looked at for answers no more often than this: Graph counts every question. */
const MINUTES_BETWEEN_LOOKS = 5;

/** Keeps the calendars over the network up to date, each by itself: a slow one delays neither another nor a message. */
export interface CalendarRounds {
  /** Looks at all of them; one that is being looked at is looked at once more when that is done. */
  wake(): void;
  /** Resolves when no round is under way. */
  settled(): Promise<void>;
}

export const calendarRounds = (
  deps: Deps,
  organisations: readonly OrganisationId[],
  report: (fault: unknown) => void,
): CalendarRounds => {
  const rounds = organisations.map((organisation) => {
    let movedIn = false;
    let nextLook: Temporal.Instant | undefined;
    const look = async (): Promise<void> => {
      const now = deps.clock.now();
      if (nextLook && Temporal.Instant.compare(now, nextLook) < 0) return;
      nextLook = now.add({ minutes: MINUTES_BETWEEN_LOOKS });
      await followCalendar(deps, organisation);
    };
    return onceAtATime(async () => {
      // With several processes one of them is enough.
      await deps.store.exclusively(`calendar/${organisation}`, async () => {
        // First, so that what is booked now is known when its answers come. What is booked does not wait for it to work.
        await look().catch(report);
        if (!movedIn) await moveIntoCalendar(deps, organisation);
        movedIn = true;
        await syncCalendar(deps, organisation, report);
      });
    }, report);
  });
  return {
    wake: () => {
      for (const { wake } of rounds) wake();
    },
    settled: async () => {
      await Promise.all(rounds.map(({ settled }) => settled()));
    },
  };
};

const onceAtATime = (work: () => Promise<void>, report: (fault: unknown) => void): CalendarRounds => {
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
