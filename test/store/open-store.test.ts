import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EncryptionKey } from '../../src/store/cipher.ts';
import { openStore } from '../../src/store/open-store.ts';
import { temporaryFolder } from './engines.ts';
import { item, KEYS, LOTEN, meeting, report, summary } from './samples.ts';

const key = (id: number, fill = id): EncryptionKey => ({ id, key: new Uint8Array(32).fill(fill) });

describe('opening a store on a server', () => {
  it('says so when nobody answers there', async () => {
    const opening = openStore({ url: 'postgres://slt:hemmelig@127.0.0.1:1/slt', keys: KEYS });
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'unopenable' });
    await expect(opening).rejects.toThrow(/ECONNREFUSED/);
    await expect(opening).rejects.not.toThrow(/hemmelig/);
  });
});

describe('opening a store in a file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  const file = () => join(folder.path, 'data', 'slt.db');
  const open = (keys = KEYS) => openStore({ file: file(), keys });
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('makes the folder, and finds everything again after closing', async () => {
    const first = await open();
    await first.write((tx) => tx.meetings.insert(meeting()));
    await first.close();
    const second = await open();
    expect(await second.read.meetings.open()).toEqual([meeting()]);
    await second.close();
  });

  it('is for one process: a second is told which one has it, and the first goes on', async () => {
    const first = await open();
    await expect(open()).rejects.toThrow(`${file()} is in use by process ${process.pid}.`);
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', kind: 'locked' });
    await first.write((tx) => tx.meetings.insert(meeting()));
    await first.close();
    await (await open()).close();
  });

  it('writes no free text in plain, in any file', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.meetings.insert(meeting());
      await tx.agenda.insert(item({ title: 'FRITEKST-en', text: 'FRITEKST-to', reason: 'FRITEKST-tre' }));
      await tx.agenda.change(item(), { title: 'FRITEKST-fire', reason: 'FRITEKST-fem' });
      await tx.trends.put(report({ comment: 'FRITEKST-seks', proposedMeasure: 'FRITEKST-sju' }));
      await tx.summaries.insert(summary({ note: 'FRITEKST-aatte' }));
      await tx.summaries.change(summary(), {
        itemsFromBelow: [{ forum: item().forum, title: 'FRITEKST-ni' }],
      });
    });
    const contents = () =>
      readdirSync(join(folder.path, 'data')).map((name) =>
        readFileSync(join(folder.path, 'data', name), 'latin1'),
      );
    expect(contents().join()).not.toContain('FRITEKST');
    // What is not free text is there to be found: the search does look at the right bytes.
    expect(contents().join()).toContain('politirad');
    await store.close();
    expect(contents().join()).not.toContain('FRITEKST');
  });

  it('refuses another key under the same number, before anything is written', async () => {
    await (await open([key(1)])).close();
    await expect(open([key(1, 9)])).rejects.toThrow('Encryption key 1 is not the one');
    await (await open([key(1)])).close();
  });

  it('refuses to start with new keys only', async () => {
    await (await open([key(1)])).close();
    await expect(open([key(2)])).rejects.toThrow('was written with key 1, which is not given');
  });

  it('changes keys: old texts open with the old one, new ones are written with the new', async () => {
    const before = await open([key(1)]);
    await before.write(async (tx) => {
      await tx.meetings.insert(meeting());
      await tx.agenda.insert(item());
    });
    await before.close();
    const after = await open([key(1), key(2)]);
    await after.write((tx) => tx.agenda.change(item(), { text: 'Skrevet med ny nøkkel' }));
    expect(await after.read.agenda.get(LOTEN, item().id)).toMatchObject({
      title: item().title,
      text: 'Skrevet med ny nøkkel',
    });
    await after.close();
    const forgotten = await open([key(2)]);
    await expect(forgotten.read.agenda.get(LOTEN, item().id)).rejects.toThrow(/encrypted with key 1/);
    await forgotten.close();
  });

  it('says so when the file is no database', async () => {
    await (await open()).close();
    writeFileSync(file(), 'not a database at all, but long enough to look at. '.repeat(40));
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', kind: 'unopenable' });
  });

  it('says so when the file was made by a newer program', async () => {
    await (await open()).close();
    const db = new Database(file());
    db.exec("insert into kysely_migration values ('999-future', '2030-01-01')");
    db.close();
    await expect(open()).rejects.toMatchObject({ name: 'StoreError', kind: 'schema' });
    await expect(open()).rejects.toThrow(/999-future/);
  });

  it('finishes what is under way when it is closed, and refuses what comes later', async () => {
    const store = await open();
    const writing = store.write((tx) => tx.meetings.insert(meeting()));
    await store.close();
    expect(await writing).toBe(true);
    await expect(store.write(async () => undefined)).rejects.toMatchObject({ kind: 'closed' });
    const again = await open();
    expect(await again.read.meetings.open()).toHaveLength(1);
    await again.close();
  });
});
