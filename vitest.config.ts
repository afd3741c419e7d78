import { defineConfig } from 'vitest/config';

/** With a folder for pictures (`bin/test --pictures`) the file that takes them runs too. */
const pictures = process.env.MOTCUA_PICTURES ? ['e2e/pictures.ts'] : [];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          // Each file has a database of its own; modules hold no state, so that they need not be loaded anew for each.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          globalSetup: ['src/platform/testing/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts', ...pictures],
          globalSetup: ['e2e/support/product.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 }, // after the others: browsers and databases would keep each other waiting
        },
      },
    ],
  },
});
