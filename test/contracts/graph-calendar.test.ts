import { afterEach } from 'vitest';
import { graphCalendar } from '../../src/graph/calendar.ts';
import type { CalendarPort } from '../../src/services/ports/calendar.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime, testClient, WORDS } from '../support/graph-stand-in/test-client.ts';
import { calendarContract } from './calendar-contract.ts';

let graph: StandIn | undefined;
afterEach(() => graph?.close());

const ORGANISERS = ['loten', 'stange'] as const;

calendarContract('Microsoft Graph', async (): Promise<CalendarPort> => {
  const time = sleepyTime();
  graph = await openStandIn(time);
  const { state, url } = graph;
  for (const mailbox of ['slt.loten', 'slt.stange', 'kari', 'ola', 'per']) {
    addMailbox(state, `${mailbox}@example.no`);
  }
  const calendars = new Map(
    ORGANISERS.map((id) => {
      const client = testClient(url, time, { tenant: id });
      const organiser = `slt.${id}@example.no`;
      return [
        id as string,
        graphCalendar({ client, organiser, conveners: [], words: WORDS, timeZone: 'Europe/Oslo', ...time }),
      ];
    }),
  );
  const of = (organisation: string): CalendarPort => {
    const calendar = calendars.get(organisation);
    if (!calendar) throw new Error('no such organisation');
    return calendar;
  };
  return {
    freeBusy: (organisation, ...rest) => of(organisation).freeBusy(organisation, ...rest),
    book: (event) => of(event.organisation).book(event),
    find: (organisation, meeting) => of(organisation).find(organisation, meeting),
    move: (id, event) => of(event.organisation).move(id, event),
    cancel: (organisation, id) => of(organisation).cancel(organisation, id),
    holds: (organisation, id) => of(organisation).holds(organisation, id),
    changesSince: (organisation, cursor) => of(organisation).changesSince(organisation, cursor),
  };
});
