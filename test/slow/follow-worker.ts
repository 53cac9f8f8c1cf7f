import { followCalendar } from '../../src/services/meetings/follow-calendar.ts';
import { syncCalendar } from '../../src/services/meetings/sync-calendar.ts';
import { openStore } from '../../src/store/open-store.ts';
import { processOn } from '../graph/forty-meetings.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';
import { SMALL_TOWN } from '../support/small-town.ts';

/** Looks at the calendar and brings it up to date, round after round, until it is killed. */
const [file = '', url = ''] = process.argv.slice(2);
const store = await openStore({ file, keys: [{ id: 1, key: new Uint8Array(32) }] });
let ids = 0;
const newId = () => `${process.pid}-${++ids}`;
const deps = { ...processOn(store, url, sleepyTime(), { attemptMs: 5_000 }), newId };
console.log('ready');
for (;;) {
  await followCalendar(deps, SMALL_TOWN.id);
  await syncCalendar(deps, SMALL_TOWN.id);
  console.log('round');
}
