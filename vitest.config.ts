import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Slower suites (a real PostgreSQL, a browser) have their own configuration and run in CI.
    exclude: ['test/slow/**', 'node_modules/**'],
    // Far above what anything takes (a simulated year is 12 s of work): a busy machine must not turn a suite red.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['test/support/seed.ts'],
    pool: 'forks',
  },
});
