import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'apps/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Suites of browsers, processes and databases wait a good deal; one worker would leave the second core idle.
    maxWorkers: 2,
    env: { TZ: 'UTC' },
  },
})
