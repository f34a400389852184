import { defineConfig } from 'vitest/config';

/** Tests that look at a built site, in a browser or at its files; one build serves them all. */
const built = ['site/built.test.ts', 'site/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    // A snapshot that is missing or differs is a failure; `npm run test:update` writes the expected texts, to be read.
    update: false,
    testTimeout: 20_000,
    env: { NO_COLOR: '1' },
    projects: [
      {
        extends: true,
        test: { name: 'code', include: ['scripts/**/*.test.ts', 'site/**/*.test.ts'], exclude: built },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: built,
          globalSetup: 'site/testing/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
