import { expect, it } from 'vitest';
import { rateLimiter } from '../../src/web/rate-limit.ts';

it('lets a burst through, then so many a second, each key for itself', () => {
  let now = 0;
  const admit = rateLimiter({ perSecond: 2, burst: 3, monotonicMs: () => now });
  const tries = (key: string) => [1, 2, 3, 4].map(() => admit(key));
  expect(tries('a')).toEqual([true, true, true, false]);
  expect(tries('b')).toEqual([true, true, true, false]);
  now = 1000;
  expect(tries('a')).toEqual([true, true, false, false]);
  now = 100_000;
  expect(tries('a')).toEqual([true, true, true, false]);
});
