'use client'

import { useSyncExternalStore } from 'react'

const KEY = 'desk.print-ids'
const none: readonly string[] = []

let known: { text: string | null; ids: readonly string[] } = { text: null, ids: none }

const parse = (text: string | null): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : none
  } catch {
    return none
  }
}

const readText = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const snapshot = (): readonly string[] => {
  const text = readText()
  if (text !== known.text) known = { text, ids: parse(text) }
  return known.ids
}

const subscribe = (changed: () => void) => {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

/** The codes of the sheet last looked at in this browser; the address of a sheet stays its truth. */
export const useLastPrintIds = (): readonly string[] => useSyncExternalStore(subscribe, snapshot, () => none)

/** Remembers what a sheet holds, so that the next code can be added to it. */
export const rememberPrintIds = (ids: readonly string[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids))
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}

/** Address of a sheet. */
export const printHref = (ids: readonly string[]): string =>
  ids.length === 0 ? '/print' : `/print?ids=${ids.map(encodeURIComponent).join(',')}`

/** Address of the last sheet with one code more. */
export const usePrintHref = (configId: string): string =>
  printHref([...new Set([...useLastPrintIds(), configId])])
