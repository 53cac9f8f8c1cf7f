import { syncCalendar } from '../../src/services/meetings/sync-calendar.ts';
import { openStore } from '../../src/store/open-store.ts';
import { processOn } from '../graph/forty-meetings.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';

/** Books what is not booked yet, until everything is; killed by the test whenever it likes. */
const [file = '', url = ''] = process.argv.slice(2);
const store = await openStore({ file, keys: [{ id: 1, key: new Uint8Array(32) }] });
const deps = processOn(store, url, sleepyTime(), { attemptMs: 100 });
console.log('ready');
while ((await syncCalendar(deps)) > 0);
await store.close();
