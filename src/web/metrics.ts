import type { Store } from '../services/ports/store.ts';
import type { CalendarSubscription } from '../services/ports/subscriptions.ts';

/** Counts while the process runs; prom-client is loaded when somebody asks for the figures. */
export interface Metrics {
  countRequest(route: string, status: number): void;
  /** The figures in Prometheus' text format. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export const createMetrics = (store: Pick<Store, 'read'>): Metrics => {
  const requests = new Map<string, { route: string; status: number; count: number }>();
  let registry: Promise<Awaited<ReturnType<typeof createRegistry>>> | undefined;
  return {
    countRequest: (route, status) => {
      const key = `${route} ${status}`;
      const row = requests.get(key) ?? { route, status, count: 0 };
      row.count += 1;
      requests.set(key, row);
    },
    render: async () => {
      registry ??= createRegistry();
      const { http, deliveries, calendarTold, calendarEnds, all } = await registry;
      for (const gauge of [http, calendarTold, calendarEnds]) gauge.reset();
      for (const { route, status, count } of requests.values()) http.inc({ route, status }, count);
      const waiting = await store.read.deliveries.counts();
      for (const [state, count] of Object.entries(waiting)) deliveries.set({ state }, count);
      for (const [organisation, { told, ends }] of calendarsIn(await store.read.subscriptions.list())) {
        calendarTold.set({ organisation }, told / 1000);
        calendarEnds.set({ organisation }, ends / 1000);
      }
      return { contentType: all.contentType, text: await all.metrics() };
    },
  };
};

const createRegistry = async () => {
  const { collectDefaultMetrics, Counter, Gauge, Registry } = await import('prom-client');
  const all = new Registry();
  collectDefaultMetrics({ register: all });
  return {
    all,
    http: new Counter({
      name: 'slt_http_requests_total',
      help: 'Answered requests by route and status.',
      labelNames: ['route', 'status'],
      registers: [all],
    }),
    deliveries: new Gauge({
      name: 'slt_deliveries',
      help: 'Deliveries that have not arrived, by state.',
      labelNames: ['state'],
      registers: [all],
    }),
    calendarTold: new Gauge({
      name: 'slt_calendar_told_seconds',
      help: 'When Graph last told of a change in a calendar, in seconds since 1970; 0 if never.',
      labelNames: ['organisation'],
      registers: [all],
    }),
    calendarEnds: new Gauge({
      name: 'slt_calendar_subscription_end_seconds',
      help: 'When the first of the calendar subscriptions ends, in seconds since 1970; 0 if one is missing.',
      labelNames: ['organisation'],
      registers: [all],
    }),
  };
};

/** Of each organisation that subscribes: epoch milliseconds of the newest notification and of the first end. */
const calendarsIn = (
  subscriptions: readonly CalendarSubscription[],
): ReadonlyMap<string, { readonly told: number; readonly ends: number }> => {
  const found = new Map<string, { told: number; ends: number }>();
  for (const { organisation, notifiedAt, expiresAt } of subscriptions) {
    const { told, ends } = found.get(organisation) ?? { told: 0, ends: Number.MAX_SAFE_INTEGER };
    found.set(organisation, {
      told: Math.max(told, notifiedAt?.epochMilliseconds ?? 0),
      ends: Math.min(ends, expiresAt?.epochMilliseconds ?? 0),
    });
  }
  return found;
};
