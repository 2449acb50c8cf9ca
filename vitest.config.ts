import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A whole kit is drawn in one test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
