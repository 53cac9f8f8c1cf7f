import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Slower suites (a real PostgreSQL, a browser) have their own configuration and run in CI.
    exclude: ['test/slow/**', 'node_modules/**'],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
