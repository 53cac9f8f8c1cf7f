import type { Event, ResponseType } from '@microsoft/microsoft-graph-types';

export interface StoredProperty {
  readonly id: string;
  readonly value: string;
}

/** An event as the stand-in keeps it: what was sent, and what Exchange adds. */
export type StandInEvent = Omit<Event, 'singleValueExtendedProperties'> & {
  readonly id: string;
  readonly singleValueExtendedProperties?: readonly StoredProperty[];
};

export interface Busy {
  /** UTC, without offset. */
  readonly start: string;
  readonly end: string;
  readonly status: 'busy' | 'tentative' | 'oof' | 'free' | 'workingElsewhere';
  readonly subject?: string;
}

export interface Mailbox {
  readonly address: string;
  readonly events: Map<string, StandInEvent>;
  /** Transaction id to the event it made and the body that made it. */
  readonly transactions: Map<string, { readonly event: string; readonly body: string }>;
  /** Ids of events in the order they changed. */
  readonly changes: string[];
  readonly busy: Busy[];
  /** The application's scope does not cover it. */
  outOfScope: boolean;
  /** Delta tokens made before this many changes have expired. */
  deltaFrom: number;
}

/** What people were mailed by Exchange because of what we did. */
interface Mailed {
  readonly event: string;
  readonly what: 'invitation' | 'update' | 'cancellation';
  readonly to: readonly string[];
}

export interface StandInState {
  readonly mailboxes: Map<string, Mailbox>;
  readonly mailed: Mailed[];
  nextId: number;
  /** Whether new online meetings come with a link. */
  joinLinks: boolean;
}

export const newState = (): StandInState => ({
  mailboxes: new Map(),
  mailed: [],
  nextId: 1,
  joinLinks: true,
});

export const addMailbox = (state: StandInState, address: string): Mailbox => {
  const mailbox: Mailbox = {
    address,
    events: new Map(),
    transactions: new Map(),
    changes: [],
    busy: [],
    outOfScope: false,
    deltaFrom: 0,
  };
  state.mailboxes.set(address.toLowerCase(), mailbox);
  return mailbox;
};

export const attendeesOf = (event: StandInEvent): readonly string[] =>
  (event.attendees ?? []).flatMap(({ emailAddress }) => emailAddress?.address?.toLowerCase() ?? []);

/** What a person presses in Outlook: the organiser's copy shows the answer. */
export const respond = (mailbox: Mailbox, id: string, address: string, response: ResponseType): void => {
  const event = mailbox.events.get(id);
  if (!event) throw new Error('no such event');
  const attendees = (event.attendees ?? []).map((attendee) =>
    attendee.emailAddress?.address === address
      ? { ...attendee, status: { response, time: '2027-01-01T10:00:00Z' } }
      : attendee,
  );
  change(mailbox, { ...event, attendees });
};

/** What the organiser does in Outlook, or what a request of ours comes to. */
export const change = (mailbox: Mailbox, event: StandInEvent): void => {
  mailbox.events.set(event.id, event);
  mailbox.changes.push(event.id);
};

export const remove = (mailbox: Mailbox, id: string): void => {
  mailbox.events.delete(id);
  mailbox.changes.push(id);
};
