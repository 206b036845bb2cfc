import { defineConfig } from 'vitest/config';

/** One project a kind of test, so that each can be run alone: `npx vitest run --project unit`. */
const kind = (name: string, include: string[], seconds = 20) => ({
  extends: true as const,
  test: { name, include, testTimeout: seconds * 1000, hookTimeout: seconds * 1000 },
});

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      kind('unit', ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts']),
      kind('journeys', ['test/journeys/**/*.test.ts'], 120),
      kind('contract', ['test/contract/**/*.test.ts'], 60),
      kind('browser', ['test/browser/**/*.test.ts'], 120),
      kind('proofs', ['test/proofs/**/*.sample.test.ts'], 180),
    ],
  },
});
