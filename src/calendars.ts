import type { OrganisationId } from './domain/ids.ts';
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
    return onceAtATime(async () => {
      // With several processes one of them is enough.
      await deps.store.exclusively(`calendar/${organisation}`, async () => {
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
