import type { Clock } from '../domain/time.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';
import { getSchedule } from './schedules.ts';

/** Questions that tell whether the application may do something. They change nothing and send nothing. */

/** One day of the calendar; what it says is not looked at. */
export const readEvents = (client: GraphClient, mailbox: string, { now }: Clock): Promise<unknown> =>
  client.call({
    method: 'GET',
    path: withQuery(graphPath`/users/${mailbox}/calendarView/delta`, {
      startDateTime: now().toString(),
      endDateTime: now().add({ hours: 24 }).toString(),
    }),
  });

/** An event that does not exist: whoever may write is told so, whoever may not is refused before. */
const writeEvents = (client: GraphClient, mailbox: string): Promise<void> =>
  refusedAs([400, 404], () =>
    client.call({ method: 'PATCH', path: graphPath`/users/${mailbox}/events/none`, body: {} }),
  );

/** All that booking takes. */
export const useCalendar = async (client: GraphClient, mailbox: string, clock: Clock): Promise<void> => {
  await readEvents(client, mailbox, clock);
  await writeEvents(client, mailbox);
};

/** A mailbox that may not be read is told inside the answer. */
export const askFreeBusy = async (client: GraphClient, mailbox: string, { now }: Clock): Promise<void> => {
  const [answer] = await getSchedule(client, mailbox, [mailbox], now(), now().add({ hours: 24 }));
  const error = answer?.error;
  if (error) throw new GraphError({ status: 200, code: error.responseCode ?? 'noCode', unsure: false });
};

/** A message that cannot be read: whoever may send is told so (400), whoever may not is refused before. */
export const sendNothing = (client: GraphClient, mailbox: string): Promise<void> =>
  refusedAs([400], () =>
    client.call({
      method: 'POST',
      path: graphPath`/users/${mailbox}/sendMail`,
      headers: { 'Content-Type': 'text/plain' },
      body: Buffer.from('!'),
    }),
  );

export const readReplies = (client: GraphClient, mailbox: string): Promise<unknown> =>
  client.call({
    method: 'GET',
    path: withQuery(graphPath`/users/${mailbox}/mailboxSettings`, { $select: 'automaticRepliesSetting' }),
  });

const refusedAs = async (statuses: readonly number[], work: () => Promise<unknown>): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof GraphError) || !statuses.includes(fault.status)) throw fault;
  }
};
