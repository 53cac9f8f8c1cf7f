import type { Program } from './program.ts';
import type { Store } from './services/ports/store.ts';
import type { Settings } from './settings/environment.ts';
import { serveGraphNotifications } from './web/graph-notifications.ts';
import { serveOwnPages } from './web/own-pages.ts';
import { type RateLimit, rateLimiter } from './web/rate-limit.ts';
import type { Screen } from './web/screen.ts';
import { createServer, type WebServer } from './web/server.ts';
import { serveYearPages } from './web/year-pages.ts';
import type { YearPages } from './year-pages.ts';

const monotonicMs = () => performance.now();
/** Teams calls on behalf of many people from few addresses. */
const PER_ADDRESS = { perSecond: 100, burst: 500, monotonicMs };
/** Graph puts many notifications in one request, and repeats what it could not deliver. */
const PER_NOTIFIER = { perSecond: 20, burst: 200, monotonicMs };
/** No one organisation may take all of it. */
const PER_ORGANISATION = { perSecond: 50, burst: 250, monotonicMs };

export const admitOrganisation = () => rateLimiter(PER_ORGANISATION);

interface Served {
  readonly program: Program;
  readonly store: Store;
  readonly pages: YearPages;
  /** Whom the program serves, in words. */
  readonly served: string;
  /** Whether Graph tells of changes in calendars. */
  readonly isTold: boolean;
}

/** The server with everything that is told to it and fetched from it. */
export const openServer = (
  settings: Settings,
  { program, store, pages, served, isTold }: Served,
): WebServer => {
  const { mode, metricsToken } = settings;
  // In local mode nobody but this machine reaches it.
  const screened = (limit: RateLimit): Screen =>
    mode === 'local' ? { admit: () => true } : { admit: rateLimiter(limit), behindProxy: true };
  const server = createServer({
    receive: program.receive,
    store,
    ...screened(PER_ADDRESS),
    ...(metricsToken !== undefined && { metricsToken }),
  });
  serveYearPages(server.restify, { open: pages.open, ...screened(PER_ADDRESS) });
  serveOwnPages(server.restify, { served, ...screened(PER_ADDRESS) });
  if (isTold) {
    serveGraphNotifications(server.restify, { take: program.takeNotifications, ...screened(PER_NOTIFIER) });
  }
  return server;
};
