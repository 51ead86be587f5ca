import 'server-only'

/** Places towards the Hub that several processes share. */
export interface SharedPlaces<Place> {
  /** Takes places for up to `count` calls that begin now and count for `countsForMs` unless told otherwise. */
  take(count: number, options: { urgent: boolean; countsForMs: number }): Promise<Place[]>
  /** Gives places back whose calls are over; each still counts for `countsForMs`, which may be negative. */
  give(over: readonly { place: Place; countsForMs: number }[]): Promise<void>
}

export interface Sharing<Place> {
  isTaking(): boolean
  take: SharedPlaces<Place>['take']
  /** Gives a place back, together with others that are over at the same time. */
  give(place: Place, countsForMs: number): void
}

/** Asks for places one question at a time and gives back what has gathered meanwhile; then calls `onGiven`. */
export const sharePlaces = <Place>(shared: SharedPlaces<Place>, onGiven: () => void): Sharing<Place> => {
  let taking = false
  let giving = false
  let over: { place: Place; at: number }[] = []

  const giveAll = async () => {
    giving = true
    try {
      while (over.length > 0) {
        const some = over
        over = []
        const time = performance.now()
        await shared.give(some.map(({ place, at }) => ({ place, countsForMs: at - time })))
      }
    } catch {
      // They become free by themselves when their time has passed.
    } finally {
      giving = false
    }
    onGiven()
  }

  return {
    isTaking: () => taking,
    take: async (count, options) => {
      taking = true
      try {
        return await shared.take(count, options)
      } finally {
        taking = false
      }
    },
    give: (place, countsForMs) => {
      over.push({ place, at: performance.now() + countsForMs })
      if (!giving) void giveAll()
    },
  }
}
