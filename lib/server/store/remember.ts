import 'server-only'

const MAX_KEPT = 500

interface Kept {
  version: number
  at: number
  answer: Promise<unknown>
}

/** Asks once and gives the same answer until what it is about changes; everybody who asks meanwhile shares it. */
export type Remember = <T>(key: string, ask: () => Promise<T>) => Promise<T>

/**
 * `version` tells that something was written; `keepMs` bounds the age of answers where others write as well. The
 * longest unasked go first.
 */
export const createMemory = (version: () => number, keepMs = Number.POSITIVE_INFINITY): Remember => {
  const kept = new Map<string, Kept>()
  return <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    const now = Date.now()
    kept.delete(key)
    if (known && known.version === version() && now >= known.at && now - known.at < keepMs) {
      kept.set(key, known)
      return known.answer as Promise<T>
    }
    const mine: Kept = { version: version(), at: now, answer: ask() }
    kept.set(key, mine)
    mine.answer.catch(() => {
      if (kept.get(key) === mine) kept.delete(key)
    })
    const [oldest] = kept.keys()
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    return mine.answer as Promise<T>
  }
}
