import type { Event } from '@microsoft/microsoft-graph-types';
import { type Answer, failure, ok, type Route, type StandInRequest } from './answer.ts';
import {
  attendeesOf,
  change,
  type Mailbox,
  remove,
  type StandInEvent,
  type StandInState,
  type StoredProperty,
} from './mailboxes.ts';

/** Events as Exchange Online keeps them, as far as its documentation tells. */
export const eventRoutes = (state: StandInState): readonly Route[] => {
  const inMailbox =
    (work: (mailbox: Mailbox, request: StandInRequest) => Answer) =>
    (request: StandInRequest): Answer => {
      const mailbox = state.mailboxes.get((request.parts[0] ?? '').toLowerCase());
      if (!mailbox) return failure(404, 'ErrorInvalidUser');
      return mailbox.outOfScope ? failure(403, 'ErrorAccessDenied') : work(mailbox, request);
    };
  const onEvent = (work: (mailbox: Mailbox, event: StandInEvent, request: StandInRequest) => Answer) =>
    inMailbox((mailbox, request) => {
      const event = mailbox.events.get(request.parts[1] ?? '');
      return event ? work(mailbox, event, request) : failure(404, 'ErrorItemNotFound');
    });

  return [
    {
      method: 'POST',
      path: '/users/{}/events',
      answer: inMailbox((mailbox, { body }) => create(state, mailbox, body as Event)),
    },
    {
      method: 'GET',
      path: '/users/{}/events',
      answer: inMailbox((mailbox, request) => ok({ value: filtered(mailbox, request).map(shown(request)) })),
    },
    {
      method: 'GET',
      path: '/users/{}/events/{}',
      answer: onEvent((_, event, request) => ok(shown(request)(event))),
    },
    {
      method: 'PATCH',
      path: '/users/{}/events/{}',
      answer: onEvent((mailbox, event, { body }) => update(state, mailbox, event, body as Event)),
    },
    {
      method: 'DELETE',
      path: '/users/{}/events/{}',
      answer: onEvent((mailbox, event) => end(state, mailbox, event)(204)),
    },
    {
      method: 'POST',
      path: '/users/{}/events/{}/cancel',
      answer: onEvent((mailbox, event) => end(state, mailbox, event)(202)),
    },
  ];
};

/** Same transaction and same body: the event there is. Same transaction, other body: refused, in either documented way. */
const create = (state: StandInState, mailbox: Mailbox, body: Event): Answer => {
  const before = mailbox.transactions.get(body.transactionId ?? '');
  if (before) {
    const event = mailbox.events.get(before.event);
    if (event && before.body === JSON.stringify(body)) return ok(event, 201);
    return state.nextId % 2 === 0 ? failure(400, 'ErrorDuplicateTransactionId') : failure(409, 'Conflict');
  }
  const id = `AAMk${state.nextId++}`;
  const event = withLink(state, { ...own(body), id, isCancelled: false, isOrganizer: true });
  if (body.transactionId)
    mailbox.transactions.set(body.transactionId, { event: id, body: JSON.stringify(body) });
  change(mailbox, event);
  state.mailed.push({ event: id, what: 'invitation', to: attendeesOf(event) });
  return ok(event, 201);
};

const update = (state: StandInState, mailbox: Mailbox, event: StandInEvent, body: Event): Answer => {
  const properties = [...(event.singleValueExtendedProperties ?? [])].filter(
    ({ id }) => !propertiesOf(body).some((given) => given.id === id),
  );
  const after = withLink(state, {
    ...event,
    ...own(body),
    singleValueExtendedProperties: [...properties, ...propertiesOf(body)],
    ...(body.attendees && { attendees: keepAnswers(event, body) }),
  });
  if (after.isAllDay && !(isMidnight(after.start) && isMidnight(after.end)))
    return failure(400, 'ErrorPropertyValidation');
  change(mailbox, after);
  state.mailed.push({ event: event.id, what: 'update', to: attendeesOf(after) });
  return ok(after);
};

const isMidnight = (time: Event['start']): boolean => time?.dateTime?.endsWith('T00:00:00') ?? false;

const end =
  (state: StandInState, mailbox: Mailbox, event: StandInEvent) =>
  (status: number): Answer => {
    remove(mailbox, event.id);
    state.mailed.push({ event: event.id, what: 'cancellation', to: attendeesOf(event) });
    return { status };
  };

const propertiesOf = (event: Event): readonly StoredProperty[] =>
  (event.singleValueExtendedProperties ?? []).flatMap(({ id, value }) =>
    id && value ? [{ id, value }] : [],
  );

const own = ({ singleValueExtendedProperties: _, id: __, ...event }: Event) => ({
  ...event,
  ...(_ && { singleValueExtendedProperties: propertiesOf({ singleValueExtendedProperties: _ }) }),
});

/** An invitation that stands keeps its answer. */
const keepAnswers = (event: StandInEvent, body: Event) =>
  (body.attendees ?? []).map((attendee) => {
    const before = event.attendees?.find(
      ({ emailAddress }) => emailAddress?.address === attendee.emailAddress?.address,
    );
    return before?.status ? { ...attendee, status: before.status } : attendee;
  });

const withLink = (state: StandInState, event: StandInEvent): StandInEvent =>
  event.isOnlineMeeting && state.joinLinks && !event.onlineMeeting
    ? {
        ...event,
        onlineMeeting: { joinUrl: `https://teams.example.no/${event.id}` },
        body: { ...event.body, content: `${event.body?.content ?? ''}<div class="join">Bli med</div>` },
      }
    : event;

const FILTER =
  /^singleValueExtendedProperties\/any\(ep: ?ep\/id eq '(?<id>[^']+)' and ep\/value eq '(?<value>[^']+)'\)$/iu;

const filtered = (mailbox: Mailbox, { query }: StandInRequest): readonly StandInEvent[] => {
  const { id, value } = FILTER.exec(query.get('$filter') ?? '')?.groups ?? {};
  if (id === undefined) throw new Error('the stand-in knows no other filter than by a property');
  return [...mailbox.events.values()].filter(({ singleValueExtendedProperties: held }) =>
    held?.some((property) => property.id === id && property.value === value),
  );
};

/** Named properties come only when they are asked for; `$select` is obeyed. */
const shown =
  ({ query }: StandInRequest) =>
  (event: StandInEvent): object => {
    const names = query.get('$select')?.split(',');
    const expand = query.get('$expand');
    return Object.fromEntries(
      Object.entries(event).filter(([name]) =>
        name === 'singleValueExtendedProperties'
          ? expand?.startsWith(name)
          : name === 'id' || !names || names.includes(name),
      ),
    );
  };
