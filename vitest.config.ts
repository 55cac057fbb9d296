import { defineConfig } from 'vitest/config';

/** Tests that speak to PostgreSQL or to the whole server. Everything else is a unit test, needs nothing and is quick. */
const withDatabase = [
  'src/changes/**/*.test.ts',
  'src/server/{*.test.ts,!(sheets)/**/*.test.ts}',
  'src/features/**/{store,routes}.test.ts',
  'tests/**/*.test.ts',
];

export default defineConfig({
  test: {
    // One per core of the smallest machine that runs them all.
    maxWorkers: 2,
    // No test leaves anything behind in a module: what one file has loaded serves the next.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: withDatabase,
          // Properties of whole plans take seconds, on a busy machine many; nothing is timed by its limit.
          testTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: withDatabase,
          globalSetup: 'tests/support/global-setup.ts',
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
