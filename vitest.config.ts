import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that look at a built site, in a browser or at its files; one build serves them all. */
const built = ['site/built.test.ts', 'site/**/*.browser.test.ts'];

/** Tests that run Astro themselves: two at once in one checkout write over each other's files. */
const alone = ['site/**/*.alone.test.ts'];

export default defineConfig({
  test: {
    // A snapshot that is missing or differs is a failure; `npm run test:update` writes the expected texts, to be read.
    update: false,
    // Only what hangs takes so long: a busy machine is no failure.
    testTimeout: 60_000,
    // Commands are tested as processes, some hundreds of them: each finds its code compiled.
    env: { NO_COLOR: '1', NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
    // Tests that wait for a browser leave a core to others: on a small machine, too, two files run at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['scripts/**/*.test.ts', 'site/**/*.test.ts'],
          exclude: [...built, ...alone],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: built,
          globalSetup: ['site/testing/browser-setup.ts', 'site/testing/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          globalSetup: 'site/testing/browser-setup.ts',
          maxWorkers: 1,
          // After the others, so that nothing else is built meanwhile.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
