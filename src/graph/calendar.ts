import type { Clock } from '../domain/time.ts';
import { notFound } from '../services/errors.ts';
import type { CalendarChange, CalendarEvent, CalendarPort } from '../services/ports/calendar.ts';
import { bookIn, bringTo, cancelIn, findIn } from './booking.ts';
import { follow } from './changes.ts';
import type { GraphClient } from './client.ts';
import { type Followed, fromAnew, readCursor } from './cursor.ts';
import type { InvitationWords } from './event-body.ts';
import { freeBusy } from './free-busy.ts';
import { isOutOfReach } from './graph-error.ts';

/** An organisation whose meetings are in Microsoft 365. */
export interface GraphCalendarOptions {
  readonly client: GraphClient;
  /** The coordinator's mailbox, or a shared one: everything is booked here unless a convener's own will do. */
  readonly organiser: string;
  /** Mailboxes of those who convene forums themselves (a rektor, a team leader); used as far as the scope allows. */
  readonly conveners: readonly string[];
  readonly words: InvitationWords;
  /** The organisation's. */
  readonly timeZone: string;
  readonly clock: Clock;
}

/**
 * The calendar of one organisation in Microsoft Graph. An event is named by its mailbox and Graph's id. Every verb may be
 * called again: exactly one event is the outcome. Throws `GraphError`, and `NotFound` for an event that is gone.
 */
export const graphCalendar = (options: GraphCalendarOptions): CalendarPort => {
  const { client, organiser, conveners, timeZone, clock } = options;
  const mailboxes = mailboxesOf(options);

  const homeOf = ({ organiser: { email, outsideTenant } }: CalendarEvent): string =>
    (!outsideTenant && conveners.find((address) => sameMailbox(address, email))) || organiser;

  return {
    freeBusy: (_, people, from, to, progress) =>
      freeBusy(client, { mailbox: organiser, people, from, to, progress }),

    book: async (event, withoutLink) => {
      const home = homeOf(event);
      const bookAt = async (mailbox: string) => {
        const { id, hasLink } = await bookIn(options, mailbox, event);
        if (!hasLink) withoutLink?.(mailbox);
        return nameOf(mailbox, id);
      };
      return home === organiser ? bookAt(organiser) : unlessOutOfReach(bookAt(home), () => bookAt(organiser));
    },

    find: async (_, meeting) => {
      for (const mailbox of mailboxes) {
        const look = findIn(options, mailbox, meeting);
        const id = await (mailbox === organiser ? look : unlessOutOfReach(look, async () => undefined));
        if (id) return nameOf(mailbox, id);
      }
      return undefined;
    },

    move: async (name, event, lastShown) => {
      const [mailbox, id] = read(name);
      return bringTo(options, mailbox, id, event, lastShown);
    },

    cancel: async (_, name) => {
      const [mailbox, id] = read(name);
      return cancelIn(options, mailbox, id);
    },

    changesSince: async (_, text, looks) => {
      const before = readCursor(text);
      const after: Record<string, Followed> = {};
      const changes: CalendarChange[] = [];
      for (const mailbox of mailboxes) {
        const known = before[mailbox];
        const wanted = looks?.find((one) => one.mailbox === mailbox);
        if (looks && !wanted) {
          if (known) after[mailbox] = known;
          continue;
        }
        const following = {
          client,
          mailbox,
          timeZone,
          now: clock.now(),
          nameOf: (id: string) => nameOf(mailbox, id),
        };
        const look = follow(following, known && wanted?.anew ? fromAnew(known) : known);
        const news = await (mailbox === organiser ? look : unlessOutOfReach(look, async () => undefined));
        if (!news) continue;
        after[mailbox] = news.followed;
        changes.push(...news.changes);
      }
      return { changes, cursor: JSON.stringify(after) };
    },

    holds: (_, name) => name.includes('/'),

    isRemote: () => true,
  };
};

/** The mailboxes that events may be in, and that are followed. */
export const mailboxesOf = ({
  organiser,
  conveners,
}: Pick<GraphCalendarOptions, 'organiser' | 'conveners'>): readonly string[] => [
  organiser,
  ...conveners.filter((address) => !sameMailbox(address, organiser)),
];

const sameMailbox = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A convener's mailbox may be outside the application's scope; that is a choice of the administrator, and no fault. */
const unlessOutOfReach = async <T>(work: Promise<T>, otherwise: () => Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (fault) {
    if (isOutOfReach(fault)) return otherwise();
    throw fault;
  }
};

const nameOf = (mailbox: string, id: string): string => `${mailbox}/${id}`;

const read = (name: string): readonly [mailbox: string, id: string] => {
  const slash = name.indexOf('/');
  if (slash < 0) throw notFound('meeting');
  return [name.slice(0, slash), name.slice(slash + 1)];
};
