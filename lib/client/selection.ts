'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** Ids chosen in one list by one person; kept apart from the page, so that they outlive it. */
interface Chosen {
  ids: Set<string>
  /** Counts changes: the set itself stays the same, so that a hundred thousand ids are never copied. */
  version: number
  /** What all ids were chosen of, until one is let go. */
  allOf: string | undefined
  isRestored: boolean
  readers: Set<() => void>
}

const lists = new Map<string, Chosen>()
const shelfName = (name: string) => `channel-desk:chosen:${name}`

const keepAll = () => {
  for (const [name, { ids }] of lists) {
    try {
      if (ids.size > 0) sessionStorage.setItem(shelfName(name), [...ids].join('\n'))
      else sessionStorage.removeItem(shelfName(name))
    } catch {
      // A browser that keeps nothing, or not so much, forgets the selection on reload.
    }
  }
}

const chosenOf = (name: string): Chosen => {
  const known = lists.get(name)
  if (known) return known
  const fresh: Chosen = {
    ids: new Set(),
    version: 0,
    allOf: undefined,
    isRestored: false,
    readers: new Set(),
  }
  if (typeof window !== 'undefined') {
    if (lists.size === 0) window.addEventListener('pagehide', keepAll)
    lists.set(name, fresh)
  }
  return fresh
}

const tell = (chosen: Chosen) => {
  chosen.version += 1
  for (const reader of chosen.readers) reader()
}

const restore = (name: string, chosen: Chosen) => {
  if (chosen.isRestored) return
  chosen.isRestored = true
  try {
    const kept = sessionStorage.getItem(shelfName(name))
    if (!kept) return
    for (const id of kept.split('\n')) chosen.ids.add(id)
    tell(chosen)
  } catch {
    // As above.
  }
}

/** What is chosen under a name; it outlives paging, searching, leaving the page and reloading it in this tab. */
export const useSelection = (name: string) => {
  const chosen = chosenOf(name)
  const version = useSyncExternalStore(
    (reader) => {
      chosen.readers.add(reader)
      return () => chosen.readers.delete(reader)
    },
    () => chosen.version,
    () => 0,
  )
  useEffect(() => restore(name, chosen), [name, chosen])

  const set = (ids: Iterable<string>, isChosen: boolean) => {
    for (const id of ids) {
      if (isChosen) chosen.ids.add(id)
      else chosen.ids.delete(id)
    }
    if (!isChosen) chosen.allOf = undefined
    tell(chosen)
  }
  return {
    version,
    count: chosen.ids.size,
    ids: (): string[] => [...chosen.ids],
    has: (id: string) => chosen.ids.has(id),
    set,
    toggle: (id: string) => set([id], !chosen.ids.has(id)),
    clear: () => {
      chosen.ids.clear()
      chosen.allOf = undefined
      tell(chosen)
    },
    /** Whether everything that matches `filters` was chosen, and nothing of it let go since. */
    isAllOf: (filters: string) => chosen.allOf === filters,
    chooseAllOf: (filters: string, ids: Iterable<string>) => {
      chosen.allOf = filters
      set(ids, true)
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
