import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './site/testing/longest-first.ts';

/** Commands, git, shells: tests of what reads and writes files, and of what runs as a process. */
const cli = [
  'scripts/*.test.ts',
  'scripts/{github,init,new-rule,node,propose,testing,upgrade}/**/*.test.ts',
  'scripts/core/{pure,kinds/new-kind}.test.ts',
];

/** Tests with generated data that go further the more time they are given: see scripts/testing/depth.ts. */
const property = ['{scripts,site}/**/*.property.test.ts'];

/** Tests that look at a built site, in a browser or at its files; one build serves them all. */
const site = ['site/built.test.ts', 'site/**/*.browser.test.ts'];

/** Tests with a build or a server of their own. */
const build = ['site/**/*.build.test.ts'];

/** What takes a while on a large scale, and is for the night: npm run test:nightly. */
const nightly = ['{scripts,site}/**/*.nightly.test.ts'];

const isNight = process.env['TEST_NIGHTLY'] !== undefined;

export default defineConfig({
  test: {
    // A snapshot that is missing or differs is a failure; `npm run test:update` writes the expected texts, to be read.
    update: false,
    // Only what hangs takes so long: a busy machine is no failure.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: 'scripts/testing/depth.ts',
    env: { NO_COLOR: '1' },
    // Tests that wait for a browser or a process leave a core to others: on a small machine, too, three files run at once.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['scripts/{core,report}/**/*.test.ts', 'site/**/*.test.ts'],
          exclude: [...cli, ...property, ...site, ...build, ...nightly],
          // Data in, data out: they can share what they have loaded.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'property', include: property, pool: 'threads', isolate: false, testTimeout: 600_000 },
      },
      // Processes, for some of them change the folder or the files below them; what one file has loaded serves the next.
      {
        extends: true,
        test: { name: 'cli', include: cli, exclude: [...property, ...nightly], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: site,
          globalSetup: ['site/testing/browser-setup.ts', 'site/testing/setup.ts'],
          setupFiles: 'site/testing/leave-pages.ts',
          // They look at one site, in the windows that are open.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: [...build, ...(isNight ? nightly : [])],
          globalSetup: 'site/testing/browser-setup.ts',
          setupFiles: 'site/testing/leave-pages.ts',
        },
      },
    ],
  },
});
