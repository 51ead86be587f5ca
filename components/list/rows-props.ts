import type { Selection } from '@/lib/client/selection'
import type { ListName } from '@/lib/core/list-look'

/** What every way to draw a list is given: the rows of one page and what is done with them. */
export interface RowsProps<Item> {
  list: ListName
  items: readonly Item[]
  /** The config id of each item, in the same order; empty where the Hub gave none. */
  ids: readonly string[]
  selection: Selection
  /** Rows of all pages; unknown while they are being read. */
  total: number | undefined
  /** Position of the first row among those of all pages, from 1. */
  first: number
  /** Grey rows stand for those that are being read. */
  isLoading: boolean
  isBusy: boolean
  /** The config id shown beside the list. */
  openId: string
  /** Other rows than before under another key: seen from the first one. */
  resetKey: string
  onPeek: (configId: string) => void
  onOpen: (configId: string) => void
}
