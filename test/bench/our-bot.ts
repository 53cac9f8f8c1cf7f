import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from '../../src/domain/time.ts';
import { createProgram } from '../../src/program.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createServer } from '../../src/web/server.ts';
import { announce } from './announce.ts';
import { busyTown, settle } from './busy-town.ts';

/** The real bot on a real file: durable commits, audit, encryption. Only the address comes from the bench. */
const silent = {
  info: () => undefined,
  warn: () => undefined,
  error: (...args: unknown[]) => console.error(args),
};
const folder = mkdtempSync(join(tmpdir(), 'slt-bench-'));
const store = await openStore({
  file: join(folder, 'bench.sqlite'),
  keys: [{ id: 1, key: new Uint8Array(32) }],
});
await settle(store);
const program = createProgram({
  organisations: [busyTown],
  registrations: [{ kind: 'local', organisation: busyTown.id }],
  store,
  clock: { now: () => Temporal.Now.instant() },
  log: silent,
});
const server = createServer({ receive: program.receive, store, admit: () => true });
const { port } = await server.listen(0, '127.0.0.1');
announce(port);
