import type { Server } from 'restify';
import { type Connector, createConnector } from './connector.ts';
import { mountConnector } from './connector-routes.ts';
import { createEventStream } from './event-stream.ts';
import type { SimulatorHost } from './host.ts';
import { mountPageApi } from './page-api.ts';
import { mountPageFiles } from './page-files.ts';

export interface Simulator {
  readonly connector: Connector;
  /** Ends the open event streams; call it before the server closes. */
  close(): void;
}

/**
 * Mounts the stand-in for Teams on the bot's own server: the connector and the page's API under `/simulator`, the page
 * at `/`. For local mode only; it answers loopback callers and refuses all others.
 */
export const mountSimulator = (server: Server, host: SimulatorHost): Simulator => {
  const { organisations, clock, botUrl, origin, journalPath } = host;
  const connector = createConnector({
    organisations,
    clock,
    botUrl,
    serviceUrl: `${origin}/simulator`,
    ...(journalPath !== undefined && { journalPath }),
  });
  const stream = createEventStream();
  const unsubscribe = connector.log.subscribe(stream.send);
  mountConnector(server, connector);
  mountPageApi(server, host, connector, stream);
  mountPageFiles(server);
  return {
    connector,
    close: () => {
      unsubscribe();
      stream.close();
    },
  };
};
