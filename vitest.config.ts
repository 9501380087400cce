import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    include: ['{bench,events,functions,infra,local,shared,web}/**/*.test.{ts,tsx}', '*.test.ts'],
    expect: { requireAssertions: true },
    setupFiles: ['./shared/testing/fixed-seed.ts'],
    // Long enough for a machine that does much else at the same time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
