import { sameTime } from '../domain/calendar-question.ts';
import { notFound } from '../services/errors.ts';
import type {
  BusyInterval,
  CalendarChange,
  CalendarEvent,
  CalendarPort,
} from '../services/ports/calendar.ts';
import type { CalendarEventRepository, StoredEvent } from '../services/ports/calendar-events.ts';
import type { Store } from '../services/ports/store.ts';

/** A calendar of the bot's own, for when no Microsoft 365 is there: its events are rows in the store. */
export const embeddedCalendar = ({ store }: { readonly store: Store }): CalendarPort => ({
  freeBusy: async (organisation, people, from, to) => {
    const wanted = new Set(people.map(({ id }) => id));
    const events = await store.read.calendarEvents.between(organisation, from, to);
    const busy = events.flatMap((event): readonly BusyInterval[] =>
      event.people
        .filter((person) => wanted.has(person))
        .map((person) => ({ person, start: event.start, end: event.end })),
    );
    return { busy, unknown: [] };
  },

  book: (event) =>
    store.write(async ({ calendarEvents }) => {
      const before = await calendarEvents.byTransaction(event.organisation, event.transactionId);
      const after = stored(before?.id ?? eventId(event), event);
      if (!before || (!before.cancelled && differs(before, after))) await calendarEvents.put(after);
      return after.id;
    }),

  find: async (organisation, transactionId) =>
    (await store.read.calendarEvents.byTransaction(organisation, transactionId))?.id,

  move: (id, event, lastShown) =>
    store.write(async ({ calendarEvents }) => {
      const before = await calendarEvents.get(event.organisation, id);
      if (!before || before.cancelled) throw notFound('meeting');
      const after = { ...stored(id, event), transactionId: before.transactionId };
      if (lastShown && !sameTime(before, lastShown) && !sameTime(before, after)) {
        return { start: before.start, end: before.end };
      }
      if (differs(before, after)) await calendarEvents.put(after);
      return undefined;
    }),

  cancel: (organisation, id) =>
    store.write(async ({ calendarEvents }) => {
      const event = await calendarEvents.get(organisation, id);
      if (event && !event.cancelled) await calendarEvents.put({ ...event, cancelled: true });
    }),

  holds: (_, id) => id.startsWith(ID_PREFIX),

  changesSince: async (organisation, cursor) => {
    const since = cursor === undefined ? 0 : Number(cursor);
    const events = await store.read.calendarEvents.changedSince(organisation, since);
    return {
      changes: cursor === undefined ? [] : events.map(changeOf),
      cursor: String(events.at(-1)?.sequence ?? since),
    };
  },
});

const ID_PREFIX = 'event-';

/** Follows from the meeting, so that booking twice cannot make two. */
const eventId = (event: CalendarEvent): string => `${ID_PREFIX}${event.transactionId}`;

type NewEvent = Parameters<CalendarEventRepository['put']>[0];

const stored = (id: string, event: CalendarEvent): NewEvent => ({
  id,
  organisation: event.organisation,
  transactionId: event.transactionId,
  subject: event.subject,
  start: event.start.toInstant(),
  end: event.end.toInstant(),
  ...(event.place !== undefined && { place: event.place }),
  people: [...new Set([event.organiser, ...event.required, ...event.optional].map(({ id }) => id))],
  cancelled: false,
});

const differs = (before: StoredEvent, after: NewEvent): boolean =>
  before.subject !== after.subject ||
  before.place !== after.place ||
  !sameTime(before, after) ||
  before.people.join() !== after.people.join();

/** Tells how the event is now: whoever already knows it so finds nothing to do. */
const changeOf = (event: StoredEvent): CalendarChange =>
  event.cancelled
    ? { eventId: event.id, change: 'cancelled' }
    : { eventId: event.id, change: 'moved', start: event.start, end: event.end };
