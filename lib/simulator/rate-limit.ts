const WINDOW = 1000

/** Says whether a request is within so many in a sliding second; refused ones do not count. */
export function createRateLimit(perSecond: number | undefined, now: () => number): () => boolean {
  let accepted: number[] = []
  return () => {
    if (perSecond === undefined) return true
    const since = now() - WINDOW
    accepted = accepted.filter((at) => at > since)
    if (accepted.length >= perSecond) return false
    accepted.push(now())
    return true
  }
}
