import type { Page } from '@playwright/test'
import { expect } from './test'

/** The desk has read what WeCom lists, with all details. */
export const expectMirrored = (page: Page): Promise<void> =>
  expect
    .poll(
      async () => {
        const answer = await page.request.get('/api/sync')
        const { state, syncedAt } = (await answer.json()).contactWays
        return state === 'idle' && syncedAt !== null
      },
      { timeout: 40_000 },
    )
    .toBe(true)
