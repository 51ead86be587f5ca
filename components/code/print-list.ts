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

const readers = new Set<() => void>()

/** Other tabs are told by the browser, this one by {@link rememberPrintIds}. */
const subscribe = (changed: () => void) => {
  readers.add(changed)
  window.addEventListener('storage', changed)
  return () => {
    readers.delete(changed)
    window.removeEventListener('storage', changed)
  }
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
  for (const changed of readers) changed()
}

/** More ids than an address can hold, which must stay shorter than 8 000 characters. */
const MAX_IN_ADDRESS = 100

/** Address of a sheet; one of many codes is the one that was remembered last in this browser. */
export const printHref = (ids: readonly string[]): string => {
  if (ids.length === 0) return '/print'
  return ids.length > MAX_IN_ADDRESS
    ? '/print?list=chosen'
    : `/print?ids=${ids.map(encodeURIComponent).join(',')}`
}

/** A link to the last sheet with one code more. */
export const usePrintLink = (configId: string): { href: string; onClick: () => void } => {
  const ids = [...new Set([...useLastPrintIds(), configId])]
  return { href: printHref(ids), onClick: () => rememberPrintIds(ids) }
}
