import { defineConfig } from '@playwright/test'
import { chromiumFlags } from './support/chromium-flags'

const long = ['never-lost.spec.ts', 'faults.spec.ts']

export default defineConfig({
  testDir: '.',
  outputDir: '.results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json']],
  // What takes longest goes first: else one worker would wait for it at the end.
  projects: [
    { name: 'long', testMatch: long },
    { name: 'desk', testIgnore: long },
  ],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 940 },
    colorScheme: 'light',
    // A trace copies the page at every step: with a thousand rows it takes longer than the page itself.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: chromiumFlags,
    },
  },
})
