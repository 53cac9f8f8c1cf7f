import type { Meeting } from './domain/meeting.ts';
import type { Organisation } from './domain/organisation.ts';
import { Temporal } from './domain/time.ts';
import type { Repositories } from './services/ports/store.ts';
import { openTown, type Town } from './simulated-town.ts';
import { liveThrough } from './simulator/year/live.ts';
import { observe, type Remains } from './simulator/year/observe.ts';
import type { ObservedYear } from './simulator/year/observed.ts';
import type { YearHost } from './simulator/year/stage.ts';

export interface YearOptions {
  readonly year: number;
  readonly seed: number;
  /** An SQLite file; without one everything is in memory. */
  readonly file?: string;
}

/** Runs the unchanged bot over HTTP through a whole year, from November before it to the end of the next January. */
export const simulateYear = async (
  organisation: Organisation,
  { year, seed, file }: YearOptions,
): Promise<ObservedYear> => {
  const start = planningDay(year).toZonedDateTime({ timeZone: organisation.timeZone, plainTime: '09:00' });
  const town = await openTown({
    organisations: [organisation],
    start: start.toInstant(),
    ...(file !== undefined && { file }),
  });
  try {
    const lived = await liveThrough(hostFor(town, organisation, start.toInstant()), year, seed);
    return observe(organisation, year, lived, await remainsOf(town, organisation, start.toInstant()));
  } finally {
    await town.close();
  }
};

/** The Tuesday in the second week of November before the year: coordinators plan then, and it is a workday. */
const planningDay = (year: number): Temporal.PlainDate => {
  const eighth = Temporal.PlainDate.from({ year: year - 1, month: 11, day: 8 });
  return eighth.add({ days: (9 - eighth.dayOfWeek) % 7 });
};

const hostFor = (town: Town, organisation: Organisation, start: Temporal.Instant): YearHost => ({
  organisation,
  connector: town.connector,
  clock: town.clock,
  nextEvent: async () => (await town.program.nextEvent(organisation.id))?.at,
  runDue: town.program.runDue,
  settled: town.program.settled,
  meetings: () => town.store.read.meetings.between(organisation.id, start, farFrom(start)),
});

const farFrom = (start: Temporal.Instant): Temporal.Instant => start.add({ hours: 24 * 900 });

/** Reads everything back that the repositories give. */
const remainsOf = async (
  { store, logged }: Town,
  { id }: Organisation,
  start: Temporal.Instant,
): Promise<Remains> => {
  const { read } = store;
  const meetings = await read.meetings.between(id, start, farFrom(start));
  const events = await read.calendarEvents.changedSince(id, 0);
  const perMeeting = await Promise.all(meetings.map((meeting) => remainsOfMeeting(read, meeting)));
  return {
    meetings,
    calendar: events
      .filter(({ cancelled }) => !cancelled)
      .map(({ transactionId, start, end, people }) => ({ meeting: transactionId, start, end, people })),
    items: perMeeting.flatMap(({ items }) => items),
    reports: perMeeting.flatMap(({ reports }) => reports),
    stored: [meetings, events, perMeeting, await read.audit.list(id, 1_000_000), logged].map((all) =>
      JSON.stringify(all),
    ),
  };
};

const remainsOfMeeting = async (
  { agenda, trends, summaries, deliveries }: Repositories,
  meeting: Meeting,
) => ({
  items: await agenda.ofMeeting(meeting.organisation, meeting.id),
  reports: await trends.ofMeeting(meeting.organisation, meeting.id),
  summary: await summaries.ofMeeting(meeting.organisation, meeting.id),
  deliveries: await deliveries.ofMeeting(meeting.organisation, meeting.id),
});
