/** What was made last, by key: at most `max`, those asked for longest ago go first. What `make` throws is not kept. */
export const keepLast = <Made>(max: number): ((key: string, make: () => Made) => Made) => {
  const kept = new Map<string, Made>()
  return (key, make) => {
    const made = kept.has(key) ? (kept.get(key) as Made) : make()
    kept.delete(key)
    kept.set(key, made)
    const [oldest] = kept.keys()
    if (kept.size > max && oldest !== undefined) kept.delete(oldest)
    return made
  }
}

/** The same for what takes its time: whoever asks meanwhile shares it, and what fails is made anew the next time. */
export const keepLastMade = <Made>(
  max: number,
): ((key: string, make: () => Promise<Made>) => Promise<Made>) => {
  const keep = keepLast<{ made: Promise<Made> | undefined }>(max)
  return async (key, make) => {
    const slot = keep(key, () => ({ made: undefined }))
    slot.made ??= make().catch((error: unknown) => {
      slot.made = undefined
      throw error
    })
    return slot.made
  }
}
