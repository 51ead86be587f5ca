import 'server-only'

interface Waiting<Item> {
  items: readonly Item[]
  resolve: () => void
  reject: (reason: unknown) => void
}

interface TogetherOptions {
  /** How many writes may be under way. */
  atOnce: number
  /** So many items make a write full: it takes no more portions. */
  full: number
}

/**
 * Writes portions as they come. Those that come while the store is busy are written together, in the order they came:
 * many rows at once touch the same pages of its indexes, so the more it lags behind the quicker it gets. A write that
 * fails fails all its portions.
 */
export const writeTogether = <Item>(
  write: (items: Item[]) => Promise<void>,
  { atOnce, full }: TogetherOptions,
): ((items: readonly Item[]) => Promise<void>) => {
  const waiting: Waiting<Item>[] = []
  let underWay = 0

  const takePortions = (): Waiting<Item>[] => {
    let taken = 0
    const end = waiting.findIndex(({ items }) => {
      taken += items.length
      return taken > full
    })
    return waiting.splice(0, end < 0 ? waiting.length : Math.max(1, end))
  }

  const pump = async () => {
    if (underWay >= atOnce || waiting.length === 0) return
    underWay += 1
    const portions = takePortions()
    try {
      await write(portions.flatMap(({ items }) => items))
      for (const { resolve } of portions) resolve()
    } catch (error) {
      for (const { reject } of portions) reject(error)
    } finally {
      underWay -= 1
      void pump()
    }
  }

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject })
      void pump()
    })
}
