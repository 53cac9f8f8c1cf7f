import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from './engines.ts';
import { KEYS, LOTEN, MEETING } from './samples.ts';

const WRITER = join(import.meta.dirname, 'crash-writer.ts');
const ENOUGH = 400;

/** Runs the writer until it has acknowledged enough, then kills it; the numbers it had acknowledged. */
const writeUntilKilled = async (file: string): Promise<readonly number[]> => {
  const writer = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(writer, 'exit');
  let said = '';
  for await (const chunk of writer.stdout) {
    said += chunk;
    if (said.split('\n').length > ENOUGH) writer.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return said.slice(0, said.lastIndexOf('\n')).split('\n').map(Number);
};

describe('a process killed while it writes', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('loses nothing that was acknowledged, leaves nothing half done, and leaves no lock', async () => {
    const file = join(folder.path, 'slt.db');
    const acknowledged = await writeUntilKilled(file);
    expect(acknowledged.length).toBeGreaterThanOrEqual(ENOUGH);

    const store = await openStore({ file, keys: KEYS });
    const items = new Set((await store.read.agenda.ofMeeting(LOTEN, MEETING)).map(({ id }) => String(id)));
    const audited = (await store.read.audit.list(LOTEN, 1_000_000)).map(
      ({ detail }) => `item-${detail?.['number']}`,
    );
    await store.close();

    expect(acknowledged.filter((number) => !items.has(`item-${number}`))).toEqual([]);
    expect(new Set(audited)).toEqual(items);
    expect(audited).toHaveLength(items.size);
  });
});
