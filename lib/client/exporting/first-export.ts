'use client'

import { useSyncExternalStore } from 'react'

let wasOrdered = false
const readers = new Set<() => void>()

/** From the first export on, its panel is wanted. */
export const tellFirst = () => {
  wasOrdered = true
  for (const reader of readers) reader()
}

const subscribe = (reader: () => void) => {
  readers.add(reader)
  return () => {
    readers.delete(reader)
  }
}

/** Whether anything was exported in this tab; known apart from the exports, which no page needs before. */
export const useAnyExport = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => wasOrdered,
    () => false,
  )
