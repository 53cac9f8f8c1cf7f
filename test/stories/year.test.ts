import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { simulateYear } from '../../src/simulated-year.ts';
import { judge } from '../../src/simulator/year/invariants/index.ts';
import { configured } from '../support/live-town.ts';

test('Stange lives through 2027, and everything that must hold does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slt-year-'));
  try {
    const year = await simulateYear(configured('stange'), {
      year: 2027,
      seed: 1,
      file: join(folder, 'slt.db'),
    });
    expect(judge(year).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
    expect(year.meetings.length).toBeGreaterThan(40);
    const onDisk = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    const [secret = 'none typed'] = year.secrets;
    expect(onDisk.some((bytes) => bytes.includes(secret) || bytes.includes(secret.slice(6)))).toBe(false);
    // The saker are there, but not in plain text.
    const [item] = year.items;
    expect(item?.title).toMatch(/\S/u);
    expect(onDisk.some((bytes) => bytes.includes(item?.title ?? ''))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
