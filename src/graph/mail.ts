import { DeliveryError } from '../services/ports/messenger.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { graphPath } from './path.ts';

export interface GraphMailOptions {
  readonly client: GraphClient;
  /** The mailbox that sends. */
  readonly from: string;
}

/**
 * Sends a message as it stands (MIME), so that it has the plain text and the calendar file that we gave it.
 * https://learn.microsoft.com/graph/outlook-send-mime-message
 * Sent again only where nothing was sent; throws `DeliveryError`, `mailUnsure` where nobody knows.
 */
export const sendMime = async ({ client, from }: GraphMailOptions, mime: string): Promise<void> => {
  try {
    await client.call({
      method: 'POST',
      path: graphPath`/users/${from}/sendMail`,
      headers: { 'Content-Type': 'text/plain' },
      body: Buffer.from(Buffer.from(mime, 'utf8').toString('base64'), 'ascii'),
    });
  } catch (fault) {
    throw fault instanceof GraphError ? outcomeOf(fault) : fault;
  }
};

const outcomeOf = ({ status, retryAfterMs, unsure }: GraphError): DeliveryError => {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  // A 503 that says when to come back has done nothing.
  const turnedAway = status === 429 || (status === 503 && retryAfterMs !== undefined);
  if (turnedAway) return new DeliveryError({ kind: 'retry', ...wait, throttled: true });
  if (unsure) return new DeliveryError({ kind: 'final', failure: 'mailUnsure' });
  if (status === 0 || status === 401) return new DeliveryError({ kind: 'retry', throttled: false });
  return new DeliveryError({ kind: 'final', failure: 'mailRefused' });
};
