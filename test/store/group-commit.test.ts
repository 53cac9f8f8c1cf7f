import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GroupCommit, groupCommit } from '../../src/store/group-commit.ts';

describe('group commit', () => {
  let db: Database.Database;
  let commits: GroupCommit;
  let committed: number;
  beforeEach(() => {
    committed = 0;
    db = new Database(':memory:', {
      verbose: (sql) => {
        if (sql === 'commit') committed++;
      },
    });
    db.exec('create table notes (text text not null); create table owners (id integer primary key)');
    db.exec('create table owned (owner integer references owners (id))');
    db.pragma('foreign_keys = ON');
    commits = groupCommit(db);
  });
  afterEach(() => db.close());

  const note = (text: string) =>
    commits.write(async () => {
      db.prepare('insert into notes values (?)').run(text);
      return text;
    });
  const notes = () => db.prepare('select text from notes order by rowid').pluck().all();
  const reasons = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
    outcomes.map((one) => (one.status === 'rejected' ? String(one.reason) : 'done'));

  it('commits once for all that wait', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, index) => note(`note ${index}`)));
    expect(notes()).toEqual(all);
    expect(committed).toBe(1);
  });

  it('bounds how many share a commit, so that requests get their turn', async () => {
    await Promise.all(Array.from({ length: 250 }, () => note('one of many')));
    expect(committed).toBe(3);
  });

  it('tells nobody before the commit', async () => {
    let told = false;
    const first = note('first').then(() => {
      told = true;
    });
    await commits.write(async () => {
      await Promise.resolve();
      expect(told).toBe(false);
    });
    await first;
    expect(committed).toBe(1);
  });

  it('runs one work at a time, in the order asked for', async () => {
    const steps: string[] = [];
    const slow = (name: string) =>
      commits.write(async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 2));
        steps.push(`${name} ends`);
      });
    await Promise.all([slow('a'), slow('b')]);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('fails everybody when the commit fails, and then goes on', async () => {
    const orphan = () =>
      commits.write(async () => {
        db.pragma('defer_foreign_keys = ON');
        db.exec('insert into owned values (1)');
      });
    const outcomes = await Promise.allSettled([note('before'), orphan(), note('after')]);
    expect(new Set(reasons(outcomes))).toEqual(new Set(['SqliteError: FOREIGN KEY constraint failed']));
    expect(notes()).toEqual([]);
    await note('later');
    expect(notes()).toEqual(['later']);
  });

  it('fails those before it too when the disk is full, because SQLite undoes their work', async () => {
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`);
    const outcomes = await Promise.allSettled([note('before'), note('x'.repeat(100_000)), note('after')]);
    const stored = notes();
    expect(reasons(outcomes)[1]).toMatch(/full/);
    for (const one of outcomes) if (one.status === 'fulfilled') expect(stored).toContain(one.value);
    expect(stored).toHaveLength(outcomes.filter(({ status }) => status === 'fulfilled').length);
    await note('later');
    expect(notes()).toContain('later');
  });

  it('is idle when no transaction is open', async () => {
    await commits.idle();
    const writing = note('one');
    await new Promise((resolve) => setImmediate(resolve));
    await commits.idle();
    expect(db.inTransaction).toBe(false);
    await writing;
  });
});
