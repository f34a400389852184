import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['scripts/**/*.test.ts', 'site/**/*.test.ts'],
    // A snapshot that is missing or differs is a failure; `npm run test:update` writes the expected texts, to be read.
    update: false,
    testTimeout: 20_000,
    env: { NO_COLOR: '1' },
  },
});
