import { embeddedCalendar } from '../../src/calendar/embedded-calendar.ts';
import { openStore } from '../../src/store/open-store.ts';
import { calendarContract } from './calendar-contract.ts';

calendarContract('The embedded calendar', async () =>
  embeddedCalendar({
    store: await openStore({ file: ':memory:', keys: [{ id: 1, key: new Uint8Array(32) }] }),
  }),
);
