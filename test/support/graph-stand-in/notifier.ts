import type { Subscription } from '@microsoft/microsoft-graph-types';
import type { Clock } from '../../../src/domain/time.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { type Answer, failure, ok, type Route } from './answer.ts';
import type { Mailbox, StandInState } from './mailboxes.ts';

/** The least that Microsoft has promised for events. */
const MOST_MINUTES = 4_230;

/** So many notifications go in one request. */
const AT_ONCE = 50;

type Asked = Required<
  Pick<Subscription, 'changeType' | 'resource' | 'notificationUrl' | 'expirationDateTime'>
> &
  Subscription;

interface StandInSubscription extends Asked {
  readonly id: string;
  /** How many of the mailbox's changes it has been told of. */
  told: number;
}

type Lifecycle = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

interface Delivery {
  /** How often the same request is sent. */
  readonly times?: number;
  /** Only to subscriptions of this mailbox. */
  readonly mailbox?: string;
}

/** What Graph tells of changes: it calls the address that it was given, over HTTP. Nothing is told by itself. */
export interface Notifier {
  readonly routes: readonly Route[];
  live(): readonly StandInSubscription[];
  /** Tells each subscription of what has changed since it was told last. Returns how every request was answered. */
  deliver(delivery?: Delivery): Promise<readonly number[]>;
  /** What has changed is told to nobody. */
  drop(): void;
  tell(event: Lifecycle, delivery?: Delivery): Promise<readonly number[]>;
  /** Bodies of all the requests that were sent, for those who want to send them again. */
  readonly sent: string[];
}

export const createNotifier = (state: StandInState, clock: Clock): Notifier => {
  const subscriptions = new Map<string, StandInSubscription>();
  const sent: string[] = [];
  const now = () => clock.now();
  const live = (): readonly StandInSubscription[] => {
    for (const { id, expirationDateTime } of subscriptions.values()) {
      if (Temporal.Instant.compare(expirationDateTime ?? '', now()) <= 0) subscriptions.delete(id);
    }
    return [...subscriptions.values()];
  };
  const of = (mailbox: string | undefined) =>
    live().filter((one) => mailbox === undefined || mailboxOf(state, one)?.address === mailbox);
  const send = async (url: string | null | undefined, value: readonly object[], times: number) => {
    const body = JSON.stringify({ value });
    const statuses: number[] = [];
    for (let time = 0; time < times; time++) {
      sent.push(body);
      statuses.push(await post(url ?? '', body));
    }
    return statuses;
  };
  const tooLong = (until: string | null | undefined): boolean => {
    const instant = Temporal.Instant.from(until ?? '');
    return (
      Temporal.Instant.compare(instant, now()) <= 0 ||
      Temporal.Instant.compare(instant, now().add({ minutes: MOST_MINUTES })) > 0
    );
  };

  const create = async (asked: Asked): Promise<Answer> => {
    const mailbox = mailboxOf(state, asked);
    if (!mailbox) return failure(404, 'ErrorInvalidUser');
    if (mailbox.outOfScope) return failure(403, 'ErrorAccessDenied');
    if (tooLong(asked.expirationDateTime)) return failure(400, 'InvalidRequest');
    const urls = [asked.notificationUrl, asked.lifecycleNotificationUrl ?? asked.notificationUrl];
    for (const url of urls) if (!(await isThere(url ?? ''))) return failure(400, 'ValidationError');
    const id = `subscription-${state.nextId++}`;
    subscriptions.set(id, { ...asked, id, told: mailbox.changes.length });
    return ok(shown({ ...asked, id }), 201);
  };

  const withOne =
    (work: (one: StandInSubscription, body: unknown) => Answer): Route['answer'] =>
    ({ parts, body }) => {
      const one = live().find(({ id }) => id === parts[0]);
      return one ? work(one, body) : failure(404, 'ResourceNotFound');
    };

  return {
    live,
    sent,
    routes: [
      { method: 'GET', path: '/subscriptions', answer: () => ok({ value: live().map(shown) }) },
      { method: 'POST', path: '/subscriptions', answer: ({ body }) => create(body as Asked) },
      {
        method: 'PATCH',
        path: '/subscriptions/{}',
        answer: withOne((one, body) => {
          const { expirationDateTime } = body as Asked;
          if (tooLong(expirationDateTime)) return failure(400, 'InvalidRequest');
          subscriptions.set(one.id, { ...one, expirationDateTime });
          return ok(shown({ ...one, expirationDateTime }));
        }),
      },
      {
        method: 'DELETE',
        path: '/subscriptions/{}',
        answer: withOne(({ id }) => {
          subscriptions.delete(id);
          return { status: 204 };
        }),
      },
    ],
    deliver: async ({ times = 1, mailbox } = {}) => {
      const answers = of(mailbox).map(async (one) => {
        const changes = mailboxOf(state, one)?.changes ?? [];
        const news = changes.slice(one.told);
        one.told = changes.length;
        const value = news.map((event) => ({
          ...envelopeOf(one),
          changeType: 'updated',
          ...resourceOf(one, event),
        }));
        const statuses: number[] = [];
        for (let first = 0; first < value.length; first += AT_ONCE) {
          statuses.push(...(await send(one.notificationUrl, value.slice(first, first + AT_ONCE), times)));
        }
        return statuses;
      });
      return (await Promise.all(answers)).flat();
    },
    drop: () => {
      for (const one of live()) one.told = mailboxOf(state, one)?.changes.length ?? 0;
    },
    tell: async (lifecycleEvent, { times = 1, mailbox } = {}) => {
      const answers = of(mailbox).map((one) => {
        if (lifecycleEvent === 'subscriptionRemoved') subscriptions.delete(one.id);
        return send(one.lifecycleNotificationUrl, [{ ...envelopeOf(one), lifecycleEvent }], times);
      });
      return (await Promise.all(answers)).flat();
    },
  };
};

const mailboxOf = (state: StandInState, { resource }: Asked): Mailbox | undefined => {
  const address = /^users\/(?<address>[^/]+)\/events$/u.exec(resource ?? '')?.groups?.['address'];
  return state.mailboxes.get(decodeURIComponent(address ?? '').toLowerCase());
};

/** The secret is never shown again. */
const shown = ({ told: _, ...subscription }: Partial<StandInSubscription>): object => ({
  ...subscription,
  clientState: null,
});

const envelopeOf = ({ id, expirationDateTime, clientState }: StandInSubscription): object => ({
  subscriptionId: id,
  subscriptionExpirationDateTime: expirationDateTime,
  tenantId: 'tenant',
  clientState,
});

const resourceOf = ({ resource }: StandInSubscription, event: string): object => ({
  resource: `${resource}/${event}`,
  resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': `${resource}/${event}`, id: event },
});

/** The address answers with what it was asked, decoded, as plain text and nothing more. */
const isThere = async (url: string): Promise<boolean> => {
  const token = 'Validation: Testing client application reachability for subscription Request-Id: 5731e5c5';
  const question = `${url}?validationToken=${encodeURIComponent(token).replaceAll('%20', '+')}`;
  try {
    const answer = await fetch(question, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
    const isPlain = answer.headers.get('content-type')?.startsWith('text/plain') === true;
    return answer.status === 200 && isPlain && (await answer.text()) === token;
  } catch {
    return false;
  }
};

/** 0 where nobody answers. */
const post = async (url: string, body: string): Promise<number> => {
  try {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  } catch {
    return 0;
  }
};
