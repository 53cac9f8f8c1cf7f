import type { Store } from '../services/ports.ts';

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
      const { http, deliveries, all } = await registry;
      http.reset();
      for (const { route, status, count } of requests.values()) http.inc({ route, status }, count);
      const waiting = await store.read.deliveries.counts();
      for (const [state, count] of Object.entries(waiting)) deliveries.set({ state }, count);
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
  };
};
