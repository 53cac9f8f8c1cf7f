import { randomBytes } from 'node:crypto';
import { embeddedCalendar } from './calendar/embedded-calendar.ts';
import { calendarRounds, calendarsOf } from './calendars.ts';
import { liveDirectory } from './directory.ts';
import type { OrganisationId } from './domain/ids.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Clock } from './domain/time.ts';
import { gather } from './gather.ts';
import { createDaysLook } from './jobs/look-at-days.ts';
import { type NextEvent, nextEvent } from './jobs/next-event.ts';
import { createNightly } from './jobs/nightly.ts';
import { tick } from './jobs/tick.ts';
import { type Courier, createCourier } from './outbox/courier.ts';
import { createPace } from './outbox/pace.ts';
import { syncNearCalendars } from './services/meetings/sync-calendar.ts';
import type { CalendarPort } from './services/ports/calendar.ts';
import type { ChangeSubscriber } from './services/ports/change-subscriber.ts';
import type { Deps } from './services/ports/deps.ts';
import type { Store } from './services/ports/store.ts';
import { takeNotifications } from './services/subscriptions/take-notifications.ts';
import { createEdge, type TeamsEdge } from './teams/edge.ts';
import { faultOf, type Log } from './teams/log.ts';
import type { Registration } from './teams/registration.ts';

/** One change in Outlook is told in several notifications, and many are told one by one: one look will do. */
const GATHER_MS = 1_000;

export interface ProgramOptions {
  readonly organisations: readonly Organisation[];
  readonly registrations: readonly Registration[];
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether an organisation may have one more activity now: one that is flooded must not take the others' time. */
  readonly admit?: (organisation: OrganisationId) => boolean;
  /** Calendars over the network, of the organisations that have one; the others' meetings are in the embedded one. */
  readonly calendars?: ReadonlyMap<OrganisationId, CalendarPort>;
  /** Those of them that tell us of changes. */
  readonly subscribers?: ReadonlyMap<OrganisationId, ChangeSubscriber>;
  /** What Microsoft 365 does for an organisation beyond its calendar. */
  readonly microsoft365?: Deps['microsoft365'];
  /** Where cards fetch a year from, if they can. */
  readonly yearLinks?: Deps['yearLinks'];
}

/** Everything but the server and the clock's heartbeat: the same in production, in the try-out and in a simulated year. */
export interface Program {
  readonly deps: Deps;
  /** Takes an activity, answers it, and lets the outbox send what came of it. */
  readonly receive: TeamsEdge['receive'];
  /**
   * Takes what Graph tells of changes in a calendar, and has it looked at. `organisation` comes from the path.
   * @throws Problem Invalid if it is no collection of notifications
   */
  takeNotifications(organisation: string | undefined, body: unknown): Promise<void>;
  /** Resolves when callers can be verified. */
  readonly ready: TeamsEdge['ready'];
  /** Does what is due now and sends what is to be sent; resolves when all of it is done. */
  runDue(): Promise<void>;
  nextEvent(organisation?: OrganisationId): Promise<NextEvent | undefined>;
  /** Resolves when nothing is under way: late answers, deliveries. */
  settled(): Promise<void>;
}

export const createProgram = ({
  organisations,
  registrations,
  store,
  clock,
  log,
  admit,
  calendars = new Map(),
  subscribers,
  microsoft365,
  yearLinks,
}: ProgramOptions): Program => {
  const deps: Deps = {
    store,
    clock,
    directory: liveDirectory(organisations, store),
    calendar: calendarsOf(embeddedCalendar({ store }), calendars),
    newId: () => randomBytes(12).toString('base64url'),
    ...(microsoft365 && { microsoft365 }),
    ...(yearLinks && { yearLinks }),
  };
  const report = (work: string, fault: unknown): void =>
    log.error({ work, ...faultOf(fault) }, 'work failed');
  const edge = createEdge({ deps, registrations, log, ...(admit && { admit }) });
  const outbox = { ...deps, messenger: edge.messenger, pace: createPace(clock), jitter: Math.random, report };
  const calendarFault = (fault: unknown) => report('calendar', fault);
  const rounds = calendarRounds(deps, [...calendars.keys()], calendarFault, subscribers);
  const courier: Courier = createCourier(outbox, () => {
    rounds.wake();
    return syncNearCalendars(deps, calendarFault).catch(calendarFault);
  });
  const told = gather<OrganisationId>(GATHER_MS, (organisations) => {
    for (const organisation of organisations) rounds.wake(organisation);
    // What the look finds is said at once.
    void rounds.settled().then(courier.wake);
  });
  const nightly = createNightly(deps, report);
  const lookAtDays = createDaysLook(deps, report);
  let aside = Promise.resolve();
  return {
    deps,
    receive: async (organisation, request) => {
      const answer = await edge.receive(organisation, request);
      courier.wake();
      return answer;
    },
    takeNotifications: async (organisation, body) => {
      told.add(await takeNotifications(deps, organisation, body));
    },
    ready: async () => {
      await deps.directory.refresh?.();
      await edge.ready();
    },
    runDue: async () => {
      await deps.directory.refresh?.();
      await tick(deps, report);
      // Aside: a directory that answers slowly delays nobody's message.
      aside = aside.then(nightly).then(lookAtDays);
      await courier.settle();
    },
    nextEvent: (organisation) => nextEvent(deps, organisation),
    settled: async () => {
      await edge.settled();
      told.flush();
      await courier.settle();
      await rounds.settled();
      await aside;
    },
  };
};
