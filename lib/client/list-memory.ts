import { isListName, type ListName } from '@/lib/core/list-look'

/** Where somebody was in a list when leaving it. */
export interface ListPlace {
  /** What the rows were: other rows begin at their first one. */
  rows: string
  /** How they were drawn: elsewhere the same row stands at another height. */
  drawn: 'table' | 'gallery' | 'entries'
  /** In px. */
  top: number
  /** The row that Tab leads to. */
  active: number
}

interface Memory {
  places: Partial<Record<ListName, ListPlace>>
  /** Query of each list's address, as it was last. */
  addresses: Partial<Record<ListName, string>>
  last: ListName | undefined
}

const SHELF = 'channel-desk:lists'
const empty = (): Memory => ({ places: {}, addresses: {}, last: undefined })

let memory: Memory | undefined
let arrivedAt: string | undefined

const read = (): Memory => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(SHELF) ?? 'null')
    return kept && typeof kept === 'object' ? { ...empty(), ...(kept as Partial<Memory>) } : empty()
  } catch {
    return empty()
  }
}

const keep = () => {
  try {
    sessionStorage.setItem(SHELF, JSON.stringify(memory))
  } catch {
    // A browser that keeps nothing forgets the place on reload.
  }
}

const open = (): Memory => {
  if (memory || typeof window === 'undefined') return memory ?? empty()
  memory = read()
  window.addEventListener('pagehide', keep)
  window.addEventListener('popstate', () => {
    arrivedAt = window.location.href
  })
  return memory
}

/** Where one was among these rows; undefined when other ones were seen last. */
export const recallPlace = (list: ListName, rows: string): ListPlace | undefined => {
  const place = open().places[list]
  return place?.rows === rows ? place : undefined
}

export const rememberPlace = (list: ListName, place: ListPlace): void => {
  open().places[list] = place
}

export const rememberAddress = (list: ListName, query: string): void => {
  const kept = open()
  kept.addresses[list] = query
  kept.last = list
}

/** The list looked at last in this tab, with its whole address. */
export const lastList = (): { list: ListName; href: string } => {
  const { last, addresses } = open()
  const list = isListName(last) ? last : 'contact-ways'
  const query = addresses[list] ?? ''
  return { list, href: query === '' ? `/${list}` : `/${list}?${query}` }
}

/** Whether the browser's own buttons led here. */
export const cameBack = (): boolean => arrivedAt === window.location.href

export const forgetArrival = (): void => {
  arrivedAt = undefined
}
