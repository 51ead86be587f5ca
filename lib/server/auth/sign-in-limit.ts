import 'server-only'

const MAX_ATTEMPTS = 10
const WINDOW_MS = 60_000
const MAX_NAMES = 10_000

export interface SignInLimit {
  /** Counts an attempt. Returns the seconds to wait where there were too many for this name, else undefined. */
  take(name: string): number | undefined
  /** The right password was given. */
  forget(name: string): void
}

/**
 * Ten wrong passwords a minute for one user name. The library counts by address, which the sender of a request
 * may make up (`X-Forwarded-For`); the name of the account he cannot.
 */
export const createSignInLimit = (now: () => number = Date.now): SignInLimit => {
  const attempts = new Map<string, { count: number; until: number }>()

  const makeRoom = () => {
    for (const [name, { until }] of attempts) if (until <= now()) attempts.delete(name)
    const [oldest] = attempts.keys()
    if (attempts.size >= MAX_NAMES && oldest !== undefined) attempts.delete(oldest)
  }

  return {
    take: (name) => {
      const known = attempts.get(name)
      if (!known || known.until <= now()) {
        if (attempts.size >= MAX_NAMES) makeRoom()
        attempts.set(name, { count: 1, until: now() + WINDOW_MS })
        return undefined
      }
      if (known.count >= MAX_ATTEMPTS) return Math.ceil((known.until - now()) / 1000)
      known.count += 1
      return undefined
    },
    forget: (name) => {
      attempts.delete(name)
    },
  }
}
