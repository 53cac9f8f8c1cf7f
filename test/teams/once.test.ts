import { expect, it } from 'vitest';
import { onceEach } from '../../src/teams/once.ts';

it('runs the work of a key once, forgets failures, and the oldest', async () => {
  const once = onceEach<number>(2);
  let runs = 0;
  const work = async () => ++runs;
  expect(await Promise.all([once('a', work), once('a', work)])).toEqual([1, 1]);
  await expect(once('b', () => Promise.reject(new Error('no')))).rejects.toThrow();
  expect(await once('b', work)).toBe(2);
  expect(await once('c', work)).toBe(3);
  expect(await once('a', work)).toBe(4);
});
