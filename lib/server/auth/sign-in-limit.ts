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

  /** The oldest stand first, because a name that begins anew is put in anew. */
  const makeRoom = () => {
    for (const [name, { until }] of attempts) {
      if (until > now() && attempts.size < MAX_NAMES) return
      attempts.delete(name)
    }
  }

  return {
    take: (name) => {
      const known = attempts.get(name)
      if (!known || known.until <= now()) {
        attempts.delete(name)
        makeRoom()
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
