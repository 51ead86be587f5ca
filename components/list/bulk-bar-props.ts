import type { Selection } from '@/lib/client/selection'
import type { ListName } from '@/lib/core/list-look'

export interface BulkBarProps {
  list: ListName
  selection: Selection
  /** What the list is narrowed by, as a query. */
  filters: string
  /** Rows of all pages. */
  total: number
  /** Config ids of the rows on this page. */
  ids: readonly string[]
}
