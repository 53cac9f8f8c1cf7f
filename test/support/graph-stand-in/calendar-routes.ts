import type { Event } from '@microsoft/microsoft-graph-types';
import { type Answer, failure, ok, type Route, type StandInRequest } from './answer.ts';
import { attendeesOf, type Busy, type Mailbox, type StandInEvent, type StandInState } from './mailboxes.ts';
import { toUtc } from './zones.ts';

/** Free/busy and the changes of a calendar view. */
export const calendarRoutes = (state: StandInState): readonly Route[] => [
  {
    method: 'POST',
    path: '/users/{}/calendar/getSchedule',
    answer: ({ body }) => schedules(state, body as ScheduleQuestion),
  },
  {
    method: 'GET',
    path: '/users/{}/calendarView/delta',
    answer: (request) => {
      const mailbox = state.mailboxes.get((request.parts[0] ?? '').toLowerCase());
      if (!mailbox) return failure(404, 'ErrorInvalidUser');
      return mailbox.outOfScope ? failure(403, 'ErrorAccessDenied') : delta(mailbox, request);
    },
  },
];

interface ScheduleQuestion {
  readonly schedules: readonly string[];
  readonly startTime: { readonly dateTime: string; readonly timeZone: string };
  readonly endTime: { readonly dateTime: string; readonly timeZone: string };
}

const MOST_DAYS = 42;

const schedules = (state: StandInState, { schedules, startTime, endTime }: ScheduleQuestion): Answer => {
  const [start, end] = [toUtc(startTime), toUtc(endTime)];
  const days = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 86_400_000;
  if (schedules.length > 20 || days > MOST_DAYS) return failure(400, 'ErrorRequestTooLarge');
  return ok({ value: schedules.map((address) => schedule(state, address, start, end)) });
};

const schedule = (state: StandInState, address: string, from: string, to: string): object => {
  const mailbox = state.mailboxes.get(address.toLowerCase());
  if (!mailbox || mailbox.outOfScope) {
    const error = { responseCode: 'ErrorMailRecipientNotFound', message: 'Unable to resolve the address.' };
    return { scheduleId: address, scheduleItems: [], error };
  }
  const held = [...state.mailboxes.values()].flatMap(({ address: owner, events }) =>
    [...events.values()].filter((event) => isIn(event, owner, address.toLowerCase())),
  );
  const busy: Busy[] = [
    ...mailbox.busy,
    ...held.map((event) => ({ ...timesOf(event), status: 'busy' as const })),
  ];
  const scheduleItems = busy
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end, status, subject = 'Privat' }) => ({
      start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
      end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
      status,
      subject,
      isPrivate: true,
    }));
  return { scheduleId: address, availabilityView: '', scheduleItems };
};

const isIn = (event: StandInEvent, owner: string, address: string): boolean =>
  owner.toLowerCase() === address || attendeesOf(event).includes(address);

const timesOf = (event: StandInEvent): { readonly start: string; readonly end: string } => ({
  start: toUtc(event.start),
  end: toUtc(event.end),
});

const PAGE = 10;

/** A token says how many changes it has seen, a skip token how many of the page's are still to come. */
const delta = (mailbox: Mailbox, request: StandInRequest): Answer => {
  const token = request.query.get('$deltatoken') ?? request.query.get('$skiptoken');
  if (token === null && !request.query.has('startDateTime')) return failure(400, 'ErrorInvalidRequest');
  const [from = 0, skip = 0, upTo = mailbox.changes.length] = (token ?? '0.0').split('.').map(Number);
  if (token !== null && from < mailbox.deltaFrom) return failure(410, 'SyncStateNotFound');
  const changed = changedBetween(mailbox, from, upTo, token === null || from === 0);
  const value = changed.slice(skip, skip + PAGE).map((id) => itemOf(mailbox, id));
  const link = (query: string) => `${request.origin}/v1.0${request.path}?${query}`;
  return ok({
    value,
    ...(changed.length > skip + PAGE
      ? { '@odata.nextLink': link(`$skiptoken=${from}.${skip + PAGE}.${upTo}`) }
      : { '@odata.deltaLink': link(`$deltatoken=${upTo}.0`) }),
  });
};

const changedBetween = (mailbox: Mailbox, from: number, upTo: number, first: boolean): readonly string[] => {
  const ids = [...new Set(mailbox.changes.slice(from, upTo))];
  return first ? ids.filter((id) => mailbox.events.has(id)) : ids;
};

const itemOf = (mailbox: Mailbox, id: string): object => {
  const event = mailbox.events.get(id);
  if (!event) return { id, '@removed': { reason: 'deleted' } };
  const { singleValueExtendedProperties: _, ...shown } = event;
  // Whole days are midnight whatever the zone.
  const utc = (time: Event['start']) => ({
    dateTime: `${event.isAllDay ? time?.dateTime : toUtc(time)}.0000000`,
    timeZone: 'UTC',
  });
  return { ...shown, start: utc(event.start), end: utc(event.end) };
};
