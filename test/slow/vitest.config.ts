import { defineConfig } from 'vitest/config';

/** Suites that need more than npm brings: a PostgreSQL server, a browser. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/slow/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
