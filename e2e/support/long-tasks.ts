import type { Page } from '@playwright/test'

/** Tasks of a page's main thread that took 50 ms or more, from now on, in milliseconds; until it goes to another page. */
export const watchLongTasks = async (page: Page): Promise<() => Promise<number[]>> => {
  const tasks = await page.evaluateHandle(() => {
    const seen: number[] = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(Math.round(duration))
    }).observe({ entryTypes: ['longtask'] })
    return seen
  })
  return () => tasks.jsonValue()
}
