import { expect, type Page } from '@playwright/test'
import { signInPage } from './api'
import type { DeskProcess } from './desk-process'
import { round, say, share } from './figures'

/** Words of the seeded channels, typed letter by letter. */
const WORDS = [
  '店',
  'sh-',
  '号',
  '前台',
  'a1',
  '上海',
  '静安寺',
  '12',
  '收费小票',
  '地铁',
  'g',
  'ol',
  '签',
  '入口',
  '技城',
  '轮',
  'ingan',
]

/** How soon what is typed is shown, how smoothly a thousand rows scroll, and what the page holds meanwhile. */
export const measurePage = async (
  page: Page,
  desk: DeskProcess,
  account: { username: string; password: string },
) => {
  await signInPage(page, desk.origin, account)
  await page.setViewportSize({ width: 1440, height: 940 })
  await page.goto(`${desk.origin}/channels`)
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await page.evaluate(() => {
    const shown: number[] = []
    let asked = 0
    const box = document.querySelector('[aria-busy]')
    addEventListener('input', () => (asked = performance.now()), true)
    new MutationObserver(() => {
      if (box?.getAttribute('aria-busy') !== 'false' || asked === 0) return
      const since = asked
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => shown.push(performance.now() - since)
        channel.port2.postMessage(0)
      })
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-busy'] })
    Object.assign(window, { shown })
  })
  const field = page.getByRole('textbox', { name: '搜索' })
  for (const word of WORDS) {
    for (const letter of word) {
      const before = await page.evaluate(() => (window as unknown as { shown: number[] }).shown.length)
      await field.pressSequentially(letter)
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { shown: number[] }).shown.length))
        .toBeGreaterThan(before)
    }
    await field.fill('')
    await page.waitForTimeout(300)
  }
  const typing = await page.evaluate(() => (window as unknown as { shown: number[] }).shown)

  await page.goto(`${desk.origin}/channels?pageSize=1000`)
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await page.mouse.move(700, 500)
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = []
        let last = performance.now()
        const end = last + 4_000
        const frame = () => {
          const now = performance.now()
          gaps.push(now - last)
          last = now
          if (now < end) requestAnimationFrame(frame)
          else resolve(gaps)
        }
        requestAnimationFrame(frame)
      }),
  )
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(50)
  }
  const gaps = await frames
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  say({
    what: 'page',
    typingP50Ms: round(share(typing, 0.5)),
    typingP95Ms: round(share(typing, 0.95)),
    typed: typing.length,
    framesP95Ms: round(share(gaps, 0.95)),
    longestFrameMs: round(Math.max(...gaps)),
    nodes,
    heapMb: round(usedSize / 2 ** 20),
  })
}
