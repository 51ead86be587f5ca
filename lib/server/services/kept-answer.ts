import 'server-only'

const FRESH_MS = 10 * 60_000
/** A failed answer is not asked for again before this. */
const REST_MS = 30_000

/** Reads once and keeps the answer for ten minutes; everybody who asks meanwhile shares it. */
export const keepAnswer = <T>(read: () => Promise<T>, now: () => number): (() => Promise<T>) => {
  let kept: { until: number; value: Promise<T> } | null = null
  return () => {
    if (kept && now() < kept.until) return kept.value
    const mine = { until: now() + FRESH_MS, value: read() }
    kept = mine
    mine.value.catch(() => {
      mine.until = now() + REST_MS
    })
    return mine.value
  }
}
