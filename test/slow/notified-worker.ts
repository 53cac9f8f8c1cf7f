import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import { startNotified } from '../graph/notified-town.ts';
import { sleepyTime } from '../support/graph-stand-in/test-client.ts';

/** The program on a file of its own, at a time that stands still; killed by the test whenever it likes. */
const [file = '', graphUrl = '', port = '', now = ''] = process.argv.slice(2);
const store = await openStore({ file, keys: [{ id: 1, key: new Uint8Array(32) }] });
const { program, faults, stop } = await startNotified(store, graphUrl, sleepyTime(now), {
  port: Number(port),
});
let stopping = false;
process.once('SIGTERM', () => {
  stopping = true;
});
console.log('ready');
while (!stopping) {
  await program.runDue();
  await pause(50);
}
await stop();
await store.close();
process.exit(faults.length === 0 ? 0 : 1);
