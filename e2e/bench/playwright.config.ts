import { defineConfig } from '@playwright/test'

/** Measures; nothing here fails because a machine is slow. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../.results',
  workers: 1,
  timeout: 10 * 60_000,
  reporter: [['list']],
})
