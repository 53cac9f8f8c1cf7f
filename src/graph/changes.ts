import type { Event } from '@microsoft/microsoft-graph-types';
import type { Temporal } from '../domain/time.ts';
import type { CalendarChange, InvitationAnswer } from '../services/ports/calendar.ts';
import { IMMUTABLE_IDS } from './booking.ts';
import type { GraphClient, Listing } from './client.ts';
import type { Followed } from './cursor.ts';
import { GraphError, isGone } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';
import { timeOf } from './times.ts';

/** The part of the calendar that is followed, around now: the year that is planned lies well within it. */
const DAYS_BEHIND = 31;
const DAYS_AHEAD = 730;
/** When less than this lies ahead, a new view is begun. */
const LEAST_DAYS_AHEAD = 450;

type DeltaItem = Event & { readonly '@removed'?: object };

export interface Following {
  readonly client: GraphClient;
  readonly mailbox: string;
  /** The organisation's. */
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  /** Our name for an event, from Graph's. */
  readonly nameOf: (id: string) => string;
}

interface News {
  readonly changes: readonly CalendarChange[];
  readonly followed: Followed;
}

/**
 * What has changed in a mailbox since it was last looked at: how each of our events stands now. The first look tells
 * nothing. When Graph has forgotten where we were (410), everything is looked at again and what is missing is looked up,
 * so that no change is lost.
 */
export const follow = async (following: Following, before: Followed | undefined): Promise<News> => {
  const known = new Set(before?.known);
  const listed = before && (await sinceThen(following, before));
  const { items, deltaLink } = listed ?? (await fromTheStart(following));
  const ours = items.filter((item) => known.has(item.id ?? '') || isOurs(item));
  const seen = ours.flatMap((item) => stateOf(following, item));
  const lost =
    before && !listed
      ? await lookUp(
          following,
          [...known].filter((id) => !has(items, id)),
        )
      : [];
  return {
    changes: before ? [...seen, ...lost] : [],
    followed: {
      link: deltaLink ?? '',
      until: listed && before ? before.until : String(following.now.add({ hours: 24 * DAYS_AHEAD })),
      known: [...new Set([...known, ...ours.flatMap(({ id }) => id ?? [])])],
    },
  };
};

const has = (items: readonly DeltaItem[], wanted: string): boolean => items.some(({ id }) => id === wanted);

/** Undefined when the view has to be begun anew. */
const sinceThen = async (
  { client, now }: Following,
  { link, until }: Followed,
): Promise<Listing<DeltaItem> | undefined> => {
  if (link === '' || String(now.add({ hours: 24 * LEAST_DAYS_AHEAD })) > until) return undefined;
  try {
    return await client.list<DeltaItem>({ method: 'GET', path: client.pathOf(link), headers: IMMUTABLE_IDS });
  } catch (fault) {
    if (isForgotten(fault)) return undefined;
    throw fault;
  }
};

/** 410, or 400 with a code of its own when the token is not understood any more. */
const isForgotten = (fault: unknown): boolean =>
  fault instanceof GraphError && (fault.status === 410 || /^SyncState/i.test(fault.code));

const fromTheStart = ({ client, mailbox, now }: Following): Promise<Listing<DeltaItem>> => {
  const path = withQuery(graphPath`/users/${mailbox}/calendarView/delta`, {
    startDateTime: String(now.subtract({ hours: 24 * DAYS_BEHIND })),
    endDateTime: String(now.add({ hours: 24 * DAYS_AHEAD })),
  });
  return client.list<DeltaItem>({ method: 'GET', path, headers: IMMUTABLE_IDS });
};

/** Made with a transaction id; Outlook's own begin so. Whoever asks knows which of them are meetings. */
const isOurs = ({ transactionId }: DeltaItem): boolean =>
  Boolean(transactionId) && !transactionId?.startsWith('localevent:');

const stateOf = ({ nameOf, timeZone }: Following, item: DeltaItem): readonly CalendarChange[] => {
  const { id = '', isCancelled } = item;
  if (item['@removed'] || isCancelled) return [{ eventId: nameOf(id), change: 'cancelled' }];
  const time = timeOf(item, timeZone);
  if (!time) return [];
  const answers = answersOf(item);
  return [{ eventId: nameOf(id), change: 'moved', ...time, ...(answers.length > 0 && { answers }) }];
};

const ANSWERS: Readonly<Record<string, InvitationAnswer['answer']>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
};

const answersOf = ({ attendees }: Event): readonly InvitationAnswer[] =>
  (attendees ?? []).flatMap(({ emailAddress, status }) => {
    const answer = ANSWERS[status?.response ?? ''];
    return answer && emailAddress?.address ? [{ email: emailAddress.address, answer }] : [];
  });

/** Events that a new view does not show: gone, or moved out of it. */
const lookUp = async (following: Following, ids: readonly string[]): Promise<readonly CalendarChange[]> => {
  const { client, mailbox } = following;
  const states = ids.map(async (id): Promise<readonly CalendarChange[]> => {
    const path = withQuery(graphPath`/users/${mailbox}/events/${id}`, {
      $select: 'start,end,isAllDay,isCancelled,attendees',
    });
    try {
      return stateOf(following, {
        ...(await client.call<Event>({ method: 'GET', path, headers: IMMUTABLE_IDS })),
        id,
      });
    } catch (fault) {
      if (isGone(fault)) return [{ eventId: following.nameOf(id), change: 'cancelled' }];
      throw fault;
    }
  });
  return (await Promise.all(states)).flat();
};
